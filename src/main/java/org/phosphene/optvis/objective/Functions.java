package org.phosphene.optvis.objective;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Reads the functions of an objective's text, from behind their opening parenthesis. */
final class Functions {

    private static final List<String> NAMES =
            List.of("layer", "logit", "probability", "diversity", "direction", "steered");

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
        String lower = name.toLowerCase(Locale.ROOT);
        String nearest = NAMES.stream()
                .min(Comparator.comparingInt(known -> distance(lower, known)))
                .orElseThrow();
        String hint = distance(lower, nearest) <= Math.max(2, nearest.length() / 3)
                ? "did you mean " + nearest + "?"
                : "there are " + String.join(", ", NAMES) + ".";
        return "There is no function " + shortened(name) + "; " + hint;
    }

    private static String shortened(String name) {
        return name.length() <= 30 ? name : name.substring(0, 30) + "…";
    }

    /** Number of letters to insert, delete or replace (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
