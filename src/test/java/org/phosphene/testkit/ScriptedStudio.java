package org.phosphene.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.phosphene.core.FrameSink;
import org.phosphene.core.PhospheneException;
import org.phosphene.figure.GridSpec;
import org.phosphene.studio.Activations;
import org.phosphene.studio.ActivationsRequest;
import org.phosphene.studio.EngineStatus;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.NetworkChoice;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.Picture;
import org.phosphene.studio.PresetChoice;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Rendering;
import org.phosphene.studio.Studio;

/** A studio without an engine that does what the test says; what was asked of it can be read back. */
public final class ScriptedStudio implements Studio {

    /** A grid that was asked for. */
    public record SavedGrid(List<GridPanel> panels, GridSpec spec, Path png) {}

    private final List<ScriptedRendering> renderings = new CopyOnWriteArrayList<>();
    private final List<SavedGrid> grids = new ArrayList<>();
    private final List<Path> pictures = new ArrayList<>();
    private final ScriptedNetwork network = new ScriptedNetwork();
    private String saveFailure;

    /** Every run that was started, the oldest first. */
    public List<ScriptedRendering> renderings() {
        return renderings;
    }

    /** The run that was started last. */
    public ScriptedRendering newest() {
        return renderings.get(renderings.size() - 1);
    }

    /** Every grid that was saved. */
    public List<SavedGrid> savedGrids() {
        return grids;
    }

    /** Every picture that was saved. */
    public List<Path> savedPictures() {
        return pictures;
    }

    /** From now on nothing can be saved. */
    public void failSavingWith(String sentence) {
        saveFailure = sentence;
    }

    @Override
    public List<NetworkChoice> networks() {
        return List.of(new NetworkChoice(network.id(), network.title(), "A network for tests."));
    }

    @Override
    public CompletableFuture<OpenNetwork> open(String idOrFile) {
        return idOrFile.equals(network.id())
                ? CompletableFuture.completedFuture(network)
                : CompletableFuture.failedFuture(new PhospheneException("There is no network " + idOrFile + "."));
    }

    @Override
    public List<PresetChoice> presets() {
        return List.of(
                new PresetChoice("Lucid", "Lucid's standard transforms.", 512),
                new PresetChoice("No transforms", "Nothing is moved.", 128));
    }

    @Override
    public Rendering render(RenderRequest request, FrameSink sink) {
        ScriptedRendering rendering = new ScriptedRendering(renderings.size() + 1L, request, sink);
        renderings.add(rendering);
        return rendering;
    }

    @Override
    public RenderRequest recipeOf(Path png) {
        throw new PhospheneException(png.getFileName() + " holds no recipe.");
    }

    @Override
    public CompletableFuture<Path> savePicture(Picture picture, Path png) {
        return saved(() -> pictures.add(png), png);
    }

    @Override
    public CompletableFuture<Path> saveGrid(List<GridPanel> panels, GridSpec spec, Path png) {
        return saved(() -> grids.add(new SavedGrid(List.copyOf(panels), spec, png)), png);
    }

    private CompletableFuture<Path> saved(Runnable note, Path png) {
        if (saveFailure != null) {
            return CompletableFuture.failedFuture(new PhospheneException(saveFailure));
        }
        note.run();
        return CompletableFuture.completedFuture(png);
    }

    @Override
    public CompletableFuture<Activations> activations(ActivationsRequest request) {
        return CompletableFuture.failedFuture(new PhospheneException("The scripted network has no activations."));
    }

    @Override
    public EngineStatus status() {
        return new EngineStatus(true, "cpu", 1, 0, 0, (int)
                renderings.stream().filter(run -> !run.state().isFinal()).count());
    }

    @Override
    public CompletableFuture<List<String>> devices() {
        return CompletableFuture.completedFuture(List.of("cpu"));
    }

    @Override
    public CompletableFuture<String> useDevice(String device) {
        return CompletableFuture.completedFuture("Runs on " + device + ".");
    }

    @Override
    public void close() {
        renderings.forEach(Rendering::stop);
    }
}
