package org.phosphene.optvis.objective;

import java.util.Random;
import org.phosphene.engine.FloatArray;

/** Numbers with four axes in plain Java, for slow twins of objectives. */
record Tensor(int images, int channels, int height, int width, double[] values) {

    /** Numbers that float32 holds exactly, so that both sides start from the same. */
    static Tensor random(int images, int channels, int height, int width, long seed) {
        Random random = new Random(seed);
        double[] values = new double[images * channels * height * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new Tensor(images, channels, height, width, values);
    }

    double at(int n, int c, int y, int x) {
        return values[((n * channels + c) * height + y) * width + x];
    }

    Tensor with(int index, double value) {
        double[] other = values.clone();
        other[index] = value;
        return new Tensor(images, channels, height, width, other);
    }

    FloatArray floats() {
        return floats(images, channels, height, width);
    }

    FloatArray floats(long... shape) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return new FloatArray(shape, floats);
    }
}
