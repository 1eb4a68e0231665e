package org.phosphene.optvis.param;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * Pictures that stay aligned while they change from the first to the last: each has a Fourier image of its own, and all
 * share low-resolution images, of which some go linearly from a first to a second one along the batch (the article's
 * notebook neuron_interaction.ipynb: 1/2, 1/4, 1/8 and 1/16 of the size shared by all, 1/8 and 1/16 also in pairs).
 *
 * @param sd standard deviation of the first numbers, Lucid's is 0.01
 * @param decay of the Fourier image
 */
public record SharedImage(double sd, double decay) implements Basis {

    /** Some low-resolution images: how many, and which part of the size. */
    private record Low(int count, int divisor) {

        String leaf() {
            return "shared_" + count + "_" + divisor;
        }

        long[] shape(ImageShape shape, int planes) {
            return new long[] {count, planes, Leaves.part(shape.height(), divisor), Leaves.part(shape.width(), divisor)
            };
        }
    }

    private static final List<Low> LOW =
            List.of(new Low(1, 2), new Low(1, 4), new Low(1, 8), new Low(2, 8), new Low(1, 16), new Low(2, 16));

    /** Lucid's values. */
    public static final SharedImage DEFAULT = new SharedImage(0.01, 1);

    /** @throws IllegalArgumentException as a {@link FourierImage} does */
    public SharedImage {
        new FourierImage(sd, decay);
    }

    private FourierImage own() {
        return new FourierImage(sd, decay);
    }

    @Override
    public String kind() {
        return "shared";
    }

    @Override
    public List<String> leaves() {
        List<String> leaves = new ArrayList<>(own().leaves());
        LOW.forEach(low -> leaves.add(low.leaf()));
        return leaves;
    }

    @Override
    public Map<String, FloatArray> start(ImageShape shape, int planes, Noise noise) {
        Map<String, FloatArray> start = new LinkedHashMap<>(own().start(shape, planes, noise));
        Random random = noise.shared();
        for (Low low : LOW) {
            FloatArray values = FloatArray.zeros(low.shape(shape, planes));
            Noise.fill(values.values(), 0, values.values().length, sd, random);
            start.put(low.leaf(), values);
        }
        return start;
    }

    @Override
    public Value write(ProgramBuilder program, Map<String, Value> leaves, ImageShape shape, int planes) {
        List<Value> parts = new ArrayList<>(List.of(own().write(program, leaves, shape, planes)));
        Value along = program.constant(along(shape.images()));
        for (Low low : LOW) {
            Value all = leaves.get(low.leaf());
            if (low.count() == 2) {
                Value first = program.let("first", "torch.slice({}, 0, 0, 1, 1)", all);
                Value second = program.let("second", "torch.slice({}, 0, 1, 2, 1)", all);
                all = program.let("between", "torch.lerp({}, {}, {})", first, second, along);
            }
            parts.add(Leaves.enlarged(program, all, shape));
        }
        return Leaves.sum(program, parts);
    }

    /** (N,1,1,1), from 0 at the first picture to 1 at the last. */
    private static FloatArray along(int images) {
        FloatArray along = FloatArray.zeros(images, 1, 1, 1);
        for (int image = 1; image < images; image++) {
            along.values()[image] = image / (images - 1f);
        }
        return along;
    }

    /** The pictures' own part is the picture, what is shared is 0. */
    @Override
    public Optional<Map<String, Value>> invert(ProgramBuilder program, Value z, ImageShape shape, int planes) {
        return own().invert(program, z, shape, planes).map(own -> {
            Map<String, Value> leaves = new LinkedHashMap<>(own);
            for (Low low : LOW) {
                String size = ProgramBuilder.list(low.shape(shape, planes));
                leaves.put(low.leaf(), program.let("zeros", "torch.new_zeros({}, {})", z, size));
            }
            return leaves;
        });
    }
}
