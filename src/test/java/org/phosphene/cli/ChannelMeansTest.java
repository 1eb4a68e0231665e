package org.phosphene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phosphene.cli.ChannelMeans.Strong;
import org.phosphene.studio.Activations;

class ChannelMeansTest {

    @Test
    void mapsAreAveragedOverTheirPositionsImageByImage() {
        float[] values = {0, 1, 2, 3, 10, 20, 30, 40, 9, 9, 9, 9, 1, 1, 1, 1};
        assertThat(ChannelMeans.of(new Activations("a", List.of(2, 2, 2, 2), values))
                        .strongest(1))
                .containsExactly(new Strong(0, 1, 25), new Strong(1, 0, 9));
    }

    @Test
    void theChannelOfTokensIsTheLastAxis() {
        float[] values = {1, 2, 3, 3, 2, 7};
        assertThat(ChannelMeans.of(new Activations("a", List.of(1, 2, 3), values))
                        .strongest(2))
                .containsExactly(new Strong(0, 2, 5), new Strong(0, 0, 2));
    }

    @Test
    void ofEqualChannelsTheFirstComesFirst() {
        assertThat(ChannelMeans.of(new Activations("a", List.of(1, 3), new float[] {1, 2, 2}))
                        .strongest(5))
                .containsExactly(new Strong(0, 1, 2), new Strong(0, 2, 2), new Strong(0, 0, 1));
    }
}
