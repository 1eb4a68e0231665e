package org.phosphene.optvis.objective;

/** The formulas of objectives in plain Java, number by number, one value for each image. */
final class SlowTwins {

    private SlowTwins() {}

    /** d * max(0.1, cos)^p of an image at a position with the vector another tensor has at a position. */
    static double along(Tensor a, int n, int y, int x, Tensor v, int image, int vy, int vx, double power) {
        double product = 0;
        double lengthA = 0;
        double lengthV = 0;
        for (int c = 0; c < a.channels(); c++) {
            product += a.at(n, c, y, x) * v.at(image, c, vy, vx);
            lengthA += a.at(n, c, y, x) * a.at(n, c, y, x);
            lengthV += v.at(image, c, vy, vx) * v.at(image, c, vy, vx);
        }
        double cosine = product / (1e-6 + Math.sqrt(lengthA) * Math.sqrt(lengthV));
        return product * Math.pow(Math.max(0.1, cosine), power);
    }

    /** The mean over all positions with one vector for each image. */
    static double[] direction(Tensor a, Tensor vectors, double power) {
        double[] values = new double[a.images()];
        for (int n = 0; n < a.images(); n++) {
            for (int y = 0; y < a.height(); y++) {
                for (int x = 0; x < a.width(); x++) {
                    values[n] +=
                            along(a, n, y, x, vectors, n % vectors.images(), 0, 0, power) / (a.height() * a.width());
                }
            }
        }
        return values;
    }

    /** The mean over the positions of a smaller tensor in the middle of the map. */
    static double[] tensorDirection(Tensor a, Tensor v, double power) {
        double[] values = new double[a.images()];
        int top = (a.height() - v.height()) / 2;
        int left = (a.width() - v.width()) / 2;
        for (int n = 0; n < a.images(); n++) {
            for (int y = 0; y < v.height(); y++) {
                for (int x = 0; x < v.width(); x++) {
                    values[n] += along(a, n, top + y, left + x, v, 0, y, x, power) / (v.height() * v.width());
                }
            }
        }
        return values;
    }

    static double mean(Tensor a, int n, int channel) {
        double sum = 0;
        for (int y = 0; y < a.height(); y++) {
            for (int x = 0; x < a.width(); x++) {
                sum += a.at(n, channel, y, x);
            }
        }
        return sum / (a.height() * a.width());
    }

    static double[] interpolation(Tensor a, int first, int second) {
        double[] values = new double[a.images()];
        for (int n = 0; n < a.images(); n++) {
            double share = n / (a.images() - 1.0);
            values[n] = (1 - share) * mean(a, n, first) + share * mean(a, n, second);
        }
        return values;
    }

    static double[] alignment(Tensor a, double decay) {
        double[] values = new double[a.images()];
        int each = a.values().length / a.images();
        for (int d = 1; d <= 4; d++) {
            for (int i = 0; i + d < a.images(); i++) {
                double sum = 0;
                for (int k = 0; k < each; k++) {
                    sum += Math.pow(a.values()[i * each + k] - a.values()[(i + d) * each + k], 2);
                }
                values[i] -= sum / each / Math.pow(decay, d);
            }
        }
        return values;
    }

    private static double[][] gram(Tensor a, int n) {
        double[][] gram = new double[a.channels()][a.channels()];
        for (int i = 0; i < a.channels(); i++) {
            for (int j = 0; j < a.channels(); j++) {
                for (int y = 0; y < a.height(); y++) {
                    for (int x = 0; x < a.width(); x++) {
                        gram[i][j] += a.at(n, i, y, x) * a.at(n, j, y, x) / (a.height() * a.width());
                    }
                }
            }
        }
        return gram;
    }

    static double[] styleDiversity(Tensor a) {
        double[] values = new double[a.images()];
        for (int n = 0; n < a.images(); n++) {
            for (int m = 0; m < a.images(); m++) {
                double distance = 0;
                double size = 1e-10;
                for (int i = 0; i < a.channels(); i++) {
                    for (int j = 0; j < a.channels(); j++) {
                        distance += Math.abs(gram(a, n)[i][j] - gram(a, m)[i][j]);
                        size += Math.abs(gram(a, n)[i][j]) + Math.abs(gram(a, m)[i][j]);
                    }
                }
                values[n] += n == m ? 0 : (1 - distance / size) / a.images();
            }
        }
        return values;
    }

    /** The mean of a square around a number, its outermost ring half as heavy, without what is outside the picture. */
    static double blurred(Tensor p, int n, int c, int y, int x, int half) {
        double sum = 0;
        double weights = 0;
        for (int dy = -half; dy <= half; dy++) {
            for (int dx = -half; dx <= half; dx++) {
                boolean inside = y + dy >= 0 && y + dy < p.height() && x + dx >= 0 && x + dx < p.width();
                double weight = !inside ? 0 : Math.abs(dy) == half || Math.abs(dx) == half ? 0.5 : 1;
                sum += weight == 0 ? 0 : weight * p.at(n, c, y + dy, x + dx);
                weights += weight;
            }
        }
        return sum / weights;
    }

    /** One number of a picture and where it is. */
    interface PixelTerm {
        double of(int n, int c, int y, int x);
    }

    static double[] sum(Tensor p, PixelTerm term) {
        double[] values = new double[p.images()];
        for (int n = 0; n < p.images(); n++) {
            for (int c = 0; c < p.channels(); c++) {
                for (int y = 0; y < p.height(); y++) {
                    for (int x = 0; x < p.width(); x++) {
                        values[n] += term.of(n, c, y, x);
                    }
                }
            }
        }
        return values;
    }

    static double[] boundary(Tensor p, int width, double centre) {
        return sum(p, (n, c, y, x) -> {
            boolean border = y < width || x < width || y >= p.height() - width || x >= p.width() - width;
            double value = p.at(n, c, y, x);
            return border ? -Math.pow(blurred(p, n, c, y, x, 2) - value, 2) - 0.8 * Math.pow(value - centre, 2) : 0;
        });
    }
}
