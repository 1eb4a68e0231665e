package org.phosphene.optvis.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers with commas between as people write them; evenly spaced ones as a range: {@code -10..10, 0, 0} and
 * {@code 0.9..1.1 step 0.02}.
 */
final class NumberList {

    private static final String NUMBER = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d{1,3})?";
    private static final Pattern ITEM =
            Pattern.compile("(" + NUMBER + ")(?:\\s*\\.\\.\\s*(" + NUMBER + ")(?:\\s*step\\s*(" + NUMBER + "))?)?");
    private static final int SHORTEST_RANGE = 4;
    private static final int MOST = 10_000;

    private NumberList() {}

    /**
     * Reads numbers.
     *
     * @throws NumberFormatException when the text is something else
     */
    static List<BigDecimal> parse(String text) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (String item : text.strip().split("\\s*[,;]\\s*", -1)) {
            Matcher match = ITEM.matcher(item);
            if (!match.matches()) {
                throw new NumberFormatException(item);
            }
            BigDecimal first = new BigDecimal(match.group(1));
            numbers.add(first);
            if (match.group(2) != null) {
                fill(numbers, first, match);
            }
            if (numbers.size() > MOST) {
                throw new NumberFormatException("too many numbers");
            }
        }
        return numbers;
    }

    private static void fill(List<BigDecimal> numbers, BigDecimal first, Matcher match) {
        BigDecimal last = new BigDecimal(match.group(2));
        BigDecimal size = match.group(3) == null ? BigDecimal.ONE : new BigDecimal(match.group(3));
        if (size.signum() <= 0) {
            throw new NumberFormatException("no step");
        }
        boolean falls = last.compareTo(first) < 0;
        BigDecimal step = falls ? size.negate() : size;
        for (BigDecimal next = first.add(step);
                (falls ? next.compareTo(last) >= 0 : next.compareTo(last) <= 0) && numbers.size() <= MOST;
                next = next.add(step)) {
            numbers.add(next);
        }
    }

    /** Writes numbers so that {@link #parse} gives them back. */
    static String print(List<BigDecimal> numbers) {
        List<String> items = new ArrayList<>();
        int at = 0;
        while (at < numbers.size()) {
            int end = endOfRange(numbers, at);
            if (end - at + 1 >= SHORTEST_RANGE) {
                BigDecimal step = numbers.get(at + 1).subtract(numbers.get(at)).abs();
                String range = print(numbers.get(at)) + ".." + print(numbers.get(end));
                items.add(step.compareTo(BigDecimal.ONE) == 0 ? range : range + " step " + print(step));
                at = end + 1;
            } else {
                items.add(print(numbers.get(at)));
                at++;
            }
        }
        return String.join(", ", items);
    }

    private static int endOfRange(List<BigDecimal> numbers, int first) {
        int last = first;
        while (last + 1 < numbers.size() && evenly(numbers, first, last + 1)) {
            last++;
        }
        return last;
    }

    private static boolean evenly(List<BigDecimal> numbers, int first, int next) {
        BigDecimal step = numbers.get(first + 1).subtract(numbers.get(first));
        return step.signum() != 0
                && numbers.get(next).subtract(numbers.get(next - 1)).compareTo(step) == 0;
    }

    /** A number without needless digits, as an exponent only where it is short. */
    static String print(BigDecimal number) {
        BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        boolean plain = shortest.scale() <= 6 && shortest.precision() - shortest.scale() <= 12;
        return plain ? shortest.toPlainString() : shortest.toString().replace("E+", "E");
    }
}
