package org.phosphene.optvis.render;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.phosphene.core.PhospheneException;
import org.phosphene.engine.NetworkLines;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;
import org.phosphene.optvis.objective.Logit;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.objective.Probability;
import org.phosphene.optvis.objective.Scene;

/** The network written into a program for one batch of pictures, as objectives see it. */
final class NetworkScene implements Scene {

    private final ProgramBuilder program;
    private final RenderNetwork target;
    private final Map<String, Value> layers;

    private NetworkScene(ProgramBuilder program, RenderNetwork target, Map<String, Value> layers) {
        this.program = program;
        this.target = target;
        this.layers = layers;
    }

    /**
     * Writes preprocessing and the network up to what the objectives need.
     *
     * @param pictures (N,3,H,W), in [0, 1] when raised
     * @param raisedBy what must be added to the pictures
     */
    static NetworkScene write(
            ProgramBuilder program,
            RenderNetwork target,
            Value pictures,
            double raisedBy,
            Collection<Objective> objectives) {
        Set<String> needed = new LinkedHashSet<>();
        for (Objective objective : objectives) {
            needed.addAll(layersOf(objective, target));
        }
        Value seen = NetworkLines.preprocess(program, target.preprocessing(), pictures, raisedBy);
        return new NetworkScene(program, target, NetworkLines.write(program, target.network(), seen, needed));
    }

    /** Every layer an objective needs, logits and probabilities by their names in the network. */
    static Set<String> layersOf(Objective objective, RenderNetwork target) {
        Set<String> layers = new LinkedHashSet<>(objective.layers());
        objective.all().forEach(part -> {
            if (part instanceof Logit) {
                layers.add(classes(target.logits(), "logits"));
            } else if (part instanceof Probability) {
                layers.add(classes(target.probabilities(), "probabilities"));
            }
        });
        return layers;
    }

    private static String classes(java.util.Optional<String> layer, String what) {
        return layer.orElseThrow(
                () -> new PhospheneException("This network has no layer that is known to hold the classes' " + what
                        + ". Name the layer and channel instead, such as layer:207."));
    }

    /** The same for some of the images only. */
    NetworkScene firstImages(int images) {
        Map<String, Value> first = new HashMap<>();
        layers.forEach((layer, value) ->
                first.put(layer, program.let("first", "torch.slice({}, 0, 0, {}, 1)", value, images)));
        return new NetworkScene(program, target, first);
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
        return classes(target.logits(), "logits");
    }

    @Override
    public String probabilities() {
        return classes(target.probabilities(), "probabilities");
    }
}
