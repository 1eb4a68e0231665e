package org.phosphene.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phosphene.image.NpyArray;
import org.phosphene.network.Network;
import org.phosphene.network.tensorflow.GraphDefReader;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.Npz;

/** Frozen graphs against what TensorFlow computes from them; tolerance 1e-4 of the largest magnitude. */
@Tag("engine")
class TensorFlowReferencesTest {

    @ParameterizedTest
    @ValueSource(strings = {"windows", "arithmetic", "shapes", "inception", "mobilenet", "resnet"})
    void everyTensorAgreesWithTensorFlow(String name) throws Exception {
        Map<String, NpyArray> reference = Npz.read("/tensorflow/" + name + ".npz");
        List<String> tensors = reference.keySet().stream()
                .filter(key -> key.startsWith("out:"))
                .map(key -> key.substring(4))
                .toList();
        assertThat(tensors).hasSizeGreaterThan(2);
        Outputs outputs = run(open(name), reference.get("input"), tensors);
        SoftAssertions all = new SoftAssertions();
        for (String tensor : tensors) {
            compare(all, tensor, outputs.floats(tensor), reference.get("out:" + tensor));
        }
        all.assertAll();
    }

    /** The dropout before it is random in TensorFlow, and hands on its input here. */
    @Test
    void aHeadBehindADropoutAgreesWithTheHeadWithoutIt() throws Exception {
        Map<String, NpyArray> reference = Npz.read("/tensorflow/mobilenet.npz");
        String head = "MobilenetV2/Logits/Conv2d_1c_1x1/Conv2D";
        String softmax = "MobilenetV2/Predictions/Reshape_1";
        Outputs outputs = run(open("mobilenet"), reference.get("input"), List.of(head, softmax));
        SoftAssertions all = new SoftAssertions();
        compare(all, head, outputs.floats(head), reference.get("out:sure"));
        all.assertAll();
        assertThat(outputs.floats(softmax).shape()).containsExactly(2, 10);
    }

    private static Network open(String name) throws Exception {
        URI file = TensorFlowReferencesTest.class
                .getResource("/tensorflow/" + name + ".pb")
                .toURI();
        return GraphDefReader.read(Path.of(file));
    }

    private static Outputs run(Network network, NpyArray image, List<String> tensors) {
        ProgramBuilder builder = new ProgramBuilder();
        Value picture = builder.let("picture", "torch.permute({}, [0, 3, 1, 2])", builder.state("image"));
        NetworkLines.write(builder, network, picture, tensors).forEach((tensor, value) -> {
            Value floats = builder.let("f", "torch.to({}, 6)", value);
            builder.output(tensor, builder.let("c", "torch.contiguous({}, memory_format=0)", floats));
        });
        FloatArray state = new FloatArray(image.shape(), image.floats());
        return Engines.run(builder, Map.of("image", state), Map.of(), tensors.toArray(String[]::new));
    }

    /** Ours has N, C, H, W where TensorFlow has N, H, W, C; other numbers of axes lie alike. */
    private static void compare(SoftAssertions all, String tensor, FloatArray ours, NpyArray expected) {
        long[] shape = expected.shape();
        int[] order = new int[shape.length];
        Arrays.setAll(order, i -> i);
        if (shape.length == 4 && !LIE_ALIKE.contains(tensor)) {
            order = new int[] {0, 2, 3, 1};
        }
        long[] stored = new long[shape.length];
        for (int i = 0; i < shape.length; i++) {
            stored[order[i]] = shape[i];
        }
        assertThat(ours.shape()).as(tensor).isEqualTo(stored);
        float[] wanted = expected.floats();
        float largest = 0;
        float difference = 0;
        int[] index = new int[shape.length];
        for (float value : wanted) {
            int at = 0;
            for (int k = 0; k < shape.length; k++) { // row-major in the order in which ours lies
                int i = 0;
                while (order[i] != k) {
                    i++;
                }
                at = at * (int) stored[k] + index[i];
            }
            largest = Math.max(largest, Math.abs(value));
            difference = Math.max(difference, Math.abs(value - ours.values()[at]));
            for (int axis = shape.length - 1; axis >= 0 && ++index[axis] == shape[axis]; axis--) {
                index[axis] = 0;
            }
        }
        all.assertThat(difference).as(tensor).isLessThanOrEqualTo(1e-4f * largest);
    }

    /** Laid out by a transpose of the graph's own. */
    private static final List<String> LIE_ALIKE = List.of("nchw");
}
