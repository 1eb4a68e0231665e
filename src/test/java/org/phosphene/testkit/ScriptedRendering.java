package org.phosphene.testkit;

import java.util.ArrayList;
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

/**
 * A run that moves only when the test says so: {@link #advance}, {@link #finish}, {@link #fail}; a test that wants its
 * own pictures and numbers gives them by {@link #show} and {@link #say}.
 */
public final class ScriptedRendering implements Rendering {

    private final long generation;
    private final RenderRequest request;
    private final FrameSink sink;
    private final CompletableFuture<Picture> result = new CompletableFuture<>();
    private volatile State state = State.PREPARING;
    private volatile int step;
    private volatile boolean kept;
    private volatile Frame shown;
    private volatile RenderProgress said;
    private volatile Picture.Reference reference;

    ScriptedRendering(long generation, RenderRequest request, FrameSink sink) {
        this.generation = generation;
        this.request = request;
        this.sink = sink;
    }

    /** It is the picture of before, and nothing runs. */
    ScriptedRendering showKept(Picture before) {
        kept = true;
        step = before.frame().step();
        state = State.FINISHED;
        result.complete(before);
        return this;
    }

    @Override
    public boolean isKept() {
        return kept;
    }

    /** Does a number of steps, unless paused or ended, and offers the picture. */
    public void advance(int steps) {
        if (state.isFinal() || state == State.PAUSED) {
            return;
        }
        state = State.RUNNING;
        step = Math.min(steps(), step + steps);
        if (sink.wantsFrame(step)) {
            sink.accept(frame());
        }
    }

    /** Preparing is over. */
    public ScriptedRendering begin() {
        state = State.RUNNING;
        return this;
    }

    /** Shows pictures of the test's own, whatever generation they claim to be of. */
    public ScriptedRendering show(Frame frame) {
        shown = frame;
        step = frame.step();
        sink.accept(frame);
        return begin();
    }

    /** Shows pictures of 2 x 2 pixels in one grey. */
    public ScriptedRendering show(int atStep, int grey) {
        byte[] pixels = new byte[request.images() * 2 * 2 * 3];
        Arrays.fill(pixels, (byte) grey);
        return show(new Frame(generation, atStep, request.images(), 2, 2, 3, pixels));
    }

    /** From now on these are the numbers. */
    public ScriptedRendering say(RenderProgress numbers) {
        said = numbers;
        return this;
    }

    /** What the finished picture will be compared with. */
    public ScriptedRendering compareWith(Picture.Reference simple) {
        reference = simple;
        return this;
    }

    /** Ends well with the pictures and numbers there are. */
    public void end() {
        end(State.FINISHED);
    }

    /** Does all steps that are left and completes {@link #result()}. */
    public void finish() {
        advance(steps());
        end(State.FINISHED);
    }

    /** Ends it with an error told in a sentence. */
    public void fail(String sentence) {
        state = State.FAILED;
        result.completeExceptionally(new PhospheneException(sentence));
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
        if (said != null) {
            return said;
        }
        boolean diverse = request.objective().contains("diversity(");
        return new RenderProgress(
                step,
                steps(),
                step == 0 ? 0 : 20,
                curve(),
                step == 0 ? Double.NaN : activation(),
                diverse ? 0.5 : Double.NaN,
                diverse ? 30 : Double.NaN,
                "");
    }

    @Override
    public void pause() {
        if (!state.isFinal()) {
            state = State.PAUSED;
        }
    }

    @Override
    public void resume() {
        if (state == State.PAUSED) {
            state = State.RUNNING;
        }
    }

    @Override
    public void stop() {
        end(State.STOPPED);
    }

    @Override
    public CompletableFuture<Picture> result() {
        return result;
    }

    private void end(State last) {
        if (!state.isFinal()) {
            state = last;
            result.complete(picture());
        }
    }

    private int steps() {
        return request.steps() == 0 ? 512 : request.steps();
    }

    private double activation() {
        return 46 * (1 - Math.exp(-step / 80.0));
    }

    private float[] curve() {
        float[] curve = new float[step];
        for (int i = 0; i < step; i++) {
            curve[i] = (float) (40 * (1 - Math.exp(-i / 80.0)) + 2 * Math.sin(i * 1.7));
        }
        return curve;
    }

    private Picture picture() {
        return new Picture(
                shown != null ? shown : frame(),
                request.objective(),
                request.objective(),
                request.network(),
                "{\"objective\":\"" + request.objective() + "\"}",
                new Provenance("phosphene test", Map.of(), "cpu", 1, 1.0, "2026-01-01T00:00:00Z"),
                Collections.nCopies(request.images(), progress().activation()),
                progress().similarity(),
                pairs(progress().similarity()),
                reference,
                progress().curve(),
                List.of());
    }

    private List<List<Double>> pairs(double similarity) {
        if (Double.isNaN(similarity)) {
            return List.of();
        }
        List<List<Double>> table = new ArrayList<>();
        for (int i = 0; i < request.images(); i++) {
            List<Double> row = new ArrayList<>(Collections.nCopies(request.images(), similarity));
            row.set(i, 1.0);
            table.add(row);
        }
        return table;
    }

    /** Waves whose direction comes from the objective and whose contrast grows with the steps. */
    private Frame frame() {
        int width = request.width() == 0 ? 224 : request.width();
        int height = request.height() == 0 ? 224 : request.height();
        byte[] pixels = new byte[request.images() * height * width * 3];
        int at = 0;
        for (int image = 0; image < request.images(); image++) {
            int hash = (request.objective() + image + request.seed()).hashCode();
            double fx = 0.02 + 0.01 * (hash & 15);
            double fy = 0.02 + 0.01 * (hash >> 4 & 15);
            double contrast = 120 * (1 - Math.exp(-step / 100.0));
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    for (int plane = 0; plane < 3; plane++) {
                        double wave = Math.sin(fx * x * (plane + 1) + 3 * Math.sin(fy * y)) * Math.cos(fy * y - plane);
                        pixels[at++] = (byte) (128 + contrast * wave);
                    }
                }
            }
        }
        return new Frame(generation, step, request.images(), height, width, 3, pixels);
    }
}
