package org.phosphene.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phosphene.image.NpyArray;
import org.phosphene.network.Network;
import org.phosphene.testkit.Bundled;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.Npz;

/**
 * Both networks against activations computed with PyTorch; tolerance of the reference: 1e-3 of the largest magnitude.
 */
@Tag("engine")
class GoldenActivationsTest {

    @ParameterizedTest
    @ValueSource(strings = {Bundled.EFFICIENTNET, Bundled.SQUEEZENET})
    void everyLayerAgreesWithPyTorch(String id) {
        Map<String, NpyArray> golden = Npz.read("/golden/activations-" + id + ".npz");
        List<String> layers = golden.keySet().stream()
                .filter(name -> name.endsWith(":shape"))
                .map(name -> name.substring(4, name.length() - 6))
                .toList();
        Network network = Bundled.network(id);
        ProgramBuilder builder = new ProgramBuilder();
        Value seen = NetworkLines.preprocess(builder, Bundled.preprocessing(id), builder.state("pictures"), 0);
        NetworkLines.write(builder, network, seen, layers)
                .forEach((layer, value) ->
                        builder.output(layer, builder.let("c", "torch.contiguous({}, memory_format=0)", value)));
        Outputs outputs = Engines.run(
                builder, Map.of("pictures", pictures(golden.get("rgb_u8"))), Map.of(), layers.toArray(String[]::new));
        assertThat(layers).hasSizeGreaterThan(40);
        for (String layer : layers) {
            compare(layer, outputs.floats(layer), golden);
        }
    }

    private static void compare(String layer, FloatArray ours, Map<String, NpyArray> golden) {
        assertThat(ours.shape())
                .as(layer)
                .isEqualTo(golden.get("act:" + layer + ":shape").longs());
        long[] index = golden.get("act:" + layer + ":index").longs();
        float[] expected = golden.get("act:" + layer + ":value").floats();
        int each = ours.values().length / 3;
        float largest = 0;
        for (float value : ours.values()) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int image = 0; image < 3; image++) {
            for (int i = 0; i < index.length; i++) {
                float value = ours.values()[image * each + (int) index[i]];
                assertThat(Math.abs(value - expected[image * index.length + i]))
                        .as("%s, image %d, element %d", layer, image, index[i])
                        .isLessThanOrEqualTo(1e-3f * largest);
            }
        }
    }

    private static FloatArray pictures(NpyArray bytes) {
        byte[] rgb = bytes.bytes();
        FloatArray pictures = FloatArray.zeros(3, 3, 224, 224);
        int plane = 224 * 224;
        for (int i = 0; i < rgb.length; i++) {
            int image = i / (3 * plane);
            int pixel = i % (3 * plane) / 3;
            pictures.values()[(image * 3 + i % 3) * plane + pixel] = (rgb[i] & 0xff) / 255f;
        }
        return pictures;
    }
}
