package org.phosphene.ui.theme;

import java.util.Locale;

/** The numbers of a run as they are shown. */
public final class RunText {

    private RunText() {}

    /** Step and steps asked for, such as {@code 128 / 512}. */
    public static String step(int step, int steps) {
        return step + " / " + steps;
    }

    /**
     * Speed and time left; empty before the first measurement.
     *
     * @param left number of steps left
     */
    public static String pace(double stepsPerSecond, int left) {
        if (!(stepsPerSecond > 0)) {
            return "";
        }
        String rate = Messages.get("stage.rate", number(stepsPerSecond));
        return left <= 0 ? rate : rate + " · " + Messages.get("stage.left", clock(left / stepsPerSecond));
    }

    /** Seconds as {@code 0:07} or {@code 1:02:03}. */
    public static String clock(double seconds) {
        long whole = (long) Math.ceil(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }

    /** Three digits that matter, no exponent where one can do without; a dash for no number. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 0.001 || size >= 1e6)) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
