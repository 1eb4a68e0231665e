package org.phosphene.optvis.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phosphene.engine.FloatArray;
import org.phosphene.image.NpyArray;
import org.phosphene.testkit.Npz;

/** Penalties on two pictures against PyTorch: value within 0.1 %, gradient within 1e-5. */
@Tag("engine")
class GoldenImageTermsTest {

    @ParameterizedTest
    @CsvSource({"tv(), total_variation", "l1(0.5), l1:0.5", "l2(0.5), l2:0.5"})
    void valueAndGradientAgreeWithPyTorch(String text, String name) {
        Map<String, NpyArray> golden = Npz.read("/golden/image-terms.npz");
        // the golden L2 is one root for both pictures, so they are given as one picture of six planes
        FloatArray pictures =
                new FloatArray(new long[] {1, 6, 20, 31}, golden.get("rgb").floats());
        StateScene.Written written = StateScene.write(Objective.parse(text), pictures, FloatArray.zeros(1));
        double expected = golden.get(name + ":value").floats()[0];
        assertThat((double) written.values()[0]).isCloseTo(expected, within(1e-3 * expected));
        assertThat(written.gradient())
                .containsExactly(golden.get(name + ":grad").floats(), within(1e-5f));
    }
}
