package org.phosphene.optvis.param;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/** What bases do alike: tensors of noise, and tensors of other sizes brought to that of the pictures. */
final class Leaves {

    /** A tensor of each image: its name, shape without the image, and the deviation of its noise. */
    record Each(String name, double sd, long... shape) {

        int count() {
            long count = 1;
            for (long length : shape) {
                count *= length;
            }
            return Math.toIntExact(count);
        }
    }

    private Leaves() {}

    /** The tensors with the images first; the numbers of an image are drawn in the order of the tensors. */
    static Map<String, FloatArray> start(int images, Noise noise, List<Each> tensors) {
        Map<String, FloatArray> start = new LinkedHashMap<>();
        for (Each tensor : tensors) {
            start.put(tensor.name(), FloatArray.zeros(withImages(images, tensor.shape())));
        }
        for (int image = 0; image < images; image++) {
            Random random = noise.ofImage(image);
            for (Each tensor : tensors) {
                float[] values = start.get(tensor.name()).values();
                Noise.fill(values, image * tensor.count(), tensor.count(), tensor.sd(), random);
            }
        }
        return start;
    }

    private static long[] withImages(int images, long[] shape) {
        long[] all = new long[shape.length + 1];
        all[0] = images;
        System.arraycopy(shape, 0, all, 1, shape.length);
        return all;
    }

    /** A side divided, at least 1. */
    static int part(int side, int divisor) {
        return Math.max(1, side / divisor);
    }

    /** Brings planes to the size of the pictures, bilinearly, by the rule that keeps the outer edges. */
    static Value enlarged(ProgramBuilder program, Value planes, ImageShape shape) {
        String size = ProgramBuilder.list(shape.height(), shape.width());
        return program.let("enlarged", "torch.upsample_bilinear2d({}, {}, False)", planes, size);
    }

    static Value sum(ProgramBuilder program, List<Value> values) {
        List<Value> rest = new ArrayList<>(values);
        Value total = rest.remove(0);
        for (Value value : rest) {
            total = program.let("sum", "torch.add({}, {})", total, value);
        }
        return total;
    }
}
