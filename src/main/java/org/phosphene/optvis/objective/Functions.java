package org.phosphene.optvis.objective;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.phosphene.network.NearestNames;

/** Reads one function of an objective's text, from behind its opening parenthesis. */
final class Functions {

    static final List<String> NAMES = List.of(
            "layer",
            "logit",
            "probability",
            "direction",
            "random",
            "tensor",
            "channels",
            "interpolation",
            "alignment",
            "each",
            "diversity",
            "stylediversity",
            "steered",
            "caricature",
            "inversion",
            "style",
            "grid",
            "inputdifference",
            "tv",
            "l1",
            "l2",
            "blur",
            "boundary");

    private static final int MOST_SHOWN = 30;

    private final Arguments in;

    Functions(Arguments in) {
        this.in = in;
    }

    Objective read() {
        return switch (in.function()) {
            case "direction" -> direction();
            case "random" -> random();
            default -> {
                Objective result = plain();
                in.endWithoutPosition();
                yield result;
            }
        };
    }

    private Objective plain() {
        return switch (in.function()) {
            case "layer" -> new Layer(in.layer());
            case "diversity" -> new Diversity(in.layer());
            case "stylediversity" -> new StyleDiversity(in.layer());
            case "logit" -> new Logit(in.index("class"));
            case "probability" -> new Probability(in.index("class"));
            case "steered" -> steered();
            case "tensor" -> new TensorDirection(
                    in.layer(), in.fileAfterLayer("tensor(block5/add, \"cube.npy\")"), in.power());
            case "channels" -> channels();
            case "interpolation" -> interpolation();
            case "alignment" -> alignment();
            case "each" -> each();
            case "caricature" -> new Caricature(in.layer(), photograph(), in.power());
            case "inversion" -> new Inversion(in.layer(), photograph());
            case "style" -> new Style(in.layer(), photograph());
            case "grid" -> new Grid(in.layer(), photograph(), in.power());
            default -> ofPicture();
        };
    }

    private Objective ofPicture() {
        return switch (in.function()) {
            case "tv" -> new TotalVariation();
            case "l1" -> new Distance1(in.none() ? Distance1.GREY : in.finite("value"));
            case "l2" -> new Distance2(in.none() ? Distance1.GREY : in.finite("value"));
            case "blur" -> new Blur();
            case "boundary" -> boundary();
            case "inputdifference" -> new InputDifference(in.file("inputdifference(\"photo.jpg\")"));
            default -> throw in.unknown(unknown(in.function()));
        };
    }

    private String photograph() {
        return in.fileAfterLayer(in.function() + "(block5/add, \"photo.jpg\")");
    }

    private Objective direction() {
        String layer = in.layer();
        in.expect(',', "After the layer a direction needs its numbers, as in direction(block5/add, [1, 0, -2]).");
        in.expect('[', "The numbers of a direction stand in brackets, as in direction(block5/add, [1, 0, -2]).");
        float[] numbers = new float[16];
        int count = 0;
        do {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = in.component("component of the direction");
        } while (in.more());
        in.expect(']', "A ',' or the ']' after the numbers of the direction is missing here.");
        return new Direction(layer, Arrays.copyOf(numbers, count), in.power(), in.position());
    }

    private Objective random() {
        String layer = in.layer();
        in.expect(',', "After the layer a random direction needs its seed, as in random(block5/add, 7).");
        return new RandomDirection(layer, in.index("seed"), in.power(), in.position());
    }

    private Objective channels() {
        String layer = in.layer();
        in.expect(',', "After the layer there must be channels and their weights, as in channels(block5/add, 3: 1).");
        List<Channels.Weight> weights = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        do {
            int channel = in.index("channel");
            if (!seen.add(channel)) {
                throw in.mistake("Channel %s is there already; give each channel one weight.", channel);
            }
            in.expect(':', "After the channel there must be ':' and its weight, as in channels(block5/add, 3: 1).");
            weights.add(new Channels.Weight(channel, in.finite("weight")));
        } while (in.more());
        return new Channels(layer, weights);
    }

    private Objective interpolation() {
        Objective first = in.objective();
        in.expect(',', "An interpolation needs a second objective, as in interpolation(block5/add:3, block5/add:7).");
        return new Interpolation(first, in.objective());
    }

    private Objective alignment() {
        String layer = in.layer();
        double decay = in.more() ? in.finite("decay") : Alignment.DECAY;
        if (!Alignment.isDecay(decay)) {
            throw in.mistake("The decay must be between 0.1 and 1000, such as 2.");
        }
        return new Alignment(layer, decay);
    }

    private Objective each() {
        List<Objective> terms = new ArrayList<>();
        do {
            Objective term = in.objective();
            if (term.aboutBatch()) {
                throw in.mistake("Each image has an objective of its own here, so it cannot be about the other images;"
                        + " put this term outside of each(...).");
            }
            terms.add(term);
        } while (in.more());
        return new Each(terms);
    }

    private Objective boundary() {
        int width = in.none() ? Boundary.WIDTH : in.index("width of the border");
        if (width < 1) {
            throw in.mistake("The border must be at least 1 pixel wide.");
        }
        return new Boundary(width, in.more() ? in.finite("value") : Distance1.GREY);
    }

    private Objective steered() {
        Objective term = in.objective();
        in.expect(',', "A steered term needs the share to keep, as in steered(diversity(block5/add), 0.75).");
        double share = in.finite("share");
        if (!(share >= 0 && share <= 1)) {
            throw in.mistake("The share to keep must be between 0 and 1, such as 0.75.");
        }
        return new Steered(term, share);
    }

    private static String unknown(String name) {
        String hint = NearestNames.to(name, NAMES).stream()
                .findFirst()
                .map(nearest -> "did you mean " + nearest + "?")
                .orElseGet(() -> "there are " + String.join(", ", NAMES) + ".");
        return "There is no function " + (name.length() <= MOST_SHOWN ? name : name.substring(0, MOST_SHOWN) + "…")
                + "; " + hint;
    }
}
