package org.phosphene.studio;

import org.phosphene.core.Sentence;

/**
 * A place where a network cannot be run any further.
 *
 * @param node the first node on its path that cannot be run
 * @param reason a sentence that names its operator
 * @param behind number of nodes after it that cannot be run for that
 */
public record LayerEnd(String node, Sentence reason, int behind) {

    private static final int SHORTER = 2;

    /** What a row of the tree says. */
    public Sentence title() {
        return Sentence.of("ends here: %s", reason);
    }

    /** The reason, and what it costs. */
    public Sentence sentence() {
        return behind == 0
                ? reason
                : behind < SHORTER
                        ? Sentence.of("%s 1 layer after it cannot be run.", reason)
                        : Sentence.of("%s %s layers after it cannot be run.", reason, behind);
    }
}
