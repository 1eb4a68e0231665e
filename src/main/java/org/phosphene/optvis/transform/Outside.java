package org.phosphene.optvis.transform;

/** What a moved picture shows outside its borders. */
public enum Outside {
    /** Mid-grey, 0.5. */
    GREY("grey", 0.5, 0),
    /** Black, 0. */
    BLACK("black", 0, 0),
    /** The picture mirrored at the outer edges of its outer pixels. */
    REFLECT("reflect", 0, 2);

    private final String word;
    private final double value;
    private final int padding;

    Outside(String word, double value, int padding) {
        this.word = word;
        this.value = value;
        this.padding = padding;
    }

    /** Name in recipes. */
    public String word() {
        return word;
    }

    /**
     * The colour, taken off the picture before the sampling so that it becomes zero; 0 where there is no one colour.
     */
    double value() {
        return value;
    }

    /** Padding mode of {@code grid_sampler}: 0 for zeros, 2 for reflection. */
    int padding() {
        return padding;
    }
}
