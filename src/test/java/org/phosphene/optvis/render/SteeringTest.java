package org.phosphene.optvis.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The weight of a steered term, and means over pairs. */
class SteeringTest {

    @Test
    void theWeightGrowsWhileThePicturesKeepMoreThanTheShare() {
        Steering steering = new Steering(0.75);
        steering.update(100, 100);
        float before = steering.weight();
        steering.update(95, 100);
        assertThat(steering.weight()).isGreaterThan(before);
    }

    @Test
    void theWeightShrinksWhileThePicturesLoseTheFeature() {
        Steering steering = new Steering(0.75);
        steering.update(75, 100);
        float before = steering.weight();
        steering.update(20, 100);
        assertThat(steering.weight()).isLessThan(before);
    }

    @Test
    void theWeightFollowsTheUnitsOwnScale() {
        Steering small = new Steering(0.75);
        Steering large = new Steering(0.75);
        small.update(1, 1);
        large.update(1000, 1000);
        assertThat(large.weight()).isCloseTo(1000 * small.weight(), within(1e-2f));
    }

    @Test
    void nothingIsSteeredBeforeTheReferenceIsAlive() {
        Steering steering = new Steering(0.75);
        steering.update(-3, -2);
        assertThat(steering.weight()).isZero();
    }

    @Test
    void identicalPicturesHaveSimilarityOne() {
        // four identical pictures: diversity N - 1 = 3; with the reference five: 4
        Similarity similarity = Similarity.of(4, 3, 4, true);
        assertThat(similarity.shown()).isCloseTo(1, within(1e-12));
        assertThat(similarity.reference()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aSinglePictureHasNoPairs() {
        assertThat(Similarity.meanOfPairs(0, 1)).isNaN();
    }
}
