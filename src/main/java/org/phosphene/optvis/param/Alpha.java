package org.phosphene.optvis.param;

/** Whether pictures have a fourth plane, and where it comes from. */
public enum Alpha {
    /** Three planes. */
    NONE("none"),
    /**
     * A plane that is optimised like the others; the network sees the picture over random backgrounds, and the
     * objective of each image is multiplied by the share of the picture that is transparent (Lucid's
     * {@code collapse_alpha_random}; Mordvintsev et al., "Differentiable Image Parameterizations", Distill 2018).
     */
    OPTIMISED("optimised"),
    /** The sum of the gradient's size at each pixel over all steps; the run itself is as without it (MACO, Horama). */
    GRADIENT("gradient");

    private final String word;

    Alpha(String word) {
        this.word = word;
    }

    /** Name in recipes. */
    public String word() {
        return word;
    }
}
