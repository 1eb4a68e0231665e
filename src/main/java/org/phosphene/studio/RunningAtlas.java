package org.phosphene.studio;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.phosphene.core.FailureCause;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.gallery.AtlasPages;
import org.phosphene.job.WorkPool;

/** Makes an atlas, a layer after the other. Call {@link #begin} once. */
final class RunningAtlas implements AtlasMaking {

    private final GalleryKeeper galleries;
    private final DatasetExamples examples;
    private final WorkPool pool;
    private final CompletableFuture<Summary> result = new CompletableFuture<>();
    private volatile AtlasWork work;
    private volatile RunningGallery gallery;
    private volatile boolean stopped;
    private volatile int made;
    private volatile int without;

    RunningAtlas(GalleryKeeper galleries, DatasetExamples examples, WorkPool pool) {
        this.galleries = galleries;
        this.examples = examples;
        this.pool = pool;
    }

    void begin(CompletableFuture<AtlasWork> opening) {
        opening.thenCompose(found -> {
                    AtlasWriter writer = new AtlasWriter(found, examples);
                    return pool.submit(() -> {
                                writer.begin();
                                work = found;
                                return null;
                            })
                            .thenCompose(nothing -> layer(0, writer));
                })
                .whenComplete((nothing, failure) -> {
                    if (failure == null) {
                        boolean complete = made + without == work.pictures();
                        result.complete(
                                new Summary(work.request().out().resolve(AtlasPages.INDEX), made, without, complete));
                    } else {
                        Throwable cause = FailureCause.of(failure);
                        boolean ended = cause instanceof CancellationException;
                        result.completeExceptionally(ended ? cause : FailureText.told(cause, "an atlas"));
                    }
                });
    }

    private CompletableFuture<Void> layer(int index, AtlasWriter writer) {
        if (stopped || index == work.layers().size()) {
            return CompletableFuture.completedFuture(null);
        }
        String name = work.layers().get(index).layer();
        RunningGallery filling = galleries.open(AtlasWork.gallery(work.request(), name), work.shelf(), channels -> {});
        gallery = filling;
        if (stopped) {
            filling.close();
        }
        return filling.settled()
                .thenCompose(progress -> pool.submit(() -> {
                    gallery = null;
                    made += progress.made();
                    without += progress.without();
                    filling.close();
                    writer.layer(index);
                    if (!stopped && progress.state() != GalleryProgress.State.DONE) {
                        throw new PhospheneException(
                                progress.message().isEmpty()
                                        ? Sentence.of("The work was stopped.")
                                        : progress.message());
                    }
                    return null;
                }))
                .thenCompose(nothing -> layer(index + 1, writer));
    }

    @Override
    public Progress progress() {
        RunningGallery filling = gallery;
        AtlasWork known = work;
        if (known == null) {
            return new Progress("", 0, 0);
        }
        int here = filling == null ? 0 : filling.progress().settled();
        String layer = filling == null ? "" : filling.request().layer();
        return new Progress(layer, made + without + here, known.pictures());
    }

    @Override
    public CompletableFuture<Summary> result() {
        return result;
    }

    @Override
    public void stop() {
        stopped = true;
        RunningGallery filling = gallery;
        if (filling != null) {
            filling.close();
        }
    }
}
