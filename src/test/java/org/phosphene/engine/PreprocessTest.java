package org.phosphene.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.phosphene.network.ChannelOrder;
import org.phosphene.network.PlaneLayout;
import org.phosphene.network.Preprocessing;
import org.phosphene.testkit.Engines;

/** What a network sees of a picture of 1 x 2 pixels, worked out by hand. */
@Tag("engine")
class PreprocessTest {

    /** Red 0.2 and 0.4, green 0.6 and 0.8, blue 0 and 1. */
    private static final FloatArray PICTURE =
            new FloatArray(new long[] {1, 3, 1, 2}, new float[] {0.2f, 0.4f, 0.6f, 0.8f, 0, 1});

    @Test
    void greyIsTheBrightnessInEveryPlane() {
        Preprocessing how = new Preprocessing(ChannelOrder.GREY, new float[] {0, 51}, new float[] {1 / 255f, 1 / 51f});
        float first = 0.299f * 0.2f + 0.587f * 0.6f;
        float second = 0.299f * 0.4f + 0.587f * 0.8f + 0.114f;
        sees(how, new long[] {1, 2, 1, 2}, first, second, 5 * first - 1, 5 * second - 1);
    }

    @Test
    void coloursLastStandPixelByPixel() {
        Preprocessing how = Preprocessing.range(ChannelOrder.RGB, 0, 1).withLayout(PlaneLayout.NHWC);
        sees(how, new long[] {1, 1, 2, 3}, 0.2f, 0.6f, 0, 0.4f, 0.8f, 1);
    }

    @Test
    void planesBehindTheThirdStayZeroWhateverTheMean() {
        Preprocessing how = new Preprocessing(
                ChannelOrder.BGR, new float[] {0, 0, 0, 9}, new float[] {1 / 255f, 1 / 255f, 1 / 255f, 7});
        sees(how, new long[] {1, 4, 1, 2}, 0, 1, 0.6f, 0.8f, 0.2f, 0.4f, 0, 0);
    }

    @Test
    void aRangeGoesFromBlackToWhite() {
        sees(
                Preprocessing.range(ChannelOrder.RGB, -117, 138),
                new long[] {1, 3, 1, 2},
                -117 + 51,
                -117 + 102,
                -117 + 153,
                -117 + 204,
                -117,
                138);
    }

    private static void sees(Preprocessing how, long[] shape, float... expected) {
        ProgramBuilder builder = new ProgramBuilder();
        Value seen = NetworkLines.preprocess(builder, how, builder.state("pictures"), 0);
        builder.output("seen", builder.let("rows", "torch.contiguous({}, memory_format=0)", seen));
        try (DeviceState state = Engines.cpu().newState();
                Program program = Engines.cpu().load(builder.build())) {
            state.set("pictures", PICTURE);
            FloatArray out = program.run(state, Map.of(), Set.of("seen")).floats("seen");
            assertThat(out.shape()).containsExactly(shape);
            for (int i = 0; i < expected.length; i++) {
                assertThat(out.values()[i]).isCloseTo(expected[i], within(1e-4f));
            }
        }
    }
}
