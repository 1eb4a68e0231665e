package org.phosphene.optvis.param;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;

/** Colours measured from pixels whose covariance is known. */
class ColourMeasureTest {

    @Test
    void independentColoursGiveTheirDeviations() {
        // standard deviations 0.2, 0.1 and 0.05, one plane each: U is the identity, the largest column 0.2
        Colours colours = measured(new double[][] {{0.2, 0, 0}, {0, 0.1, 0}, {0, 0, 0.05}});
        float[] expected = {1, 0, 0, 0, 0.5f, 0, 0, 0, 0.25f};
        for (int i = 0; i < 9; i++) {
            assertThat(Math.abs(colours.matrix()[i])).isCloseTo(expected[i], within(0.02f)); // signs are free
        }
    }

    @Test
    void theRootTimesItselfIsTheCovariance() {
        double[][] covariance = {{0.05, 0.045, 0.04}, {0.045, 0.052, 0.044}, {0.04, 0.044, 0.051}};
        float[] root = ColourMeasure.root(covariance);
        double scale = covariance[0][0] / product(root, 0, 0);
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                assertThat(scale * product(root, a, b)).isCloseTo(covariance[a][b], within(1e-7));
            }
        }
        assertThat(column(root, 0)).isCloseTo(1, within(1e-6));
        assertThat(column(root, 1)).isLessThan(1);
    }

    @Test
    void aMatrixTimesItsInverseIsOne() {
        float[] c = Colours.DECORRELATED.matrix();
        float[] inverse = Colours.inverse(c);
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    sum += c[3 * a + k] * inverse[3 * k + b];
                }
                assertThat(sum).isCloseTo(a == b ? 1 : 0, within(1e-5));
            }
        }
    }

    @Test
    void greyPhotographsAreRefused() {
        ColourMeasure measure = new ColourMeasure();
        float[] planes = new float[3 * 2000];
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            planes[i] = planes[i + 2000] = planes[i + 4000] = random.nextFloat();
        }
        measure.add(planes);
        assertThatThrownBy(measure::colours)
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("grey or have one hue");
    }

    @Test
    void tooFewPixelsAreRefused() {
        ColourMeasure measure = new ColourMeasure();
        measure.add(new float[3 * 10]);
        assertThatThrownBy(measure::colours)
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("10 pixels");
    }

    private static Colours measured(double[][] mix) {
        Random random = new Random(4);
        int pixels = 40_000;
        float[] planes = new float[3 * pixels];
        for (int i = 0; i < pixels; i++) {
            double[] z = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            for (int a = 0; a < 3; a++) {
                planes[a * pixels + i] = (float) (0.5 + mix[a][0] * z[0] + mix[a][1] * z[1] + mix[a][2] * z[2]);
            }
        }
        ColourMeasure measure = new ColourMeasure();
        measure.add(planes);
        return measure.colours();
    }

    private static double product(float[] root, int a, int b) {
        return root[3 * a] * root[3 * b] + root[3 * a + 1] * root[3 * b + 1] + root[3 * a + 2] * root[3 * b + 2];
    }

    private static double column(float[] root, int column) {
        return Math.sqrt(root[column] * root[column]
                + root[3 + column] * root[3 + column]
                + root[6 + column] * root[6 + column]);
    }
}
