package org.phosphene.optvis.render;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.engine.DeviceState;
import org.phosphene.engine.NetworkLines;
import org.phosphene.engine.Outputs;
import org.phosphene.engine.Program;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.TorchEngine;
import org.phosphene.engine.Value;
import org.phosphene.network.Node;

/** Finds the layer in which numbers stop being finite, by running the failed step's forward pass once more. */
record NonFinite(Recipe recipe, RenderNetwork target, Supplies supplies, TorchEngine engine, DeviceState state) {

    PhospheneException explain(int index, Map<String, Float> numbers) {
        ProgramBuilder builder = new ProgramBuilder();
        Canvas canvas = new Canvas(recipe, supplies, builder);
        View view = canvas.view(canvas.pictures(canvas.leaves()));
        List<String> layers = target.network().upTo(NetworkScene.layersOf(recipe.objective(), target)).stream()
                .map(Node::name)
                .toList();
        Value input = NetworkLines.preprocess(builder, target.preprocessing(), view.seen(), view.raisedBy());
        NetworkLines.write(builder, target.network(), input, layers)
                .forEach((layer, value) -> builder.output(layer, sum(builder, value)));
        builder.output(INPUT, sum(builder, input));
        try (Program program = engine.load(builder.build())) {
            Set<String> wanted = new java.util.HashSet<>(layers);
            wanted.add(INPUT);
            return new PhospheneException(
                    "The numbers stopped being finite at step %s, first %s. The run was stopped. Check the network's "
                            + "input range, or use a smaller learning rate.",
                    index, place(layers, program.run(state, numbers, wanted)));
        }
    }

    private static final String INPUT = "(input)";

    /** Not finite if one of the numbers is not; times 0, so that large numbers do not add up to infinity. */
    private static Value sum(ProgramBuilder builder, Value value) {
        return builder.let("sum", "torch.reshape(torch.sum(torch.mul({}, 0.)), [1])", value);
    }

    private static Sentence place(List<String> layers, Outputs outputs) {
        if (!isFinite(outputs, INPUT)) {
            return Sentence.of("in the picture itself");
        }
        return layers.stream()
                .filter(layer -> !isFinite(outputs, layer))
                .findFirst()
                .map(layer -> Sentence.of("in layer '%s'", layer))
                .orElse(Sentence.of("in the gradient; no layer's activations are affected"));
    }

    private static boolean isFinite(Outputs outputs, String name) {
        return Float.isFinite(outputs.floats(name).values()[0]);
    }
}
