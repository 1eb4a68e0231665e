package org.phosphene.studio;

import java.util.List;

/**
 * What the photographs of a folder do to a unit.
 *
 * @param query what was asked
 * @param photographs number of photographs in the index
 * @param top the strongest first
 * @param bottom the weakest first
 * @param spectrum examples from the weakest to the strongest, see {@link Spectrum}
 * @param histogram over photographs, of the query's measure
 * @param sparsity share of photographs whose strongest position is at most 0, before the ReLU where there is one
 * @param random examples of the bins of the histogram
 */
public record UnitExamples(
        ExampleQuery query,
        int photographs,
        List<DatasetExample> top,
        List<DatasetExample> bottom,
        Spectrum spectrum,
        Histogram histogram,
        double sparsity,
        List<BinExamples> random) {

    /**
     * How a unit goes from its minimum to its maximum, by the mean over positions before the ReLU where there is one.
     *
     * @param minimum the weakest first
     * @param slightlyNegative below 0 and nearer to 0 than three quarters of the photographs below 0; empty where none
     *     is below 0
     * @param slightlyPositive above 0 and nearer to 0 than three quarters of those above; empty where none is
     * @param maximum the strongest first
     * @param beforeRelu whether the values are those before a ReLU
     */
    public record Spectrum(
            List<DatasetExample> minimum,
            List<DatasetExample> slightlyNegative,
            List<DatasetExample> slightlyPositive,
            List<DatasetExample> maximum,
            boolean beforeRelu) {

        public Spectrum {
            minimum = List.copyOf(minimum);
            slightlyNegative = List.copyOf(slightlyNegative);
            slightlyPositive = List.copyOf(slightlyPositive);
            maximum = List.copyOf(maximum);
        }
    }

    /**
     * Numbers of photographs in bins of equal width.
     *
     * @param from where the first bin begins
     * @param to where the last one ends
     * @param counts of each bin; a value on the border of two belongs to the upper, {@code to} to the last
     * @param under photographs below {@code from}
     * @param over photographs above {@code to}
     * @param smallest activation of all photographs
     * @param greatest activation of all photographs
     */
    public record Histogram(
            double from, double to, List<Integer> counts, int under, int over, double smallest, double greatest) {

        public Histogram {
            counts = List.copyOf(counts);
        }

        /** Where an axis begins that shows all photographs: photographs may lie below the bins. */
        public double least() {
            return Math.min(from, smallest);
        }

        /** Where an axis ends that shows all photographs; above {@link #least()}. */
        public double most() {
            return Math.max(Math.max(to, greatest), Math.nextUp(least()));
        }
    }

    /**
     * Some photographs of a bin, chosen by chance but always the same.
     *
     * @param bin 0-based
     * @param examples in the order of chance
     */
    public record BinExamples(int bin, List<DatasetExample> examples) {

        public BinExamples {
            examples = List.copyOf(examples);
        }
    }

    public UnitExamples {
        top = List.copyOf(top);
        bottom = List.copyOf(bottom);
        random = List.copyOf(random);
    }
}
