package org.phosphene.cli;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.phosphene.core.Frame;
import org.phosphene.core.FrameSink;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Provenance;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.studio.Picture;
import org.phosphene.studio.RenderProgress;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Rendering;

/** A run of 20 steps, or as many as asked for, whose activation is the step. */
final class TestRendering implements Rendering {

    /** What happens at the middle of a run. */
    @FunctionalInterface
    interface Middle {
        /** Nothing happens. */
        Middle NOTHING = () -> false;

        /** @return whether the run must wait there until it is stopped */
        boolean reached();
    }

    private final long generation;
    private final RenderRequest request;
    private final FrameSink sink;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CompletableFuture<Picture> result;
    private volatile int step;

    TestRendering(long generation, RenderRequest request, FrameSink sink, Middle middle) {
        this.generation = generation;
        this.request = request;
        this.sink = sink;
        result = CompletableFuture.supplyAsync(() -> run(middle));
    }

    static PhospheneException noLayer(String name) {
        return new PhospheneException("There is no layer " + name + ". Did you mean conv?");
    }

    private Picture run(Middle middle) {
        Objective objective = Objective.parse(request.objective());
        for (String layer : objective.layers()) {
            if (!layer.equals("conv")) {
                throw noLayer(layer);
            }
        }
        if (!request.preset().equals("Lucid")) {
            throw new PhospheneException("There is no preset " + request.preset() + ". Choose Lucid.");
        }
        for (step = 0; step <= steps() && stopped.getCount() > 0; step++) {
            if (sink.wantsFrame(step)) {
                sink.accept(frame());
            }
            if (step == steps() / 2 && middle.reached()) {
                awaitStop();
                break;
            }
        }
        step = Math.min(step, steps());
        return picture(objective);
    }

    private void awaitStop() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int steps() {
        return request.steps() == 0 ? 20 : request.steps();
    }

    private Frame frame() {
        return new Frame(generation, step, request.images(), 2, 2, 3, new byte[12 * request.images()]);
    }

    private Picture picture(Objective objective) {
        boolean diverse = objective.steered().isPresent();
        return new Picture(
                frame(),
                "caption of " + objective.print(),
                objective.print(),
                request.network(),
                "{}",
                new Provenance("test", Map.of(), "cpu", 1, 1, "2026-01-01T00:00:00Z"),
                Collections.nCopies(request.images(), (double) step),
                diverse ? 0.25 : Double.NaN,
                diverse ? List.of(List.of(1.0, 0.25), List.of(0.25, 1.0)) : List.of(),
                diverse ? new Picture.Reference(frame(), 26.5, 0.5) : null,
                new float[step],
                step < steps() ? List.of("Stopped early, at step " + step + ".") : List.of());
    }

    @Override
    public long generation() {
        return generation;
    }

    @Override
    public RenderRequest request() {
        return request;
    }

    @Override
    public State state() {
        return result.isDone() ? State.FINISHED : State.RUNNING;
    }

    @Override
    public RenderProgress progress() {
        return new RenderProgress(step, steps(), 0, new float[step], step, Double.NaN, Double.NaN, "");
    }

    @Override
    public void pause() {
        throw new UnsupportedOperationException("the command line never pauses");
    }

    @Override
    public void resume() {
        throw new UnsupportedOperationException("the command line never pauses");
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public CompletableFuture<Picture> result() {
        return result;
    }
}
