package org.phosphene.optvis.objective;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Objectives of every kind and depth, drawn from a seed. */
final class RandomObjectives {

    private static final List<String> LAYERS = List.of(
            "block5/add",
            "fire7/concat",
            "features.12.conv-1x1",
            "layer",
            "_x",
            "onnx::Conv_210",
            "conv2d0:0",
            "two words",
            "a@1,2",
            "-dash",
            "dash-",
            "a--b",
            "0.conv",
            "quo\"te",
            "back\\slash",
            "line\nbreak\ttab\r",
            "\u0000\u001f",
            "",
            " ",
            "층/Слой",
            "😀",
            "a\u2028b",
            "sum (a + b), [1]");

    private final Random random;

    RandomObjectives(long seed) {
        random = new Random(seed);
    }

    /** A whole objective. */
    Objective next() {
        Objective plain = part(random.nextInt(5));
        if (random.nextInt(4) > 0) {
            return plain;
        }
        Objective steered = new Steered(part(2), random.nextInt(3) == 0 ? random.nextInt(2) : random.nextDouble());
        return Objective.sum(random.nextBoolean() ? List.of(plain, steered) : List.of(steered, plain));
    }

    private Objective part(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (random.nextInt(3)) {
            case 0 -> leaf();
            case 1 -> Objective.scaled(factor(), part(depth - 1));
            default -> Objective.sum(IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(i -> part(depth - 1))
                    .toList());
        };
    }

    private Objective leaf() {
        String layer = LAYERS.get(random.nextInt(LAYERS.size()));
        return switch (random.nextInt(7)) {
            case 0 -> new Neuron(layer, index(), index(), index());
            case 1 -> new Channel(layer, index());
            case 2 -> new Layer(layer);
            case 3 -> new Logit(index());
            case 4 -> new Probability(index());
            case 5 -> direction(layer);
            default -> new Diversity(layer);
        };
    }

    private Direction direction(String layer) {
        float[] vector = new float[1 + random.nextInt(20)];
        for (int i = 0; i < vector.length; i++) {
            float any = Float.intBitsToFloat(random.nextInt());
            vector[i] = random.nextBoolean() && Float.isFinite(any) ? any : (float) random.nextGaussian();
        }
        double power = Stream.of(0.0, 2.0, random.nextDouble(), 1e30).toList().get(random.nextInt(4));
        return new Direction(layer, vector, power);
    }

    private int index() {
        return random.nextInt(10) == 0 ? Integer.MAX_VALUE : random.nextInt(1000);
    }

    /** Small enough that a few of them multiply to a finite number. */
    private double factor() {
        return switch (random.nextInt(4)) {
            case 0 -> -1;
            case 1 -> random.nextInt(2001) - 1000;
            case 2 -> Math.scalb(random.nextGaussian(), random.nextInt(300) - 150);
            default -> random.nextGaussian();
        };
    }
}
