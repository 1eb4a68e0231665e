package org.phosphene.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.phosphene.core.Frame;
import org.phosphene.core.FrameSink;
import org.phosphene.core.PhospheneException;
import org.phosphene.figure.GridSpec;

/**
 * Everything a user can ask for. No method waits for the engine; what takes time answers by a future or a
 * {@link Rendering}. Futures complete on threads of this program, exceptionally with a {@link PhospheneException} whose
 * message is a sentence for the user. Close ends every run, keeping nothing.
 */
public interface Studio extends AutoCloseable {

    /**
     * The networks on this computer in the order they are shown: bundled and downloaded ones, then those opened from
     * files in this session; last those that can be downloaded.
     */
    List<NetworkChoice> networks();

    /**
     * Opens a network; a second call with the same text gives the same network.
     *
     * @param idOrFile an id of {@link #networks()} or the path of an ONNX file or a frozen TensorFlow graph
     */
    CompletableFuture<OpenNetwork> open(String idOrFile);

    /** What to know before a network is downloaded; empty for one that has no address. */
    default Optional<NetworkOffer> offer(String id) {
        return Optional.empty();
    }

    /**
     * Begins to download a network; nothing else connects anywhere.
     *
     * @param proxy host and port such as {@code proxy.example.org:3128}, empty for what environment and system say
     * @throws PhospheneException for a network that cannot be downloaded or is here already, or a proxy that is none
     */
    default Downloading download(String id, String proxy) {
        throw new PhospheneException("Networks cannot be downloaded here.");
    }

    /** Removes a downloaded network from this computer, closing it first. */
    default CompletableFuture<Void> removeNetwork(String id) {
        return CompletableFuture.failedFuture(new PhospheneException("Networks cannot be removed here."));
    }

    /**
     * Gives a layer a name of the user's own, which is kept by the hash of the network and shown in place of the
     * file's. Recipes keep the file's.
     *
     * @param layer any of its names
     * @param name empty to take the name back
     */
    default CompletableFuture<Void> renameLayer(OpenNetwork network, String layer, String name) {
        return CompletableFuture.failedFuture(new PhospheneException("Layers cannot be renamed here."));
    }

    /** Hides layers in the tree or shows them again; kept by the hash of the network. */
    default CompletableFuture<Void> hideLayers(OpenNetwork network, List<String> layers, boolean hidden) {
        return CompletableFuture.failedFuture(new PhospheneException("Layers cannot be hidden here."));
    }

    /** The networks that are open. */
    List<OpenNetwork> openNetworks();

    /** Closes a network: stops what runs on it and gives its memory back. One that is not open is left alone. */
    CompletableFuture<Void> closeNetwork(String id);

    /**
     * Makes the load checklist of a network.
     *
     * @param idOrFile as in {@link #open}
     * @param trials whether to try the usual ways to give it pictures on the bundled photographs, which takes seconds
     */
    Checking check(String idOrFile, boolean trials);

    /**
     * What a network says of a photograph.
     *
     * @param input how it is given
     * @param photograph path, or name of a bundled one
     * @param count most classes to name
     * @return the likeliest class first
     */
    CompletableFuture<List<ClassScore>> classes(String network, InputChoice input, String photograph, int count);

    /** Gives pictures to a network in this way from now on, also after the next start; the network as it is then. */
    CompletableFuture<OpenNetwork> useInput(String network, InputChoice input);

    /** Reads names of a network's classes and keeps them with it; the network as it is then. */
    CompletableFuture<OpenNetwork> useLabels(String network, Path file);

    /** Forgets what was chosen for a network; the network as it is then. */
    CompletableFuture<OpenNetwork> resetInput(String network);

    /** Names of the presets, the default first. */
    List<PresetChoice> presets();

    /**
     * Starts a run. Mistakes in the request (text of the objective, sizes, unknown layer) arrive as the failure of
     * {@link Rendering#result()}.
     *
     * @param sink gets pictures while it runs
     */
    Rendering render(RenderRequest request, FrameSink sink);

    /**
     * As {@link #render}, but where a run of the same recipe has finished since the program began and its picture is
     * still kept, that picture is the result and nothing runs; {@link Rendering#isKept} tells.
     */
    default Rendering show(RenderRequest request, FrameSink sink) {
        return render(request, sink);
    }

    /**
     * Reads the recipe out of a PNG saved by this program, a JSON file or the file beside a PNG.
     *
     * @throws PhospheneException when the file cannot be read or holds no recipe
     */
    RenderRequest recipeOf(Path png);

    /**
     * A request for the pictures of a recipe.
     *
     * @param recipe its JSON
     * @throws PhospheneException with the field that is missing or wrong
     */
    default RenderRequest requestOf(String recipe) {
        return RecipeTexts.request(recipe);
    }

    /** The whole recipe of a request as JSON, to be copied or kept. */
    CompletableFuture<String> recipeText(RenderRequest request);

    /**
     * How the pictures of a request are made, as controls. Needs no network.
     *
     * @throws PhospheneException when the request's preset or one of its changes does not exist
     */
    default RecipeForm form(RenderRequest request) {
        return RecipeForm.of(request);
    }

    /**
     * The request with one more change of its recipe, its changes then being the fewest that say the same. Needs no
     * network.
     *
     * @param path such as {@code optimiser.rate} or {@code transforms[2].insert}
     * @param text what it becomes
     * @throws PhospheneException on a path or value that is not allowed, with what is
     */
    default RenderRequest change(RenderRequest request, String path, String text) {
        return RecipeOutline.shortest(request.withChange(path, text));
    }

    /**
     * Saves all images of a picture side by side as PNG with the recipe inside, and provenance in
     * {@code NAME.png.json}. Replaces existing files.
     */
    CompletableFuture<Path> savePicture(Picture picture, Path png);

    /** Saves all images of a frame side by side as PNG, without recipe and sidecar: a moment of a run. */
    CompletableFuture<Path> saveFrame(Frame frame, Path png);

    /**
     * Saves how a picture grew, and recipe and steps in {@code NAME.json}, replacing both: a strip (.png) of all
     * images, an animation (.gif, .apng) or a film (.mp4).
     *
     * @param frames the kept pictures of its run by their steps, as {@link KeptFrames} gathers them; at least two
     */
    CompletableFuture<Path> saveProgress(Picture picture, List<Frame> frames, Path out);

    /**
     * Saves a captioned grid as PNG, and in {@code NAME.png.json} the recipes of its pictures and the names, checksums,
     * authors and licences of its photographs.
     */
    CompletableFuture<Path> saveGrid(List<? extends GridTile> panels, GridSpec spec, Path png);

    /** The grid that {@link #saveGrid} would save, small; a studio with a pool of threads draws it there. */
    default CompletableFuture<GridPreview> previewGrid(List<? extends GridTile> panels, GridSpec spec) {
        try {
            return CompletableFuture.completedFuture(GridPreview.of(panels, spec));
        } catch (PhospheneException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** What the user writes about units. */
    default Notebook notebook() {
        throw new PhospheneException("Notes cannot be kept here.");
    }

    /** What was open, and projects; empty where nothing is kept beyond the end. */
    default Optional<Sessions> sessions() {
        return Optional.empty();
    }

    /**
     * Id or path by which a network of a hash can be opened here.
     *
     * @param sha256 of its file
     */
    default Optional<String> networkOf(String sha256) {
        return openNetworks().stream()
                .filter(network -> network.sha256().equals(sha256))
                .map(OpenNetwork::id)
                .findFirst();
    }

    /** Figures for a paper. */
    default Figures figures() {
        throw new PhospheneException("Figures cannot be made here.");
    }

    /** Pictures of all channels of layers. */
    default Galleries galleries() {
        throw new PhospheneException("Galleries cannot be made here.");
    }

    /** Names of the photographs that come with the program; they can stand in an objective as they are. */
    default List<String> photographs() {
        return List.of();
    }

    /** What photographs do to the units of networks. */
    default DatasetExamples examples() {
        throw new PhospheneException("Photographs cannot be scanned here.");
    }

    /** Activations of a photograph or of a prepared input at a layer. */
    CompletableFuture<Activations> activations(ActivationsRequest request);

    /** All that takes its time now, in the order in which it began; cheap, may be asked several times a second. */
    default List<RunningTask> tasks() {
        return List.of();
    }

    /** Where the engine runs and what it holds; cheap, may be asked several times a second. */
    EngineStatus status();

    /** Devices that can be chosen, such as {@code cpu} and {@code cuda:0}. */
    CompletableFuture<List<String>> devices();

    /**
     * Moves to another device; running renderings are stopped.
     *
     * @return a sentence that says what happened (a device that fails falls back to the processor)
     */
    CompletableFuture<String> useDevice(String device);

    /** What the window remembered at the last start; a studio without a settings file has the defaults. */
    default Preferences preferences() {
        return Preferences.DEFAULT;
    }

    /** Keeps them for the next start; a studio without a settings file forgets them. */
    default void remember(Preferences preferences) {}

    @Override
    void close();
}
