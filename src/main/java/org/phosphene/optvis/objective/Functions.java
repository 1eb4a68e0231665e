package org.phosphene.optvis.objective;

import java.util.Arrays;
import java.util.List;
import org.phosphene.network.NearestNames;

/** Reads the functions of an objective's text, from behind their opening parenthesis. */
final class Functions {

    private static final List<String> NAMES =
            List.of("layer", "logit", "probability", "diversity", "direction", "steered");

    private static final int MOST_SHOWN = 30;

    private final TextCursor in;
    private final ObjectiveText sums;

    Functions(TextCursor in, ObjectiveText sums) {
        this.in = in;
        this.sums = sums;
    }

    Objective read(String name, int where, int depth) {
        Objective result =
                switch (name) {
                    case "layer" -> new Layer(layer(name));
                    case "diversity" -> new Diversity(layer(name));
                    case "logit" -> new Logit(in.index("class"));
                    case "probability" -> new Probability(in.index("class"));
                    case "direction" -> direction();
                    case "steered" -> steered(depth, where);
                    default -> throw in.mistake(where, unknown(name));
                };
        in.expect(')', "A ')' is missing here for " + name + "(.");
        return result;
    }

    private String layer(String function) {
        in.skipBlanks();
        int where = in.position();
        boolean quoted = in.peek() == '"';
        String name = quoted ? in.quoted() : in.bareName();
        if (!quoted && name.isEmpty()) {
            throw in.mistake(where, "Here must be the name of a layer, in quotes if it has unusual characters.");
        }
        in.skipBlanks();
        if (in.peek() == ':') {
            throw in.mistake(
                    in.position(),
                    "The function " + function + " takes a whole layer without a channel; a name with ':' in it must be"
                            + " in quotes.");
        }
        return name;
    }

    private Objective direction() {
        String layer = layer("direction");
        in.expect(',', "After the layer a direction needs its numbers, as in direction(block5/add, [1, 0, -2]).");
        in.expect('[', "The numbers of a direction stand in brackets, as in direction(block5/add, [1, 0, -2]).");
        float[] numbers = new float[16];
        int count = 0;
        do {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = component();
        } while (in.accept(','));
        in.expect(']', "A ',' or the ']' after the numbers of the direction is missing here.");
        double power = in.accept(',') ? power() : 0;
        return new Direction(layer, Arrays.copyOf(numbers, count), power);
    }

    private float component() {
        in.skipBlanks();
        int where = in.position();
        float value = Float.parseFloat(in.number("component of the direction"));
        if (Float.isInfinite(value)) {
            throw in.mistake(where, "This component of the direction is too large.");
        }
        return value;
    }

    private double power() {
        in.skipBlanks();
        int where = in.position();
        double power = in.finite("power of the direction");
        if (power < 0) {
            throw in.mistake(where, "The power of a direction must not be negative.");
        }
        return power;
    }

    private Objective steered(int depth, int where) {
        Objective term = sums.argument(depth, where);
        in.expect(',', "A steered term needs the share to keep, as in steered(diversity(block5/add), 0.75).");
        in.skipBlanks();
        int start = in.position();
        double share = in.finite("share");
        if (!(share >= 0 && share <= 1)) {
            throw in.mistake(start, "The share to keep must be between 0 and 1, such as 0.75.");
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
