package org.phosphene.testkit;

/**
 * TensorFlow's windows and local norm on one image, pixel by pixel as its documentation writes them: height, width,
 * channels, "SAME" padding. Slow and plain; for comparison.
 *
 * @param values row-major, the channels of a pixel side by side
 */
public record NhwcTwin(int height, int width, int channels, float[] values) {

    private float at(int y, int x, int channel) {
        return values[(y * width + x) * channels + channel];
    }

    private static int places(int size, int stride) {
        return (size + stride - 1) / stride;
    }

    /** Rows or columns of padding before the picture: the smaller half of what the last window lacks. */
    private static int before(int size, int kernel, int stride) {
        int total = Math.max(0, (places(size, stride) - 1) * stride + kernel - size);
        return total / 2;
    }

    private boolean inside(int y, int x) {
        return y >= 0 && y < height && x >= 0 && x < width;
    }

    /**
     * A convolution.
     *
     * @param weights kernel height, kernel width, channels, outputs
     */
    public NhwcTwin conv(float[] weights, int kernelHeight, int kernelWidth, int outputs, int stride) {
        int rows = places(height, stride);
        int columns = places(width, stride);
        float[] out = new float[rows * columns * outputs];
        for (int i = 0; i < out.length; i++) {
            int top = i / outputs / columns * stride - before(height, kernelHeight, stride);
            int left = i / outputs % columns * stride - before(width, kernelWidth, stride);
            double sum = 0;
            for (int k = 0; k < kernelHeight * kernelWidth * channels; k++) {
                int y = top + k / channels / kernelWidth;
                int x = left + k / channels % kernelWidth;
                if (inside(y, x)) {
                    sum += (double) at(y, x, k % channels) * weights[k * outputs + i % outputs];
                }
            }
            out[i] = (float) sum;
        }
        return new NhwcTwin(rows, columns, outputs, out);
    }

    /** The mean over those pixels of a window that are in the picture. */
    public NhwcTwin mean(int kernelHeight, int kernelWidth, int strideDown, int strideRight) {
        int rows = places(height, strideDown);
        int columns = places(width, strideRight);
        float[] out = new float[rows * columns * channels];
        for (int i = 0; i < out.length; i++) {
            int top = i / channels / columns * strideDown - before(height, kernelHeight, strideDown);
            int left = i / channels % columns * strideRight - before(width, kernelWidth, strideRight);
            double sum = 0;
            int count = 0;
            for (int k = 0; k < kernelHeight * kernelWidth; k++) {
                int y = top + k / kernelWidth;
                int x = left + k % kernelWidth;
                if (inside(y, x)) {
                    sum += at(y, x, i % channels);
                    count++;
                }
            }
            out[i] = (float) (sum / count);
        }
        return new NhwcTwin(rows, columns, channels, out);
    }

    /** x / (bias + alpha * sum of squares)^beta over the channels not further away than the radius. */
    public NhwcTwin localNorm(int radius, double bias, double alpha, double beta) {
        float[] out = new float[values.length];
        for (int i = 0; i < out.length; i++) {
            int channel = i % channels;
            double sum = 0;
            for (int c = Math.max(0, channel - radius); c <= Math.min(channels - 1, channel + radius); c++) {
                double value = values[i - channel + c];
                sum += value * value;
            }
            out[i] = (float) (values[i] / Math.pow(bias + alpha * sum, beta));
        }
        return new NhwcTwin(height, width, channels, out);
    }
}
