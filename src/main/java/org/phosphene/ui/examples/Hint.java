package org.phosphene.ui.examples;

/**
 * What the panel says where there are no photographs.
 *
 * @param text sentences: why, and what to do
 * @param remedy what a button below them does
 */
record Hint(String text, Remedy remedy) {

    /** What helps. */
    enum Remedy {
        NONE,
        /** Scan the folder with the layer of the unit too. */
        SCAN_LAYER,
        /** Put the index aside and make another. */
        REBUILD,
        /** Scan the folder, or go on with it. */
        SCAN
    }

    static final Hint NOTHING = new Hint("", Remedy.NONE);

    static Hint of(String text) {
        return new Hint(text, Remedy.NONE);
    }
}
