package org.phosphene.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.phosphene.core.Frame;
import org.phosphene.core.FrameSink;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.figure.FigureSpec;
import org.phosphene.figure.GridSpec;
import org.phosphene.studio.Activations;
import org.phosphene.studio.ActivationsRequest;
import org.phosphene.studio.Checking;
import org.phosphene.studio.ClassScore;
import org.phosphene.studio.DatasetExamples;
import org.phosphene.studio.Downloading;
import org.phosphene.studio.EngineStatus;
import org.phosphene.studio.Figures;
import org.phosphene.studio.GridTile;
import org.phosphene.studio.InputChoice;
import org.phosphene.studio.NetworkChoice;
import org.phosphene.studio.NetworkOffer;
import org.phosphene.studio.Notebook;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.Picture;
import org.phosphene.studio.PresetChoice;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Rendering;
import org.phosphene.studio.Studio;
import org.phosphene.testkit.ScriptedDownloading;

/** A studio without an engine: one network, pictures of 2 x 2 pixels, files that hold a line of text. */
final class TestStudio implements Studio {

    final List<RenderRequest> requests = new ArrayList<>();
    final List<ActivationsRequest> activationsRequests = new ArrayList<>();
    final List<InputChoice> inputs = new ArrayList<>();
    final List<String> layerChanges = new ArrayList<>();
    final List<GridTile> panels = new ArrayList<>();
    final Notebook notebook = new Notebook(Optional.empty(), Runnable::run);
    final TestExamples examples = new TestExamples();
    final TestGalleries galleries = new TestGalleries();
    GridSpec grid;
    FigureSpec figure;
    String device = "cpu";
    String downloadFailure = "";
    boolean closed;

    /** Called in the middle of every run; the run goes on when it returns and ends only by a stop if it says so. */
    private final TestRendering.Middle middle;

    TestStudio(TestRendering.Middle middle) {
        this.middle = middle;
    }

    @Override
    public Notebook notebook() {
        return notebook;
    }

    @Override
    public Figures figures() {
        return new TestFigures(this);
    }

    @Override
    public TestGalleries galleries() {
        return galleries;
    }

    @Override
    public List<NetworkChoice> networks() {
        return List.of(
                new NetworkChoice("tiny", "Tiny network", Sentence.of("Made for tests.")),
                new NetworkChoice("other", "Other network", Sentence.of("Made for tests too.")),
                new NetworkChoice("far", "Far network", Sentence.of("Elsewhere."), NetworkChoice.Place.DOWNLOADABLE));
    }

    @Override
    public Optional<NetworkOffer> offer(String id) {
        OptionalLong bytes = OptionalLong.of(50_000_000);
        return Optional.of(new NetworkOffer(
                        "far", "Far network", "a test", "MIT", "https://a.org/far", bytes, 0, false, "far.onnx"))
                .filter(offer -> offer.id().equals(id));
    }

    @Override
    public Downloading download(String id, String proxy) {
        layerChanges.add("download " + id + " through " + proxy);
        ScriptedDownloading downloading = new ScriptedDownloading();
        if (downloadFailure.isEmpty()) {
            downloading.result().complete(true);
        } else {
            downloading.fail(downloadFailure);
        }
        return downloading;
    }

    @Override
    public CompletableFuture<Void> removeNetwork(String id) {
        layerChanges.add("remove " + id);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<OpenNetwork> open(String idOrFile) {
        return idOrFile.equals("tiny")
                ? CompletableFuture.completedFuture(new TestNetwork())
                : CompletableFuture.failedFuture(
                        new PhospheneException("There is no network " + idOrFile + ". Known are tiny and other."));
    }

    @Override
    public List<OpenNetwork> openNetworks() {
        return List.of();
    }

    @Override
    public CompletableFuture<Void> closeNetwork(String id) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public Checking check(String idOrFile, boolean trials) {
        return new TestChecking(trials);
    }

    @Override
    public CompletableFuture<List<ClassScore>> classes(
            String network, InputChoice input, String photograph, int count) {
        return CompletableFuture.completedFuture(List.of(new ClassScore(1, "goldfish", 0.5)));
    }

    @Override
    public CompletableFuture<OpenNetwork> useInput(String network, InputChoice input) {
        inputs.add(input);
        return open(network);
    }

    @Override
    public CompletableFuture<OpenNetwork> useLabels(String network, Path file) {
        layerChanges.add("labels " + file.getFileName());
        return open(network);
    }

    @Override
    public CompletableFuture<OpenNetwork> resetInput(String network) {
        layerChanges.add("reset");
        return open(network);
    }

    @Override
    public CompletableFuture<Void> renameLayer(OpenNetwork network, String layer, String name) {
        layerChanges.add(layer + " is " + name);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> hideLayers(OpenNetwork network, List<String> layers, boolean hidden) {
        layerChanges.add(String.join(" ", layers) + " hidden " + hidden);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public List<PresetChoice> presets() {
        return List.of(new PresetChoice("Lucid", "A test.", 20));
    }

    @Override
    public Rendering render(RenderRequest request, FrameSink sink) {
        requests.add(request);
        return new TestRendering(requests.size(), request, sink, middle);
    }

    @Override
    public RenderRequest recipeOf(Path png) {
        try {
            String[] recipe = Files.readString(png).split("\n");
            return RenderRequest.of("tiny", recipe[1]).withSteps(Integer.parseInt(recipe[2]));
        } catch (IOException | RuntimeException e) {
            throw new PhospheneException("The file " + png.getFileName() + " holds no recipe.", e);
        }
    }

    @Override
    public CompletableFuture<String> recipeText(RenderRequest request) {
        return CompletableFuture.completedFuture("{\"objective\":\"" + request.objective() + "\"}");
    }

    @Override
    public CompletableFuture<Path> savePicture(Picture picture, Path png) {
        return save(
                png, "picture\n" + picture.objective() + "\n" + picture.frame().step());
    }

    @Override
    public CompletableFuture<Path> saveFrame(Frame frame, Path png) {
        return save(png, "frame\n" + frame.step());
    }

    @Override
    public CompletableFuture<Path> saveProgress(Picture picture, List<Frame> frames, Path out) {
        return save(out, "progress " + frames.stream().map(Frame::step).toList());
    }

    @Override
    public CompletableFuture<Path> saveGrid(List<? extends GridTile> newPanels, GridSpec spec, Path png) {
        panels.addAll(newPanels);
        grid = spec;
        return save(png, "grid");
    }

    private static CompletableFuture<Path> save(Path file, String text) {
        try {
            return CompletableFuture.completedFuture(Files.writeString(file, text));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(
                    new PhospheneException("The file " + file.getFileName() + " cannot be written.", e));
        }
    }

    @Override
    public DatasetExamples examples() {
        return examples;
    }

    @Override
    public CompletableFuture<Activations> activations(ActivationsRequest request) {
        activationsRequests.add(request);
        String layer = request.layer().orElse("softmax");
        return switch (layer) {
            case "softmax" -> CompletableFuture.completedFuture(
                    new Activations(layer, List.of(1, 4), new float[] {0.125f, 0.5f, 0.25f, 0.125f}));
            case "conv" -> CompletableFuture.completedFuture(
                    new Activations(layer, List.of(1, 2, 1, 2), new float[] {1, 2, 3, 5}));
            default -> CompletableFuture.failedFuture(TestRendering.noLayer(layer));
        };
    }

    @Override
    public EngineStatus status() {
        return new EngineStatus(true, device, 1, 0, 0);
    }

    @Override
    public CompletableFuture<List<String>> devices() {
        return CompletableFuture.completedFuture(List.of("cpu"));
    }

    @Override
    public CompletableFuture<String> useDevice(String name) {
        if (!name.equals("cpu")) {
            return CompletableFuture.failedFuture(
                    new PhospheneException("There is no device " + name + ". Choose cpu."));
        }
        device = name;
        return CompletableFuture.completedFuture("The engine runs on cpu.");
    }

    @Override
    public void close() {
        closed = true;
    }
}
