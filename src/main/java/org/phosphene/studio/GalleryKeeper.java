package org.phosphene.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.phosphene.core.FrameSink;
import org.phosphene.gallery.PictureCache;
import org.phosphene.job.WorkPool;

/** The galleries of a studio. They wait while a run that a user asked for wants turns. */
final class GalleryKeeper implements Galleries, BatchRun.Starter {

    private static final long MOST_BYTES = 2L << 30;

    private final PictureCache cache;
    private final PictureShelf shelf;
    private final Networks networks;
    private final Attachments attachments;
    private final Supplier<DatasetExamples> examples;
    private final WorkPool pool;
    private final BiFunction<RenderRequest, FrameSink, RunningRender> start;
    private final Set<RunningGallery> open = ConcurrentHashMap.newKeySet();
    private final Set<RunningRender> others = ConcurrentHashMap.newKeySet();

    /**
     * @param folder in which pictures are kept
     * @param alone pictures of runs alone
     * @param examples photographs for the pages of an atlas
     * @param start begins a run that is not waited for
     */
    GalleryKeeper(
            Path folder,
            KeptPictures alone,
            Networks networks,
            Attachments attachments,
            Supplier<DatasetExamples> examples,
            WorkPool pool,
            BiFunction<RenderRequest, FrameSink, RunningRender> start) {
        this.cache = new PictureCache(folder, MOST_BYTES);
        this.shelf = new GalleryShelf(cache, alone, networks);
        this.networks = networks;
        this.attachments = attachments;
        this.examples = examples;
        this.pool = pool;
        this.start = start;
    }

    @Override
    public Gallery open(GalleryRequest request, Consumer<List<Integer>> changed) {
        return open(request, shelf, changed);
    }

    /** Opens a gallery whose pictures are kept elsewhere. */
    RunningGallery open(GalleryRequest request, PictureShelf where, Consumer<List<Integer>> changed) {
        RunningGallery gallery = new RunningGallery(request, this, where, pool, changed);
        open.removeIf(RunningGallery::isClosed);
        open.add(gallery);
        gallery.giveWay(othersWork());
        gallery.begin();
        return gallery;
    }

    /** Galleries that fill themselves. */
    List<GalleryTask> running() {
        return open.stream()
                .filter(gallery -> !gallery.isClosed())
                .map(GalleryTask::new)
                .filter(GalleryTask::isListed)
                .toList();
    }

    @Override
    public CompletableFuture<AtlasPlan> planAtlas(AtlasRequest request) {
        return work(request).thenCompose(work -> work.plan(this));
    }

    @Override
    public AtlasMaking makeAtlas(AtlasRequest request) {
        RunningAtlas atlas = new RunningAtlas(this, examples.get(), pool);
        atlas.begin(work(request));
        return atlas;
    }

    private CompletableFuture<AtlasWork> work(AtlasRequest request) {
        return networks.open(request.method().network())
                .thenCompose(network -> pool.submit(() -> AtlasWork.of(request, network, attachments)));
    }

    @Override
    public CompletableFuture<Long> size() {
        return pool.submit(cache::size);
    }

    @Override
    public long limit() {
        return cache.limit();
    }

    @Override
    public CompletableFuture<Void> clear() {
        return pool.submit(() -> {
            cache.clear();
            return null;
        });
    }

    @Override
    public CompletableFuture<ChannelRecipes> recipes(GalleryRequest request) {
        return networks.open(request.method().network())
                .thenCompose(network -> pool.submit(() -> ChannelRecipes.of(request, network, attachments)));
    }

    @Override
    public BatchRun start(RenderRequest request) {
        return new RenderedBatch(start.apply(request, FrameSink.NONE));
    }

    /** Lets a run go first until it ends or is paused. */
    void giveWay(RunningRender run) {
        others.add(run);
        run.onChange(this::turns);
        run.result().whenComplete((picture, failure) -> {
            others.remove(run);
            turns();
        });
        turns();
    }

    private void turns() {
        boolean waits = othersWork();
        open.forEach(gallery -> gallery.giveWay(waits));
    }

    private boolean othersWork() {
        return others.stream().anyMatch(RunningRender::wantsTurns);
    }
}
