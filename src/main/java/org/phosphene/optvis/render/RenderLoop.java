package org.phosphene.optvis.render;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.phosphene.core.Frame;
import org.phosphene.core.FrameSink;
import org.phosphene.core.PhospheneException;
import org.phosphene.engine.DeviceState;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.Outputs;
import org.phosphene.engine.Program;
import org.phosphene.engine.TorchEngine;
import org.phosphene.job.Steps;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.optvis.transform.Draw;
import org.phosphene.optvis.transform.TransformChain;

/**
 * Carries out a recipe, one update a step. The first step builds and loads the programs. Stopping early keeps the
 * picture so far. Runs on the engine's thread; {@link #numbers()} may be asked on any.
 */
public final class RenderLoop implements Steps<RenderResult> {

    private static final int STOP_LOOK_EVERY = 8; // steps between two measurements for the stop rule
    private static final long LOOK_EVERY = 400_000_000L; // nanoseconds between two measurements on the live picture

    private final Recipe recipe;
    private final RenderNetwork target;
    private final Materials materials;
    private final TorchEngine engine;
    private final FrameSink sink;
    private final long generation;
    private final RunRecord record = new RunRecord();
    private final Optional<Steering> steering;
    private final ObjectiveParts parts;
    private final int shown;

    private Supplies supplies;
    private Program step;
    private Program view;
    private DeviceState state;
    private Redirection redirection;
    private boolean[] moved;
    private long started;
    private long lastLook;
    private long lastTurn;
    private long worked; // nanoseconds in steps, pauses and other runs' turns not counted

    /**
     * @param target the whole network; what the recipe skips is taken out here
     * @param materials the files the recipe needs
     * @param sink gets pictures while it runs
     * @param generation number its frames carry
     */
    public RenderLoop(
            Recipe recipe,
            RenderNetwork target,
            Materials materials,
            TorchEngine engine,
            FrameSink sink,
            long generation) {
        this.recipe = recipe;
        this.materials = materials;
        this.target = target.skipping(recipe.method().skip());
        this.engine = engine;
        this.sink = sink;
        this.generation = generation;
        this.parts = ObjectiveParts.of(recipe.whole());
        this.shown = recipe.shape().images();
        this.steering = recipe.objective().steered().map(term -> new Steering(term.share()));
    }

    /** The numbers so far. */
    public RunNumbers numbers() {
        return record.numbers();
    }

    @Override
    public boolean step() {
        if (step == null) {
            build();
            return true;
        }
        long now = System.nanoTime();
        if (now - lastTurn > LOOK_EVERY) {
            record.restartClock(now);
        }
        advance();
        lastTurn = System.nanoTime();
        worked += lastTurn - now;
        if (sink != FrameSink.NONE && lastTurn - lastLook > LOOK_EVERY) {
            look();
        }
        return record.steps() < recipe.steps() && !stops();
    }

    private boolean stops() {
        StopRule stop = recipe.method().stop();
        if (stop.looks() && record.steps() % STOP_LOOK_EVERY == 0) {
            look();
        }
        return !(stop instanceof StopRule.Steps) && stop.reached(record.progress(worked / 1e9));
    }

    private void build() {
        started = System.nanoTime();
        lastLook = started;
        state = engine.newState();
        Starts.of(recipe, materials, engine).forEach(state::set);
        supplies = Supplies.gather(engine, target, materials, recipe);
        step = engine.load(StepProgram.of(recipe, target, supplies));
        moved = new boolean[StepProgram.grown(recipe).images()];
        redirection = new Redirection(recipe, target, supplies, engine, moved.length);
    }

    private void advance() {
        int index = record.steps();
        Map<String, Float> numbers = numbersOf(index);
        Set<String> wanted = new HashSet<>(Set.of(StepProgram.VALUES, StepProgram.GRADIENTS));
        parts.diversityLayer().ifPresent(layer -> wanted.add(StepProgram.DIVERSITY));
        boolean frame = sink.wantsFrame(index);
        numbers.put(StepProgram.LOOK, frame ? 1f : 0f);
        if (frame) {
            wanted.add(StepProgram.PICTURE);
        }
        boolean redirects = redirection.isOn(index);
        numbers.put(StepProgram.REDIRECT, redirects ? 1f : 0f);
        Outputs outputs = step.run(state, numbers, wanted);
        if (redirects && isFinite(outputs)) {
            outputs = redirection.again(outputs, state, numbers, wanted);
        }
        if (!isFinite(outputs)) {
            throw new NonFinite(recipe, target, supplies, engine, state).explain(index, numbers);
        }
        if (frame) {
            sink.accept(frame(outputs.bytes(StepProgram.PICTURE), shown, index));
        }
        takeIn(outputs, index, numbers.get(StepProgram.WEIGHT));
    }

    private Map<String, Float> numbersOf(int index) {
        Map<String, Float> numbers = new HashMap<>();
        double progress = index / (double) recipe.steps();
        Draw draw = new Draw(TransformDraws.of(recipe.seed(), index), progress);
        ImageShape shape = recipe.shape();
        TransformChain.draw(recipe.transforms(), draw, shape.height(), shape.width(), numbers);
        double factor = recipe.method().schedule().factor(index, recipe.steps());
        recipe.optimiser().numbers(index, factor, numbers);
        Backgrounds.draw(recipe, index, numbers);
        steering.ifPresent(s -> numbers.put(StepProgram.WEIGHT, s.weight()));
        return numbers;
    }

    private static boolean isFinite(Outputs outputs) {
        return isFinite(outputs.floats(StepProgram.VALUES)) && isFinite(outputs.floats(StepProgram.GRADIENTS));
    }

    private static boolean isFinite(FloatArray array) {
        for (float value : array.values()) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    private void takeIn(Outputs outputs, int index, Float weight) {
        float[] values = outputs.floats(StepProgram.VALUES).values();
        double mean = meanOfShown(values);
        double similarity = parts.diversityLayer().isEmpty()
                ? Double.NaN
                : Similarity.meanOfPairs(outputs.floats(StepProgram.DIVERSITY).values()[0], shown);
        record.step(mean, similarity, weight == null ? Double.NaN : weight, System.nanoTime());
        steering.ifPresent(s -> s.update(mean, values[shown]));
        float[] gradients = outputs.floats(StepProgram.GRADIENTS).values();
        boolean any = false;
        for (int i = 0; i < moved.length; i++) {
            moved[i] |= gradients[i] > 0;
            any |= moved[i];
        }
        if (!any && index + 1 >= Math.min(Redirection.STEPS, recipe.steps())) {
            throw DeadUnit.of(recipe.objective());
        }
    }

    private double meanOfShown(float[] values) {
        return IntStream.range(0, shown).mapToDouble(i -> values[i]).average().orElse(Double.NaN);
    }

    /** Measures the live picture. */
    private void look() {
        Outputs outputs = view().run(state, Map.of(), Set.of(ViewProgram.VALUES));
        record.activation(meanOfShown(outputs.floats(ViewProgram.VALUES).values()));
        lastLook = System.nanoTime();
    }

    private Program view() {
        if (view == null) {
            view = engine.load(ViewProgram.of(recipe, target, supplies));
        }
        return view;
    }

    @Override
    public RenderResult finish(boolean cancelled) {
        if (state == null) {
            throw new PhospheneException("The run was stopped before its first step, so there is no picture.");
        }
        boolean hasReference = steering.isPresent();
        boolean diverse = parts.diversityLayer().isPresent();
        Set<String> wanted = new HashSet<>(Set.of(ViewProgram.PICTURE, ViewProgram.VALUES));
        if (hasReference) {
            wanted.add(ViewProgram.REFERENCE);
        }
        if (diverse) {
            wanted.add(ViewProgram.PAIRS);
        }
        Outputs outputs = view().run(state, Map.of(), wanted);
        float[] values = outputs.floats(ViewProgram.VALUES).values();
        Frame last = frame(outputs.bytes(ViewProgram.PICTURE), shown, record.steps());
        record.activation(meanOfShown(values));
        sink.accept(last);
        Similarity similarity =
                diverse ? Similarity.of(outputs.floats(ViewProgram.PAIRS).values(), shown) : Similarity.NONE;
        return new RenderResult(
                last,
                hasReference
                        ? Optional.of(frame(outputs.bytes(ViewProgram.REFERENCE), 1, record.steps()))
                        : Optional.empty(),
                IntStream.range(0, shown).mapToObj(i -> (double) values[i]).toList(),
                hasReference ? values[shown] : Double.NaN,
                similarity,
                record.curve(),
                (System.nanoTime() - started) / 1e9,
                notes(cancelled),
                still());
    }

    private List<String> notes(boolean cancelled) {
        List<String> notes = new java.util.ArrayList<>();
        if (cancelled) {
            notes.add("Stopped after " + record.steps() + " of " + recipe.steps() + " steps.");
        }
        int dead = still().size();
        if (dead > 0) {
            notes.add(dead + " of " + shown + " images never moved: their gradient stayed exactly zero.");
        }
        redirection.note(shown).ifPresent(notes::add);
        return notes;
    }

    private List<Integer> still() {
        return record.steps() == 0
                ? List.of()
                : IntStream.range(0, shown).filter(i -> !moved[i]).boxed().toList();
    }

    private Frame frame(byte[] pixels, int images, int updates) {
        return new Frame(
                generation,
                updates,
                images,
                recipe.shape().height(),
                recipe.shape().width(),
                Canvas.planes(recipe),
                pixels);
    }

    @Override
    public void close() {
        for (AutoCloseable held : new AutoCloseable[] {step, view, redirection, state}) {
            closeQuietly(held);
        }
        step = null;
        view = null;
        redirection = null;
        state = null;
    }

    private static void closeQuietly(AutoCloseable held) {
        try {
            if (held != null) {
                held.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("closing what a run held", e);
        }
    }
}
