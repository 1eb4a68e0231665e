package org.phosphene.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.phosphene.core.Frame;
import org.phosphene.core.FrameSink;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.figure.GridSpec;
import org.phosphene.studio.Activations;
import org.phosphene.studio.ActivationsRequest;
import org.phosphene.studio.ClassScore;
import org.phosphene.studio.EngineStatus;
import org.phosphene.studio.GridTile;
import org.phosphene.studio.InputChoice;
import org.phosphene.studio.NetworkChoice;
import org.phosphene.studio.NetworkChoice.Place;
import org.phosphene.studio.NetworkOffer;
import org.phosphene.studio.Notebook;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.Picture;
import org.phosphene.studio.Preferences;
import org.phosphene.studio.PresetChoice;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Rendering;
import org.phosphene.studio.RunningTask;
import org.phosphene.studio.Sessions;
import org.phosphene.studio.Studio;

/** A studio without an engine: everything answers at once, runs move when the test says so. */
public final class ScriptedStudio implements Studio {

    /** A grid that was asked for. */
    public record SavedGrid(List<GridTile> panels, GridSpec spec, Path png) {}

    private final List<NetworkChoice> networks = new ArrayList<>(List.of(
            new NetworkChoice(
                    "efficientnet-lite0",
                    "EfficientNet-Lite0",
                    Sentence.of("ImageNet, 4.7 million weights, Apache-2.0.")),
            new NetworkChoice("squeezenet1.1", "SqueezeNet 1.1", Sentence.of("ImageNet, 1.2 million weights, BSD."))));
    private final Map<String, OpenNetwork> open = new LinkedHashMap<>();
    private final List<ScriptedRendering> renderings = new ArrayList<>();
    private final List<Path> saved = new ArrayList<>();
    private final List<SavedGrid> savedGrids = new ArrayList<>();
    private final List<List<Integer>> progress = new ArrayList<>();
    private String saveFailure;
    private Preferences preferences = Preferences.DEFAULT;
    private ScriptedChecking checking;
    private final List<ScriptedDownloading> downloads = new ArrayList<>();
    private String proxy;
    private final ScriptedExamples examples = new ScriptedExamples();
    private final ScriptedFigures figures = new ScriptedFigures();
    private Notebook notebook = new Notebook(Optional.empty(), Runnable::run);
    private Optional<Sessions> sessions = Optional.empty();
    private final ScriptedGalleries galleries = new ScriptedGalleries();
    private boolean keepsPictures;
    private boolean closed;

    /** The same, with a network {@code resnet18-v1} that can be downloaded. */
    public static ScriptedStudio withDownload() {
        ScriptedStudio studio = new ScriptedStudio();
        studio.networks.add(new NetworkChoice(
                "resnet18-v1", "ResNet-18 v1", Sentence.of("ONNX Model Zoo; licence Apache-2.0."), Place.DOWNLOADABLE));
        return studio;
    }

    /** Downloads that were begun, oldest first. */
    public List<ScriptedDownloading> downloads() {
        return downloads;
    }

    /** The proxy of the last download; null before one. */
    public String proxy() {
        return proxy;
    }

    /** The download that runs has arrived. */
    public void arrive() {
        networks.removeIf(choice -> !choice.isHere());
        networks.add(
                new NetworkChoice("resnet18-v1", "ResNet-18 v1", Sentence.of("ONNX Model Zoo."), Place.DOWNLOADED));
        downloads.get(downloads.size() - 1).result().complete(true);
    }

    /** Every run that was started, oldest first. */
    public List<ScriptedRendering> renderings() {
        return renderings;
    }

    /** The run started last. */
    public ScriptedRendering last() {
        return renderings.get(renderings.size() - 1);
    }

    /** Objectives of all runs, oldest first. */
    public List<String> objectives() {
        return renderings.stream().map(r -> r.request().objective()).toList();
    }

    /** Files that were asked to be saved, oldest first. */
    public List<Path> saved() {
        return saved;
    }

    /** Grids that were asked to be saved, oldest first. */
    public List<SavedGrid> savedGrids() {
        return savedGrids;
    }

    /** Steps of the progresses that were asked to be saved, oldest first. */
    public List<List<Integer>> progress() {
        return progress;
    }

    /** From now on saving fails with this sentence. */
    public void failSavingWith(String sentence) {
        saveFailure = sentence;
    }

    /** From now on notes, sessions and projects are kept in a folder. */
    public ScriptedStudio keepingIn(Path data) {
        notebook = new Notebook(Optional.of(data), Runnable::run);
        sessions = Optional.of(new Sessions(data, notebook, List.of()));
        return this;
    }

    @Override
    public Notebook notebook() {
        return notebook;
    }

    @Override
    public Optional<Sessions> sessions() {
        return sessions;
    }

    /** Whether it was closed. */
    public boolean closed() {
        return closed;
    }

    @Override
    public List<NetworkChoice> networks() {
        return List.copyOf(networks);
    }

    @Override
    public CompletableFuture<OpenNetwork> open(String idOrFile) {
        boolean known = networks.stream().anyMatch(n -> n.id().equals(idOrFile));
        if (!known && !idOrFile.endsWith(".onnx")) {
            return CompletableFuture.failedFuture(new PhospheneException(
                    "The file " + idOrFile + " is not an ONNX network. Choose a file that ends in .onnx."));
        }
        if (!known) {
            networks.add(new NetworkChoice(
                    idOrFile,
                    Path.of(idOrFile).getFileName().toString(),
                    Sentence.of("Inputs from 0 to 1 were assumed.")));
        }
        return CompletableFuture.completedFuture(open.computeIfAbsent(idOrFile, ScriptedNetwork::new));
    }

    @Override
    public Optional<NetworkOffer> offer(String id) {
        return Optional.of(new NetworkOffer(
                        "resnet18-v1",
                        "ResNet-18 v1",
                        "ONNX Model Zoo, resnet18-v1-7",
                        "Apache-2.0",
                        "https://example.org/resnet18-v1-7.onnx",
                        OptionalLong.of(50_000_000),
                        0,
                        true,
                        "/data/downloads/resnet18-v1.onnx"))
                .filter(offer -> offer.id().equals(id));
    }

    @Override
    public ScriptedDownloading download(String id, String through) {
        ScriptedDownloading begun = new ScriptedDownloading();
        downloads.add(begun);
        proxy = through;
        return begun;
    }

    @Override
    public List<OpenNetwork> openNetworks() {
        return List.copyOf(open.values());
    }

    @Override
    public CompletableFuture<Void> closeNetwork(String id) {
        open.remove(id);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public ScriptedChecking check(String idOrFile, boolean trials) {
        ScriptedChecking begun = new ScriptedChecking();
        checking = trials ? begun : checking;
        return begun;
    }

    /** The checklist with trials that was asked for last. */
    public ScriptedChecking checking() {
        return checking;
    }

    @Override
    public CompletableFuture<List<ClassScore>> classes(
            String network, InputChoice input, String photograph, int count) {
        String said = input.channels().equals("BGR") ? "window" : photograph.replaceAll(".*-|\\.jpg", "");
        return CompletableFuture.completedFuture(List.of(new ClassScore(105, said, 0.75)));
    }

    @Override
    public CompletableFuture<OpenNetwork> useInput(String network, InputChoice input) {
        ((ScriptedNetwork) open.get(network)).giveAs(input);
        return CompletableFuture.completedFuture(open.get(network));
    }

    @Override
    public CompletableFuture<OpenNetwork> useLabels(String network, Path file) {
        return CompletableFuture.completedFuture(open.get(network));
    }

    @Override
    public CompletableFuture<OpenNetwork> resetInput(String network) {
        return CompletableFuture.completedFuture(open.get(network));
    }

    @Override
    public CompletableFuture<Void> renameLayer(OpenNetwork network, String layer, String name) {
        ((ScriptedNetwork) network).rename(layer, name);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> hideLayers(OpenNetwork network, List<String> layers, boolean hidden) {
        ((ScriptedNetwork) network).hide(layers, hidden);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public List<PresetChoice> presets() {
        return List.of(
                new PresetChoice("Lucid", "The standard transforms of Lucid's render.py.", 512),
                new PresetChoice("Distill 2017", "The transforms of the article.", 512),
                new PresetChoice("no transforms", "To see what they do.", 512));
    }

    @Override
    public ScriptedRendering render(RenderRequest request, FrameSink sink) {
        ScriptedRendering rendering = new ScriptedRendering(renderings.size() + 1L, request, sink);
        renderings.add(rendering);
        return rendering;
    }

    /** From now on the finished picture of an equal request is shown again. */
    public ScriptedStudio keepingPictures() {
        keepsPictures = true;
        return this;
    }

    @Override
    public ScriptedRendering show(RenderRequest request, FrameSink sink) {
        Optional<ScriptedRendering> before = renderings.stream()
                .filter(run ->
                        keepsPictures && run.request().equals(request) && run.state() == Rendering.State.FINISHED)
                .findFirst();
        ScriptedRendering run = render(request, sink);
        before.ifPresent(finished -> run.showKept(finished.result().join()));
        return run;
    }

    @Override
    public RenderRequest recipeOf(Path png) {
        throw new PhospheneException("The file " + png.getFileName() + " holds no recipe.");
    }

    @Override
    public CompletableFuture<String> recipeText(RenderRequest request) {
        return CompletableFuture.completedFuture("{\"objective\":\"" + request.objective() + "\"}");
    }

    @Override
    public CompletableFuture<Path> savePicture(Picture picture, Path png) {
        return save(png);
    }

    @Override
    public CompletableFuture<Path> saveProgress(Picture picture, List<Frame> frames, Path out) {
        progress.add(frames.stream().map(Frame::step).toList());
        return save(out);
    }

    @Override
    public CompletableFuture<Path> saveFrame(Frame frame, Path png) {
        return save(png);
    }

    @Override
    public CompletableFuture<Path> saveGrid(List<? extends GridTile> panels, GridSpec spec, Path png) {
        savedGrids.add(new SavedGrid(List.copyOf(panels), spec, png));
        return save(png);
    }

    private CompletableFuture<Path> save(Path png) {
        if (saveFailure != null) {
            return CompletableFuture.failedFuture(new PhospheneException(saveFailure));
        }
        saved.add(png);
        return CompletableFuture.completedFuture(png);
    }

    @Override
    public List<String> photographs() {
        return List.of("animals-koala.jpg", "animals-panda.jpg");
    }

    @Override
    public ScriptedFigures figures() {
        return figures;
    }

    @Override
    public ScriptedExamples examples() {
        return examples;
    }

    @Override
    public ScriptedGalleries galleries() {
        return galleries;
    }

    @Override
    public CompletableFuture<Activations> activations(ActivationsRequest request) {
        return CompletableFuture.failedFuture(new PhospheneException("This studio has no engine."));
    }

    @Override
    public EngineStatus status() {
        return new EngineStatus(true, "cpu", 1, 512L << 20, 42);
    }

    @Override
    public List<RunningTask> tasks() {
        List<RunningTask> tasks = new ArrayList<>();
        renderings.stream()
                .filter(r -> !r.state().isFinal())
                .map(ScriptedRun::new)
                .forEach(tasks::add);
        examples.running().stream().map(ScriptedScan::new).forEach(tasks::add);
        return tasks;
    }

    @Override
    public CompletableFuture<List<String>> devices() {
        return CompletableFuture.completedFuture(List.of("cpu", "cuda:0"));
    }

    @Override
    public CompletableFuture<String> useDevice(String device) {
        return CompletableFuture.completedFuture("Runs on " + device + " now.");
    }

    @Override
    public Preferences preferences() {
        return preferences;
    }

    @Override
    public void remember(Preferences newPreferences) {
        preferences = newPreferences;
    }

    @Override
    public void close() {
        closed = true;
        renderings.forEach(ScriptedRendering::stop);
    }
}
