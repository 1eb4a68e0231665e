package org.phosphene.optvis.render;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.Network;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.testkit.TestGraphs;

/** Requests that cannot work, and the sentences that say so. */
@Tag("engine")
class RenderCheckTest {

    private static final RenderNetwork TINY = Renders.tiny();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
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
                "block1/add:1 - 100 * diversity(pool) | 4 | larger than 1x1",
                "stylediversity(pool) | 4 | no diversity at it. Use an earlier layer",
                "stylediversity(block1/add) | 1 | Ask for more images, such as 4",
                "channels(block1/add, 0: 1, 4: 2) | 1 | there is no channel 4",
                "direction(block1/add, [1, 2, 3, 4])@24,0 | 1 | y is 0 to 23",
                "random(block1/add, 7)@0,24 | 1 | x is 0 to 23",
                "random(logits, 7)@0,0 | 1 | write the direction without the @",
                "tensor(logits, 'a.npy') | 1 | no positions to go along",
                "caricature(block1/ad, 'a.jpg') | 1 | Did you mean block1/add",
                "style(logits, 'a.jpg') | 1 | there is no style at it. Use an earlier layer",
                "grid(pool, 'a.jpg') | 1 | Use an earlier layer whose map is larger than 1x1",
                "interpolation(block1/add:1, block1/add:2) | 1 | needs at least 2. Ask for more images",
                "alignment(block1/add) | 1 | needs at least 2. Ask for more images",
                "each(block1/add:1, block1/add:2) | 3 | 3 images are asked for. Ask for 2 images",
                "each(block1/add:1, block1/add:2) | 1 | 1 image is asked for. Ask for 2 images",
                "each(block1/add:1, block1/add:9) | 2 | there is no channel 9",
                "interpolation(logit(1), logit(2)) - steered(diversity(block1/add), 0.5) | 4 | Give the term a fixed",
                "each(logit(1), logit(2)) - steered(diversity(block1/add), 0.5) | 2 | - 100 * diversity(block1/add)",
                "-steered(each(logit(1)), 0.5) + logit(1) | 1 | Give the term a fixed weight",
            })
    void aMistakeIsASentenceThatSaysWhatWouldBeValid(String objective, int images, String expected) {
        ImageShape shape = new ImageShape(images, Renders.SIZE, Renders.SIZE);
        assertThatThrownBy(() -> RenderCheck.objective(Objective.parse(quoted(objective)), TINY, shape))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining(expected.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "block1:3 - steered(diversity(block1/add), 0.5)",
                "each(block1:3, logit(2) - 0.1 * tv())",
                "interpolation(logits:1, random(pool, 3)) + 0.1 * alignment(logits)",
                "caricature(pool, 'a.jpg') + inversion(logits, 'a.jpg') + style(block1/add, 'a.jpg')",
                "direction(block1/add, [1, 0, 0, 0])@23,23 - l2() + boundary() - blur()",
            })
    void whatIsRightPasses(String objective) {
        ImageShape shape = new ImageShape(2, Renders.SIZE, Renders.SIZE);
        assertThatCode(() -> RenderCheck.objective(Objective.parse(quoted(objective)), TINY, shape))
                .doesNotThrowAnyException();
    }

    @Test
    void aLayerWithoutChannelsIsRefusedWhereChannelsCount() {
        Network network = TestGraphs.residual().network();
        RenderNetwork five = new RenderNetwork(
                network,
                TINY.preprocessing(),
                Optional.empty(),
                Optional.empty(),
                Map.of("block1/add", List.of(1, 2, 7, 7, 4)));
        ImageShape shape = new ImageShape(1, Renders.SIZE, Renders.SIZE);
        for (String text : List.of(
                "block1/add:1",
                "caricature(block1/add, 'a.jpg')",
                "style(block1/add, 'a.jpg')",
                "random(block1/add, 1)")) {
            assertThatThrownBy(() -> RenderCheck.objective(Objective.parse(quoted(text)), five, shape))
                    .hasMessageContaining("which this version cannot visualize. Choose a layer with channels.");
        }
        assertThatCode(() -> RenderCheck.objective(Objective.parse("layer(block1/add)"), five, shape))
                .doesNotThrowAnyException();
    }

    /** Quotes inside of Java's quotes are hard to read. */
    private static String quoted(String objective) {
        return objective.strip().replace('\'', '"');
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
