package org.phosphene.optvis.objective;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Predicate;

/**
 * The shortest decimal that is read back as the same number, laid out as in JavaScript (RFC 8785), without the plus of
 * an exponent: 100, 0.001, 1e21, 1.5e-7. Java's own texts are not used because they differ between Java 17 and 19.
 */
final class NumberText {

    private static final int DOUBLE_DIGITS = 17;
    private static final int FLOAT_DIGITS = 9;

    private NumberText() {}

    static String print(double value) {
        return print(value, DOUBLE_DIGITS, text -> Double.parseDouble(text) == value);
    }

    static String print(float value) {
        return print(value, FLOAT_DIGITS, text -> Float.parseFloat(text) == value);
    }

    private static String print(double value, int mostDigits, Predicate<String> same) {
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(value).stripTrailingZeros();
        String best = layOut(exact);
        for (int digits = Math.min(mostDigits, exact.precision()); digits > 0; digits--) {
            String shorter = layOut(exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)));
            if (!same.test(shorter)) {
                break;
            }
            best = shorter;
        }
        return best;
    }

    private static String layOut(BigDecimal number) {
        BigDecimal value = number.stripTrailingZeros();
        int exponent = value.precision() - value.scale() - 1; // of the first digit
        if (exponent >= -6 && exponent < 21) {
            return value.toPlainString();
        }
        return value.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
}
