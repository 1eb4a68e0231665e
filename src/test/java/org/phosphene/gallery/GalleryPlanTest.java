package org.phosphene.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phosphene.gallery.GalleryPlan.State;

class GalleryPlanTest {

    @Test
    void channelsComeInTheirOrderAndEachOnce() {
        GalleryPlan plan = new GalleryPlan(5);
        assertThat(plan.take(3)).containsExactly(0, 1, 2);
        assertThat(plan.take(3)).containsExactly(3, 4);
        assertThat(plan.take(3)).isEmpty();
        assertThat(plan.count(State.GROWING)).isEqualTo(5);
    }

    @Test
    void thoseOnScreenComeFirstAndTheOrderMayChangeAtAnyTime() {
        GalleryPlan plan = new GalleryPlan(6);
        plan.first(List.of(5, 3));
        assertThat(plan.take(1)).containsExactly(5);
        plan.first(List.of(4, 5));
        assertThat(plan.take(3)).containsExactly(4, 0, 1);
    }

    @Test
    void whatIsThereIsNotMadeAgainUnlessItIsLost() {
        GalleryPlan plan = new GalleryPlan(3);
        plan.made(0);
        plan.without(2);
        assertThat(plan.take(9)).containsExactly(1);
        plan.open(List.of(0, 1));
        assertThat(plan.take(9)).containsExactly(0, 1);
        assertThat(plan.state(2)).isEqualTo(State.WITHOUT);
    }

    @Test
    void aLayerWithoutChannelsIsDoneAtOnce() {
        assertThat(new GalleryPlan(0).take(6)).isEmpty();
    }

    @Test
    void aChannelThatIsNotThereIsRefused() {
        GalleryPlan plan = new GalleryPlan(2);
        assertThatThrownBy(() -> plan.first(List.of(2))).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void thePaceFollowsTheNewestBatches() {
        Pace pace = new Pace();
        assertThat(pace.perChannel()).isNaN();
        pace.batch(6, 12);
        assertThat(pace.perChannel()).isEqualTo(2);
        pace.batch(2, 10);
        assertThat(pace.perChannel()).isEqualTo(3); // 2 + (5 - 2) / 3
    }
}
