package org.phosphene.optvis.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
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
    void similarityIsTheMeanOverPairsAndTheReferenceApart() {
        // two pictures with cosine 0.25; their cosines with the reference are 0.5 and 0.75
        Similarity similarity = Similarity.of(new float[] {1, 0.25f, 0.5f, 0.25f, 1, 0.75f, 0.5f, 0.75f, 1}, 2);
        assertThat(similarity.shown()).isCloseTo(0.25, within(1e-12));
        assertThat(similarity.reference()).isCloseTo(0.625, within(1e-12));
        assertThat(similarity.pairs()).containsExactly(List.of(1.0, 0.25), List.of(0.25, 1.0));
    }

    @Test
    void aSinglePictureHasNoPairs() {
        assertThat(Similarity.meanOfPairs(0, 1)).isNaN();
    }
}
