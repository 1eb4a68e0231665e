package org.phosphene.studio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.phosphene.core.Frame;
import org.phosphene.core.FrameSink;
import org.phosphene.core.PhospheneException;
import org.phosphene.engine.TorchEngine;
import org.phosphene.examples.IndexFolder;
import org.phosphene.figure.GridSpec;
import org.phosphene.job.WorkPool;
import org.phosphene.network.NetworkCatalog;
import org.phosphene.network.NetworkMemory;
import org.phosphene.network.download.DownloadLimits;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.optvis.render.RecipeJson;

/** The studio on the real engine. */
public final class PhospheneStudio implements Studio {

    private static final int FILE_THREADS = 2;
    static final int PHOTOGRAPH_THREADS =
            Math.max(2, Math.min(8, Runtime.getRuntime().availableProcessors()));

    private final WorkPool pool = new WorkPool("phosphene-files", FILE_THREADS);
    private final PassingFolder passing = new PassingFolder();
    private final EngineHost host;
    private final Networks networks;
    private final Downloads downloads;
    private final Attachments attachments;
    private final NetworkChecks checks;
    private final PreferencesStore preferences;
    private final KeptPictures pictures;
    private final RunPaces paces = new RunPaces();
    private final WorkPool photographPool;
    private final ExampleStudio examples;
    private final Notebook notebook;
    private final Optional<Sessions> sessions;
    private final GalleryKeeper galleries;
    private final AtomicLong generation = new AtomicLong();
    private final Set<RunningRender> runs = ConcurrentHashMap.newKeySet();
    private final Set<RunningRender> batches = ConcurrentHashMap.newKeySet();
    private final Exports exports = new Exports();

    private PhospheneStudio(StudioOptions options) {
        preferences = new PreferencesStore(options.settings());
        int threads =
                options.threads() > 0 ? options.threads() : preferences.load().threads();
        host = new EngineHost(
                new StudioOptions(options.models(), options.settings(), threads, options.sharesScreen())
                        .engineThreads(),
                preferences.load().device());
        NetworkMemory memory = new NetworkMemory(options.data().map(data -> data.resolve("networks")));
        MarkedLayers marks = new MarkedLayers(options.data());
        NetworkCatalog catalog = NetworkCatalog.load(options.models(), options.downloads());
        networks = new Networks(catalog, memory, pool, host, marks);
        downloads = new Downloads(catalog, DownloadLimits.DEFAULT);
        attachments = new Attachments(options.samples());
        pictures = new KeptPictures(options.pictures(), networks);
        galleries = new GalleryKeeper(
                options.gallery(passing.path()), pictures, networks, attachments, this::examples, pool, this::batch);
        checks = new NetworkChecks(networks, memory, attachments, pool, host);
        notebook = new Notebook(options.data(), pool::run);
        sessions = options.data().map(data -> new Sessions(data, notebook, List.of(options.samples())));
        photographPool = new WorkPool("phosphene-photographs", PHOTOGRAPH_THREADS);
        IndexFolder indexes = new IndexFolder(options.indexes(passing.path()));
        examples = new ExampleStudio(indexes, networks, checks, attachments, photographPool, host);
    }

    /**
     * Opens the studio and begins to start the engine.
     *
     * @throws PhospheneException when the folder of networks or its catalogue cannot be read
     */
    public static PhospheneStudio open(StudioOptions options) {
        PhospheneStudio studio = new PhospheneStudio(options);
        studio.host.warmUp();
        return studio;
    }

    EngineHost host() {
        return host;
    }

    /** What is gone after the end. */
    Path passing() {
        return passing.path();
    }

    Networks keeper() {
        return networks;
    }

    @Override
    public List<NetworkChoice> networks() {
        return networks.choices();
    }

    @Override
    public Optional<NetworkOffer> offer(String id) {
        return downloads.offer(id);
    }

    @Override
    public Downloading download(String id, String proxy) {
        return downloads.begin(id, proxy);
    }

    @Override
    public CompletableFuture<Void> removeNetwork(String id) {
        return closeNetwork(id).thenCompose(nothing -> downloads.remove(id));
    }

    @Override
    public CompletableFuture<OpenNetwork> open(String idOrFile) {
        return networks.open(idOrFile).thenApply(network -> network);
    }

    @Override
    public List<OpenNetwork> openNetworks() {
        return List.copyOf(networks.opened());
    }

    @Override
    public CompletableFuture<Void> closeNetwork(String id) {
        Optional<OpenedLayers> closing = networks.opened().stream()
                .filter(network -> network.id().equals(id))
                .findFirst();
        if (closing.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        List<RunningRender> its =
                runs.stream().filter(run -> run.uses(closing.get().sha256())).toList();
        its.forEach(Rendering::stop);
        return CompletableFuture.allOf(its.stream()
                        .map(run -> run.result().handle((picture, failure) -> null))
                        .toArray(CompletableFuture[]::new))
                .thenCompose(nothing -> examples.stop(Optional.of(id)))
                .thenCompose(nothing -> networks.close(closing.get()));
    }

    @Override
    public Checking check(String idOrFile, boolean trials) {
        return checks.check(idOrFile, trials);
    }

    @Override
    public CompletableFuture<List<ClassScore>> classes(
            String network, InputChoice input, String photograph, int count) {
        return checks.classes(network, input, photograph, count);
    }

    @Override
    public CompletableFuture<OpenNetwork> useInput(String network, InputChoice input) {
        return checks.use(network, input).thenApply(changed -> changed);
    }

    @Override
    public CompletableFuture<OpenNetwork> useLabels(String network, Path file) {
        return checks.useLabels(network, file).thenApply(changed -> changed);
    }

    @Override
    public CompletableFuture<OpenNetwork> resetInput(String network) {
        return checks.reset(network).thenApply(changed -> changed);
    }

    @Override
    public CompletableFuture<Void> renameLayer(OpenNetwork network, String layer, String name) {
        return changeLayers(network, opened -> opened.rename(layer, name));
    }

    @Override
    public CompletableFuture<Void> hideLayers(OpenNetwork network, List<String> layers, boolean hidden) {
        List<String> chosen = List.copyOf(layers);
        return changeLayers(network, opened -> opened.hide(chosen, hidden));
    }

    private CompletableFuture<Void> changeLayers(OpenNetwork network, Consumer<OpenedLayers> change) {
        return networks.open(network.id())
                .thenCompose(opened -> pool.submit(() -> {
                    change.accept(opened);
                    return null;
                }));
    }

    @Override
    public List<PresetChoice> presets() {
        return RecipeTexts.presets();
    }

    @Override
    public Rendering render(RenderRequest request, FrameSink sink) {
        return first(begin(request, sink, recipe -> Optional.empty()));
    }

    @Override
    public Rendering show(RenderRequest request, FrameSink sink) {
        return first(begin(request, sink, pictures::finished));
    }

    /** A run that a user waits for goes before galleries, and its picture is kept. */
    private Rendering first(RunningRender run) {
        galleries.giveWay(run);
        run.result().whenComplete((picture, failure) -> {
            if (failure == null && run.state() == Rendering.State.FINISHED && !run.isKept()) {
                paces.took(picture);
                pool.submit(() -> pictures.keep(picture));
            }
        });
        return run;
    }

    private RunningRender begin(
            RenderRequest request, FrameSink sink, Function<Recipe, Optional<Picture>> finishedBefore) {
        RunningRender run =
                new RunningRender(generation.incrementAndGet(), request, sink, networks, attachments, pool, host);
        runs.add(run);
        run.result().whenComplete((picture, failure) -> runs.remove(run));
        run.begin(finishedBefore);
        return run;
    }

    /** A run of a gallery, which is listed itself. */
    private RunningRender batch(RenderRequest request, FrameSink sink) {
        RunningRender run = begin(request, sink, recipe -> Optional.empty());
        batches.add(run);
        run.result().whenComplete((picture, failure) -> batches.remove(run));
        return run;
    }

    @Override
    public List<RunningTask> tasks() {
        List<RunningTask> tasks = new ArrayList<>();
        runs.stream()
                .filter(run -> !batches.contains(run))
                .sorted(Comparator.comparingLong(Rendering::generation))
                .map(RenderTask::new)
                .forEach(tasks::add);
        examples.running().stream()
                .map(scan -> new ScanningTask(scan, networks))
                .forEach(tasks::add);
        tasks.addAll(galleries.running());
        tasks.addAll(exports.running());
        tasks.addAll(downloads.running());
        return tasks;
    }

    @Override
    public RenderRequest recipeOf(Path png) {
        attachments.alsoIn(png.toAbsolutePath().getParent());
        return requestOf(RecipeTexts.read(png));
    }

    @Override
    public RenderRequest requestOf(String recipe) {
        RenderRequest request = RecipeTexts.request(recipe);
        Recipe.NetworkRef network =
                RecipeJson.parse(request.recipe().orElseThrow()).network();
        return networks.nameOf(network.id(), network.sha256())
                .map(request::withNetwork)
                .orElse(request);
    }

    @Override
    public CompletableFuture<String> recipeText(RenderRequest request) {
        return networks.open(request.network())
                .thenCompose(network -> pool.submit(() -> RecipeJson.print(
                        attachments.find(RecipeMaker.make(request, network)).recipe())));
    }

    @Override
    public CompletableFuture<Path> savePicture(Picture picture, Path png) {
        return pool.submit(() -> PictureFiles.save(picture, png));
    }

    @Override
    public CompletableFuture<Path> saveProgress(Picture picture, List<Frame> frames, Path out) {
        List<Frame> kept = List.copyOf(frames);
        return exports.add(pool.submit(() -> ProgressFiles.save(picture, kept, out)), out);
    }

    @Override
    public CompletableFuture<Path> saveFrame(Frame frame, Path png) {
        return pool.submit(() -> PictureFiles.save(frame, png));
    }

    @Override
    public CompletableFuture<Path> saveGrid(List<? extends GridTile> panels, GridSpec spec, Path png) {
        List<GridTile> chosen = List.copyOf(panels);
        return exports.add(pool.submit(() -> PictureFiles.saveGrid(chosen, spec, png)), png);
    }

    @Override
    public CompletableFuture<GridPreview> previewGrid(List<? extends GridTile> panels, GridSpec spec) {
        List<GridTile> chosen = List.copyOf(panels);
        return pool.submit(() -> GridPreview.of(chosen, spec));
    }

    @Override
    public DatasetExamples examples() {
        return examples;
    }

    @Override
    public Notebook notebook() {
        return notebook;
    }

    @Override
    public Optional<Sessions> sessions() {
        return sessions;
    }

    @Override
    public Optional<String> networkOf(String sha256) {
        return networks.nameOf(sha256).or(() -> sessions.flatMap(kept -> kept.fileOf(sha256)));
    }

    @Override
    public Figures figures() {
        return new FigureMaker(this, networks, attachments, pictures, paces, pool, exports);
    }

    @Override
    public Galleries galleries() {
        return galleries;
    }

    @Override
    public List<String> photographs() {
        return attachments.sampleNames();
    }

    @Override
    public CompletableFuture<Activations> activations(ActivationsRequest request) {
        return networks.open(request.network()).thenCompose(network -> pool.submit(
                        () -> ActivationsRun.read(request, network))
                .thenCompose(input -> host.call(() -> ActivationsRun.run(request, network, input, host.engine()))));
    }

    @Override
    public EngineStatus status() {
        return new EngineStatus(
                host.isReady(), host.device(), host.threads(), ResidentMemory.bytes(), host.liveArrays());
    }

    @Override
    public CompletableFuture<List<String>> devices() {
        return host.call(() -> {
            host.engine();
            return TorchEngine.devices();
        });
    }

    @Override
    public CompletableFuture<String> useDevice(String device) {
        runs.forEach(Rendering::stop);
        return CompletableFuture.allOf(runs.stream()
                        .map(run -> run.result().handle((picture, failure) -> null))
                        .toArray(CompletableFuture[]::new))
                .thenCompose(nothing -> examples.stop(Optional.empty()))
                .thenCompose(nothing -> host.call(() -> host.moveTo(device)))
                .thenApply(sentence -> {
                    remember(preferences().withDevice(host.device()));
                    return sentence;
                });
    }

    @Override
    public Preferences preferences() {
        return preferences.load();
    }

    @Override
    public void remember(Preferences changed) {
        preferences.save(changed);
    }

    @Override
    public void close() {
        downloads.close();
        examples.stop(Optional.empty());
        host.close();
        pool.close();
        photographPool.close();
        passing.close();
    }
}
