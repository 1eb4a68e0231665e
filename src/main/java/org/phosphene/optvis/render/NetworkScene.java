package org.phosphene.optvis.render;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.NetworkLines;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;
import org.phosphene.optvis.objective.Logit;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.objective.Probability;
import org.phosphene.optvis.objective.Scene;
import org.phosphene.optvis.objective.Sight;

/** The network written into a program for one batch of pictures, as objectives see it. */
final class NetworkScene implements Scene {

    private final ProgramBuilder program;
    private final RenderNetwork target;
    private final Supplies supplies;
    private final Map<Sight, Value> beside;
    private final Map<String, Value> layers;
    private final Value input;
    private final Value pictures;
    private final int images;

    private NetworkScene(NetworkScene like, Map<String, Value> layers, Value pictures, int images) {
        this(like.program, like.target, like.supplies, like.beside, layers, like.input, pictures, images);
    }

    private NetworkScene(
            ProgramBuilder program,
            RenderNetwork target,
            Supplies supplies,
            Map<Sight, Value> beside,
            Map<String, Value> layers,
            Value input,
            Value pictures,
            int images) {
        this.program = program;
        this.target = target;
        this.supplies = supplies;
        this.beside = beside;
        this.layers = layers;
        this.input = input;
        this.pictures = pictures;
        this.images = images;
    }

    /** Writes preprocessing and the network up to what the objectives need. */
    static NetworkScene write(
            ProgramBuilder program,
            RenderNetwork target,
            View view,
            Supplies supplies,
            Collection<? extends Objective> objectives) {
        return write(
                program,
                target,
                view,
                supplies,
                objectives,
                (input, layers) -> NetworkLines.write(program, target.network(), input, layers));
    }

    /**
     * The same with another way to write the network.
     *
     * @param network from its input and the names of layers to the layers
     */
    static NetworkScene write(
            ProgramBuilder program,
            RenderNetwork target,
            View view,
            Supplies supplies,
            Collection<? extends Objective> objectives,
            BiFunction<Value, Set<String>, Map<String, Value>> network) {
        Map<Sight, Value> beside = beside(program, target, view, supplies, objectives);
        Value input = NetworkLines.preprocess(program, target.preprocessing(), view.seen(), view.raisedBy());
        Map<String, Value> layers = target.asMaps(program, network.apply(input, needed(objectives, target)));
        return new NetworkScene(program, target, supplies, beside, layers, input, view.pictures(), view.images());
    }

    /** What the network sees; empty where no layer is needed. */
    Optional<Value> input() {
        return layers.isEmpty() ? Optional.empty() : Optional.of(input);
    }

    /** Every layer some objectives need. */
    private static Set<String> needed(Collection<? extends Objective> objectives, RenderNetwork target) {
        Set<String> needed = new LinkedHashSet<>();
        objectives.forEach(objective -> needed.addAll(layersOf(objective, target)));
        return needed;
    }

    /** The activations of photographs under the transforms; nothing in them is optimised, so no gradient is kept. */
    private static Map<Sight, Value> beside(
            ProgramBuilder program,
            RenderNetwork target,
            View view,
            Supplies supplies,
            Collection<? extends Objective> objectives) {
        Map<String, Set<Sight>> byPhotograph = new LinkedHashMap<>();
        objectives.forEach(objective -> objective.sights().stream()
                .filter(sight -> sight.kind() == Sight.Kind.BESIDE)
                .forEach(sight -> byPhotograph
                        .computeIfAbsent(sight.photograph(), name -> new LinkedHashSet<>())
                        .add(sight)));
        Map<Sight, Value> beside = new HashMap<>();
        byPhotograph.forEach((name, sights) -> {
            Value photograph = program.constant(supplies.materials().photograph(name));
            Value seen = view.transform().apply(photograph);
            Value input = NetworkLines.preprocess(program, target.preprocessing(), seen, view.raisedBy());
            List<String> layers = sights.stream().map(Sight::layer).toList();
            Map<String, Value> found =
                    target.asMaps(program, NetworkLines.write(program, target.network(), input, layers));
            sights.forEach(sight -> beside.put(sight, found.get(sight.layer())));
        });
        return beside;
    }

    /** Every layer an objective needs, logits and probabilities by their names in the network. */
    static Set<String> layersOf(Objective objective, RenderNetwork target) {
        Set<String> layers = new LinkedHashSet<>(objective.layers());
        objective.all().forEach(part -> {
            if (part instanceof Logit) {
                layers.add(classes(target.logits(), Sentence.of("logits")));
            } else if (part instanceof Probability) {
                layers.add(classes(target.probabilities(), Sentence.of("probabilities")));
            }
        });
        return layers;
    }

    private static String classes(Optional<String> layer, Sentence what) {
        return layer.orElseThrow(() -> new PhospheneException(
                "This network has no layer that is known to hold the classes' %s. Name the layer and channel "
                        + "instead, such as layer:207.",
                what));
    }

    /** The same for some of the images only. */
    NetworkScene firstImages(int number) {
        return some(0, number);
    }

    @Override
    public Scene image(int index) {
        return some(index, 1);
    }

    private NetworkScene some(int from, int number) {
        Map<String, Value> some = new HashMap<>();
        layers.forEach((layer, value) -> some.put(layer, slice(value, from, number)));
        return new NetworkScene(this, some, slice(pictures, from, number), number);
    }

    private Value slice(Value value, int from, int number) {
        return program.let("some", "torch.slice({}, 0, {}, {}, 1)", value, from, from + number);
    }

    @Override
    public int images() {
        return images;
    }

    @Override
    public List<Integer> shape(String layer) {
        return target.shape(layer);
    }

    @Override
    public Value pictures() {
        return pictures;
    }

    @Override
    public Value photograph(String name) {
        return program.constant(supplies.materials().photograph(name));
    }

    @Override
    public Value target(String name, String layer) {
        return beside.get(new Sight(name, layer, Sight.Kind.BESIDE));
    }

    @Override
    public FloatArray cells(String name, String layer) {
        return supplies.cells().get(new Sight(name, layer, Sight.Kind.CELLS));
    }

    @Override
    public FloatArray array(String name) {
        return supplies.materials().array(name);
    }

    @Override
    public ProgramBuilder program() {
        return program;
    }

    @Override
    public Value activation(String layer) {
        return layers.get(layer);
    }

    @Override
    public boolean spatial(String layer) {
        return target.shape(layer).size() == 4;
    }

    @Override
    public String logits() {
        return classes(target.logits(), Sentence.of("logits"));
    }

    @Override
    public String probabilities() {
        return classes(target.probabilities(), Sentence.of("probabilities"));
    }
}
