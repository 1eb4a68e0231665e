package org.phosphene.studio;

import java.util.Locale;

/**
 * A place where a network cannot be run any further.
 *
 * @param node the first node on its path that cannot be run
 * @param reason a sentence that names its operator
 * @param behind number of nodes after it that cannot be run for that
 */
public record LayerEnd(String node, String reason, int behind) {

    private static final int SHORTER = 2;

    /** What a row of the tree says. */
    public String title() {
        String text = reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
        return "ends here: " + text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** The reason, and what it costs. */
    public String sentence() {
        return behind == 0
                ? reason
                : reason + " " + (behind < SHORTER ? "1 layer" : behind + " layers") + " after it cannot be run.";
    }
}
