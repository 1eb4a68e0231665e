package org.phosphene.optvis.render;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phosphene.core.PhospheneException;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.param.ImageShape;

/** Requests that cannot work, and the sentences that say so. */
@Tag("engine")
class RenderCheckTest {

    private static final RenderNetwork TINY = Renders.tiny();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "block1/ad:1 | 1 | Did you mean block1/add",
                "block1/add:4 | 1 | has 4 channels, 0 to 3; there is no channel 4",
                "block1/add:1@24,0 | 1 | y is 0 to 23",
                "logits:1@0,0 | 1 | without the @",
                "logit(5) | 1 | 5 classes, 0 to 4",
                "probability(99) | 1 | there is no class 99",
                "direction(block1/add, [1, 2]) | 1 | The direction has 2 numbers",
                "block1/add:1 - 100 * diversity(block1/add) | 1 | at least 2",
                "logits:1 - 100 * diversity(logits) | 4 | no positions",
                "block1/add:1 - 100 * diversity(pool) | 4 | larger than 1x1"
            })
    void aMistakeIsASentenceThatSaysWhatWouldBeValid(String objective, int images, String expected) {
        ImageShape shape = new ImageShape(images, Renders.SIZE, Renders.SIZE);
        assertThatThrownBy(() -> RenderCheck.objective(Objective.parse(objective.strip()), TINY, shape))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining(expected.strip());
    }

    @Test
    void whatIsRightPasses() {
        ImageShape shape = new ImageShape(2, Renders.SIZE, Renders.SIZE);
        assertThatCode(() -> RenderCheck.objective(
                        Objective.parse("block1:3 - steered(diversity(block1/add), 0.5)"), TINY, shape))
                .doesNotThrowAnyException();
    }

    @Test
    void aSizeOfZeroIsRefused() {
        assertThatThrownBy(() -> RenderCheck.size(1, 0, 224, 100, Long.MAX_VALUE))
                .hasMessageContaining("no pixels");
    }

    @Test
    void aSizeBeyondTheMemoryIsRefusedWithTheEstimate() {
        assertThatThrownBy(() -> RenderCheck.size(1, 100_000, 100_000, 1000, 16L << 30))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("100000x100000")
                .hasMessageMatching(".*about \\d+ GB of memory, and 16 GB are there.*");
    }
}
