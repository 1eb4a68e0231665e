package org.phosphene.optvis.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.LayerShapes;
import org.phosphene.engine.Outputs;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;
import org.phosphene.image.NpyArray;
import org.phosphene.network.Network;
import org.phosphene.optvis.objective.Caricature;
import org.phosphene.optvis.objective.Channel;
import org.phosphene.optvis.objective.Direction;
import org.phosphene.optvis.objective.Diversity;
import org.phosphene.optvis.objective.Inversion;
import org.phosphene.optvis.objective.Layer;
import org.phosphene.optvis.objective.Logit;
import org.phosphene.optvis.objective.Neuron;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.objective.Probability;
import org.phosphene.optvis.objective.Style;
import org.phosphene.testkit.Bundled;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.Npz;

/** Values and gradients of objectives against PyTorch: cosine at least 0.9999, norm within 0.1 %. */
@Tag("engine")
class GoldenGradientsTest {

    private static final Map<String, String> LAYER =
            Map.of(Bundled.EFFICIENTNET, "block11/add", Bundled.SQUEEZENET, "fire7/concat");

    static Stream<Arguments> cases() {
        return LAYER.keySet().stream().flatMap(id -> Stream.of(
                        "channel:7",
                        "neuron:7:centre",
                        "layer_deepdream",
                        "direction:pow0",
                        "direction:pow2",
                        "logit:207",
                        "probability:207",
                        "diversity",
                        "channel_plus_channel:7+12",
                        "inversion_l2",
                        "caricature:pow2",
                        "gram_l1")
                .map(name -> Arguments.of(id, name)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void valueAndGradientAgreeWithPyTorch(String id, String name) {
        Map<String, NpyArray> golden = Npz.read("/golden/gradients-" + id + ".npz");
        RenderNetwork target = target(id);
        Objective objective = objective(
                name, LAYER.get(id), target, golden.get("direction_vector").floats());
        FloatArray pictures =
                new FloatArray(golden.get("rgb").shape(), golden.get("rgb").floats());
        ProgramBuilder builder = new ProgramBuilder();
        builder.line("on = torch.set_grad_enabled(True)");
        Value rgb = builder.let("rgb", "torch.requires_grad_(torch.detach({}), True)", builder.state("rgb"));
        Value each = objective.write(ReversedTargets.of(builder, target, rgb, pictures, objective));
        String reduction = name.equals("diversity") ? "sum" : "mean";
        Value loss = builder.let("loss", "torch." + reduction + "({})", each);
        Value list = builder.let("grads", "torch.grad([{}], [{}], None, False, False, False)", loss, rgb);
        builder.output("gradient", builder.let("gradient", "torch._unwrap_optional({}[0])", list));
        builder.output("value", builder.let("value", "torch.reshape(torch.detach({}), [1])", loss));
        Outputs outputs = Engines.run(builder, Map.of("rgb", pictures), Map.of(), "value", "gradient");

        double expected = golden.get("obj:" + name + ":value").floats()[0];
        assertThat((double) outputs.floats("value").values()[0]).isCloseTo(expected, within(1e-3 * Math.abs(expected)));
        float[] ours = outputs.floats("gradient").values();
        float[] theirs = golden.get("obj:" + name + ":grad").floats();
        assertThat(dot(ours, theirs) / Math.sqrt(dot(ours, ours) * dot(theirs, theirs)))
                .isGreaterThanOrEqualTo(0.9999);
        assertThat(Math.sqrt(dot(ours, ours) / dot(theirs, theirs))).isCloseTo(1, within(1e-3));
    }

    private static Objective objective(String name, String layer, RenderNetwork target, float[] direction) {
        List<Integer> shape = target.shape(layer);
        return switch (name) {
            case "channel:7" -> new Channel(layer, 7);
            case "neuron:7:centre" -> new Neuron(layer, 7, shape.get(2) / 2, shape.get(3) / 2);
            case "layer_deepdream" -> new Layer(layer);
            case "direction:pow0" -> new Direction(layer, direction, 0);
            case "direction:pow2" -> new Direction(layer, direction, 2);
            case "logit:207" -> new Logit(207);
            case "probability:207" -> new Probability(207);
            case "diversity" -> new Diversity(layer);
            case "channel_plus_channel:7+12" -> Objective.sum(List.of(new Channel(layer, 7), new Channel(layer, 12)));
            case "inversion_l2" -> new Inversion(layer, "reversed");
            case "caricature:pow2" -> new Caricature(layer, "reversed", 2);
            case "gram_l1" -> new Style(layer, "reversed");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static RenderNetwork target(String id) {
        Network network = Bundled.network(id);
        return new RenderNetwork(
                network,
                Bundled.preprocessing(id),
                Optional.of("logits"),
                Optional.of("softmax"),
                LayerShapes.measure(Engines.cpu(), network, new long[] {1, 3, 96, 96}));
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
