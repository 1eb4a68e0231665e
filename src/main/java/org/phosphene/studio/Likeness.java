package org.phosphene.studio;

import java.util.List;

/**
 * How alike a network's answers are: to two views of a photograph, which stand one after the other, and to views of
 * different photographs. Probabilities p and q are alike by the Bhattacharyya coefficient, the sum of sqrt(p q), which
 * a network that is merely sure of itself does not raise as their product would; other numbers by their cosine.
 */
final class Likeness {

    private static final double SMALLEST = 1e-12;

    private final double[][] answers;
    private final boolean classes;

    /**
     * @param answers probabilities, or any numbers; an even number of rows
     * @param classes whether they are probabilities of classes
     */
    Likeness(List<float[]> answers, boolean classes) {
        this.classes = classes;
        this.answers = new double[answers.size()][];
        for (int i = 0; i < this.answers.length; i++) {
            float[] row = answers.get(i);
            this.answers[i] = new double[row.length];
            for (int k = 0; k < row.length; k++) {
                this.answers[i][k] = classes ? Math.sqrt(Math.max(0, row[k])) : row[k];
            }
        }
        if (!classes) {
            standardise();
        }
    }

    /** Less the mean of all answers, at length 1: what an output has in common for every picture says nothing. */
    private void standardise() {
        int length = answers[0].length;
        for (int k = 0; k < length; k++) {
            double mean = 0;
            for (double[] row : answers) {
                mean += row[k] / answers.length;
            }
            for (double[] row : answers) {
                row[k] -= mean;
            }
        }
        for (double[] row : answers) {
            double norm = Math.sqrt(product(row, row));
            for (int k = 0; k < length; k++) {
                row[k] = norm > SMALLEST ? row[k] / norm : 0;
            }
        }
    }

    /** Mean likeness of two views of one photograph less that of views of different photographs. */
    double withinLessBetween() {
        double within = 0;
        double between = 0;
        int pairs = 0;
        for (int i = 0; i < answers.length; i += 2) {
            within += product(answers[i], answers[i + 1]);
            for (int j = i + 2; j < answers.length; j++) {
                between += product(answers[i], answers[j]) + product(answers[i + 1], answers[j]);
                pairs += 2;
            }
        }
        double difference = within / (answers.length / 2) - between / Math.max(1, pairs);
        return Double.isFinite(difference) ? difference : -1; // such input makes the network overflow
    }

    /** Mean probability of the likeliest class, NaN where there are no classes. */
    double confidence() {
        if (!classes) {
            return Double.NaN;
        }
        double sum = 0;
        for (double[] row : answers) {
            double most = 0;
            for (double root : row) {
                most = Math.max(most, root * root);
            }
            sum += most / answers.length;
        }
        return sum;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }
}
