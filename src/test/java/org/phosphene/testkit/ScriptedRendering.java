package org.phosphene.testkit;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.phosphene.core.Frame;
import org.phosphene.core.FrameSink;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Provenance;
import org.phosphene.studio.Picture;
import org.phosphene.studio.RenderProgress;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Rendering;

/** A run whose every event is called by the test: {@link #runs}, {@link #frame}, {@link #finishes}, {@link #fails}. */
public final class ScriptedRendering implements Rendering {

    private final long generation;
    private final RenderRequest request;
    private final FrameSink sink;
    private final CompletableFuture<Picture> result = new CompletableFuture<>();
    private volatile State state = State.PREPARING;
    private volatile RenderProgress progress;
    private volatile Frame last;
    private volatile Picture.Reference reference;

    ScriptedRendering(long generation, RenderRequest request, FrameSink sink) {
        this.generation = generation;
        this.request = request;
        this.sink = sink;
        this.progress = numbers(0, new float[0]);
    }

    private RenderProgress numbers(int step, float[] curve) {
        return new RenderProgress(step, request.steps(), 0, curve, Double.NaN, Double.NaN, Double.NaN, "");
    }

    /** Preparing is over. */
    public ScriptedRendering runs() {
        state = State.RUNNING;
        return this;
    }

    /** Shows pictures of 2 x 2 pixels in one grey. */
    public ScriptedRendering frame(int step, int grey) {
        byte[] pixels = new byte[request.images() * 2 * 2 * 3];
        Arrays.fill(pixels, (byte) grey);
        return frame(new Frame(generation, step, request.images(), 2, 2, 3, pixels));
    }

    /** Shows pictures. */
    public ScriptedRendering frame(Frame frame) {
        last = frame;
        sink.accept(frame);
        progress = numbers(frame.step(), new float[frame.step()]);
        return runs();
    }

    /** Says how far it is. */
    public ScriptedRendering progress(RenderProgress now) {
        progress = now;
        return this;
    }

    /** What the finished picture will be compared with. */
    public ScriptedRendering reference(Picture.Reference simple) {
        reference = simple;
        return this;
    }

    /** Ends well with the last frame. */
    public void finishes() {
        state = State.FINISHED;
        result.complete(picture());
    }

    /** Ends with a sentence for the user. */
    public void fails(String sentence) {
        state = State.FAILED;
        result.completeExceptionally(new PhospheneException(sentence));
    }

    private Picture picture() {
        Frame frame = last != null
                ? last
                : new Frame(generation, 0, request.images(), 2, 2, 3, new byte[request.images() * 12]);
        double activation = Double.isNaN(progress.activation()) ? 1 : progress.activation();
        return new Picture(
                frame,
                request.objective(),
                request.objective(),
                request.network(),
                "{\"seed\":" + request.seed() + "}",
                new Provenance("Phosphene test", Map.of(), "cpu", 1, 1, "2026-01-01T00:00:00Z"),
                Collections.nCopies(frame.images(), activation),
                progress.similarity(),
                reference,
                progress.curve(),
                List.of());
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
        return state;
    }

    @Override
    public RenderProgress progress() {
        return progress;
    }

    @Override
    public void pause() {
        state = State.PAUSED;
    }

    @Override
    public void resume() {
        state = State.RUNNING;
    }

    @Override
    public void stop() {
        if (!state.isFinal()) {
            state = State.STOPPED;
            result.complete(picture());
        }
    }

    @Override
    public CompletableFuture<Picture> result() {
        return result;
    }
}
