package org.phosphene.studio;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.phosphene.core.FailureCause;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.gallery.GalleryPlan.State;
import org.phosphene.gallery.Pace;
import org.phosphene.job.WorkPool;
import org.phosphene.optvis.render.DeadUnit;

/**
 * A gallery that fills itself: looks for what is kept, then makes a batch after the other. A batch that fails as a
 * whole is made again one by one, so that one channel does not take the others with it. Call {@link #begin} once.
 */
final class RunningGallery implements Gallery {

    /** So many failures one after the other are no matter of single channels. */
    private static final int ENOUGH = 3;

    private final GalleryRequest request;
    private final BatchRun.Starter runs;
    private final PictureShelf shelf;
    private final WorkPool pool;
    private final Consumer<List<Integer>> changed;
    private final Pace pace = new Pace();
    private final StopWatch watch = new StopWatch(System::nanoTime);
    private final Deque<Integer> alone = new ArrayDeque<>();
    private final CompletableFuture<GalleryProgress> settled = new CompletableFuture<>();

    private volatile GalleryRecord record;
    private List<Integer> wanted = List.of();
    private BatchRun batch;
    private List<Integer> growing = List.of();
    private int failures;
    private boolean paused;
    private boolean waits;
    private boolean failed;
    private volatile boolean closed;
    private Sentence message = Sentence.NONE;

    RunningGallery(
            GalleryRequest request,
            BatchRun.Starter runs,
            PictureShelf shelf,
            WorkPool pool,
            Consumer<List<Integer>> changed) {
        this.request = request;
        this.runs = runs;
        this.shelf = shelf;
        this.pool = pool;
        this.changed = changed;
    }

    void begin() {
        runs.recipes(request)
                .thenCompose(recipes -> pool.submit(() -> GalleryRecord.of(recipes, shelf)))
                .thenAccept(this::opened)
                .whenComplete((nothing, failure) -> {
                    if (failure != null) {
                        end(FailureText.of(failure, "a gallery"));
                    }
                });
    }

    private void opened(GalleryRecord found) {
        synchronized (this) {
            record = found;
            order();
        }
        settle();
    }

    private void end(Sentence sentence) {
        synchronized (this) {
            failed = true;
            message = sentence;
        }
        settled.complete(progress());
        tell(List.of());
    }

    /** Does what is to be done now: goes on, holds, or begins the next batch; and says so. */
    private void settle() {
        List<Integer> taken = List.of();
        boolean over;
        synchronized (this) {
            if (closed || failed || record == null) {
                return;
            }
            boolean holds = paused || waits;
            if (batch != null) {
                hold(holds);
            } else if (!holds) {
                taken = next();
                grow(taken);
            }
            over = batch == null && (paused || record.left() == 0);
        }
        tell(taken);
        if (over) {
            settled.complete(progress());
        }
    }

    private void hold(boolean holds) {
        if (holds) {
            watch.hold();
            batch.pause();
        } else {
            watch.go();
            batch.resume();
        }
    }

    private List<Integer> next() {
        return alone.isEmpty() ? record.plan().take(record.recipes().batch()) : List.of(alone.removeFirst());
    }

    private void grow(List<Integer> channels) {
        if (channels.isEmpty()) {
            return;
        }
        watch.restart();
        growing = channels;
        batch = runs.start(record.recipes().together(channels));
        batch.result().whenComplete((made, failure) -> pool.submit(() -> {
                    grown(channels, made, failure);
                    return null;
                })
                .exceptionally(broken -> {
                    end(FailureText.of(broken, "a gallery"));
                    return null;
                }));
    }

    private void grown(List<Integer> channels, BatchRun.Batch made, Throwable failure) {
        double seconds = watch.seconds();
        if (failure != null) {
            take(channels, FailureCause.of(failure));
        } else {
            keep(channels, made, seconds);
        }
        synchronized (this) {
            batch = null;
            growing = List.of();
        }
        tell(channels);
        settle();
    }

    private void keep(List<Integer> channels, BatchRun.Batch made, double seconds) {
        try {
            record.keep(channels, made);
            failures = 0;
            pace.batch(channels.size(), seconds);
        } catch (PhospheneException e) {
            stop(e.sentence());
        }
    }

    /** What a batch's failure means for its channels. */
    private void take(List<Integer> channels, Throwable failure) {
        if (failure instanceof CancellationException) {
            record.plan().open(channels);
            stop(Sentence.NONE);
        } else if (failure instanceof DeadUnit) {
            channels.forEach(record::dead);
        } else if (channels.size() > 1) {
            synchronized (this) {
                alone.addAll(channels);
            }
        } else if (++failures < ENOUGH) {
            record.without(channels.get(0), FailureText.of(failure, "a gallery").toString());
        } else {
            record.plan().open(channels);
            failures = 0;
            stop(FailureText.of(failure, "a gallery"));
        }
    }

    private synchronized void stop(Sentence why) {
        paused = true;
        message = why;
        record.plan().open(alone);
        alone.clear();
    }

    private void tell(List<Integer> channels) {
        if (!closed) {
            changed.accept(channels);
        }
    }

    /** Another run begins, or the last of them ended. */
    void giveWay(boolean others) {
        synchronized (this) {
            waits = others;
        }
        settle();
    }

    boolean isClosed() {
        return closed;
    }

    /** Completes when there is nothing more to do, or when it does not go on by itself. */
    CompletableFuture<GalleryProgress> settled() {
        return settled;
    }

    @Override
    public GalleryRequest request() {
        return request;
    }

    @Override
    public synchronized GalleryProgress progress() {
        if (record == null) {
            GalleryProgress.State state = failed ? GalleryProgress.State.FAILED : GalleryProgress.State.OPENING;
            return new GalleryProgress(state, 0, 0, 0, Double.NaN, Double.NaN, message);
        }
        int left = record.left();
        double each = pace.perChannel();
        double worked = growing.isEmpty() ? 0 : watch.seconds();
        if (Double.isNaN(each) && batch != null && batch.progress() > 0) {
            each = worked / batch.progress() / growing.size();
        }
        return new GalleryProgress(
                now(left),
                record.plan().count(State.MADE),
                record.plan().count(State.WITHOUT),
                record.plan().channels(),
                each,
                left == 0 ? 0 : Math.max(0, each * left - worked),
                message);
    }

    private GalleryProgress.State now(int left) {
        if (failed) {
            return GalleryProgress.State.FAILED;
        }
        if (left == 0) {
            return GalleryProgress.State.DONE;
        }
        if (paused) {
            return GalleryProgress.State.STOPPED;
        }
        return waits ? GalleryProgress.State.WAITING : GalleryProgress.State.GROWING;
    }

    @Override
    public Tile tile(int channel) {
        GalleryRecord known = record;
        return known == null
                ? Tile.OPEN
                : Tile.valueOf(known.plan().state(channel).name());
    }

    @Override
    public String reason(int channel) {
        GalleryRecord known = record;
        return known == null ? "" : known.reasons().getOrDefault(channel, "");
    }

    @Override
    public synchronized void first(List<Integer> channels) {
        wanted = List.copyOf(channels);
        order();
    }

    private void order() {
        if (record != null) {
            int channels = record.plan().channels();
            record.plan()
                    .first(wanted.stream().filter(channel -> channel < channels).toList());
        }
    }

    @Override
    public CompletableFuture<Optional<Frame>> picture(int channel) {
        if (tile(channel) != Tile.MADE) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return pool.submit(() -> {
            Optional<Frame> found = shelf.find(record.recipes().of(channel));
            if (found.isEmpty()) { // damaged, or removed since: it is made again
                record.plan().open(List.of(channel));
                tell(List.of(channel));
                settle();
            }
            return found;
        });
    }

    @Override
    public void pause() {
        synchronized (this) {
            paused = true;
        }
        settle();
    }

    @Override
    public void resume() {
        synchronized (this) {
            paused = false;
            message = Sentence.NONE;
        }
        settle();
    }

    @Override
    public void close() {
        BatchRun running;
        synchronized (this) {
            closed = true;
            running = batch;
        }
        if (running != null) {
            running.stop();
        }
        settled.complete(progress());
    }
}
