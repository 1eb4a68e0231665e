package org.phosphene.optvis.objective;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.phosphene.core.UnitRef;

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
        return switch (random.nextInt(10)) {
            case 0 -> new Neuron(layer, index(), index(), index());
            case 1 -> new Channel(layer, index());
            case 2 -> new Layer(layer);
            case 3 -> new Logit(index());
            case 4 -> new Probability(index());
            case 5 -> direction(layer);
            case 6 -> channels(layer);
            case 7 -> ofPhotograph(layer);
            case 8 -> ofPicture();
            default -> ofBatch(layer);
        };
    }

    private Objective direction(String layer) {
        double power = Stream.of(0.0, 2.0, random.nextDouble(), 1e30).toList().get(random.nextInt(4));
        Optional<UnitRef.Position> at =
                random.nextBoolean() ? Optional.empty() : Optional.of(new UnitRef.Position(index(), index()));
        if (random.nextBoolean()) {
            return new RandomDirection(layer, index(), power, at);
        }
        float[] vector = new float[1 + random.nextInt(20)];
        for (int i = 0; i < vector.length; i++) {
            float any = Float.intBitsToFloat(random.nextInt());
            vector[i] = random.nextBoolean() && Float.isFinite(any) ? any : (float) random.nextGaussian();
        }
        return new Direction(layer, vector, power, at);
    }

    private Objective channels(String layer) {
        return new Channels(
                layer,
                IntStream.range(0, 1 + random.nextInt(4))
                        .mapToObj(i -> new Channels.Weight(4 * random.nextInt(500) + i, factor()))
                        .toList());
    }

    private Objective ofPhotograph(String layer) {
        String file = LAYERS.get(random.nextInt(LAYERS.size())) + ".jpg";
        double power = random.nextInt(3);
        return switch (random.nextInt(6)) {
            case 0 -> new TensorDirection(layer, file, power);
            case 1 -> new Caricature(layer, file, power);
            case 2 -> new Inversion(layer, file);
            case 3 -> new Style(layer, file);
            case 4 -> new InputDifference(file);
            default -> new Grid(layer, file, power);
        };
    }

    private Objective ofPicture() {
        double centre = random.nextBoolean() ? 0.5 : random.nextGaussian();
        return switch (random.nextInt(5)) {
            case 0 -> new TotalVariation();
            case 1 -> new Distance1(centre);
            case 2 -> new Distance2(centre);
            case 3 -> new Blur();
            default -> new Boundary(random.nextBoolean() ? 20 : 1 + random.nextInt(30), centre);
        };
    }

    private Objective ofBatch(String layer) {
        return switch (random.nextInt(5)) {
            case 0 -> new Diversity(layer);
            case 1 -> new StyleDiversity(layer);
            case 2 -> new Alignment(layer, random.nextBoolean() ? 2 : 0.1 + random.nextDouble());
            case 3 -> new Interpolation(part(1), part(1));
            default -> each();
        };
    }

    private Objective each() {
        return new Each(Stream.generate(() -> part(1))
                .filter(term -> !term.aboutBatch())
                .limit(1 + random.nextInt(4))
                .toList());
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
