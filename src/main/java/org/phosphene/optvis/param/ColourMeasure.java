package org.phosphene.optvis.param;

import org.phosphene.core.PhospheneException;

/**
 * Measures the colours of photographs: the covariance of red, green and blue over all pixels, its root by singular
 * values (U sqrt D, columns by falling value), divided by its largest column norm, as Lucid's matrix was made
 * (lucid/optvis/param/color.py). Order of use: {@link #add} any number of times, then {@link #colours}.
 */
public final class ColourMeasure {

    private static final int LEAST_PIXELS = 1_000;
    private static final int SWEEPS = 50;
    private static final double DEGENERATE = 1e-6; // of a variance to the largest

    private final double[] sum = new double[3];
    private final double[][] products = new double[3][3];
    private long pixels;

    /**
     * Takes in a photograph.
     *
     * @param planes (3,h,w) RGB in [0, 1], one plane after the other
     */
    public void add(float[] planes) {
        int plane = planes.length / 3;
        for (int i = 0; i < plane; i++) {
            for (int a = 0; a < 3; a++) {
                double value = planes[a * plane + i];
                sum[a] += value;
                for (int b = 0; b < 3; b++) {
                    products[a][b] += value * planes[b * plane + i];
                }
            }
        }
        pixels += plane;
    }

    /**
     * The colours of everything taken in.
     *
     * @throws PhospheneException when there were too few pixels, or all of one hue
     */
    public Colours colours() {
        if (pixels < LEAST_PIXELS) {
            throw new PhospheneException(
                    "The photographs have %s pixels, too few to measure colours by. Give a folder with more or "
                            + "larger photographs.",
                    pixels);
        }
        double[][] covariance = new double[3][3];
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                covariance[a][b] = products[a][b] / pixels - sum[a] / pixels * sum[b] / pixels;
            }
        }
        return Colours.measured(root(covariance));
    }

    /** U sqrt D of a symmetric matrix, by Jacobi rotations, divided by its largest column norm. */
    static float[] root(double[][] symmetric) {
        double[][] a = {symmetric[0].clone(), symmetric[1].clone(), symmetric[2].clone()};
        double[][] u = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            rotate(a, u, 0, 1);
            rotate(a, u, 0, 2);
            rotate(a, u, 1, 2);
        }
        Integer[] order = {0, 1, 2};
        java.util.Arrays.sort(order, (i, j) -> Double.compare(a[j][j], a[i][i]));
        double largest = a[order[0]][order[0]];
        if (!(largest > 0) || a[order[2]][order[2]] <= DEGENERATE * largest) {
            throw new PhospheneException("The photographs are grey or have one hue only, so their colours cannot be"
                    + " told apart. Give photographs in colour, or choose grey.");
        }
        float[] root = new float[9];
        for (int column = 0; column < 3; column++) {
            int from = order[column];
            // the sign of a column is free; the first row is made positive, as in Lucid's matrix
            double sign = u[0][from] < 0 ? -1 : 1;
            for (int row = 0; row < 3; row++) {
                root[3 * row + column] = (float) (sign * u[row][from] * Math.sqrt(a[from][from] / largest));
            }
        }
        return root;
    }

    private static void rotate(double[][] a, double[][] u, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < 3; k++) {
            double kp = a[k][p];
            a[k][p] = c * kp - s * a[k][q];
            a[k][q] = s * kp + c * a[k][q];
        }
        for (int k = 0; k < 3; k++) {
            double pk = a[p][k];
            a[p][k] = c * pk - s * a[q][k];
            a[q][k] = s * pk + c * a[q][k];
            double up = u[k][p];
            u[k][p] = c * up - s * u[k][q];
            u[k][q] = s * up + c * u[k][q];
        }
    }
}
