package org.phosphene.optvis.transform;

/**
 * A random crop that is smaller by some pixels, so that the picture moves and shrinks (Lucid's jitter).
 *
 * @param pixels how much smaller; the offset is uniform in 0..pixels on each axis
 */
public record Jitter(int pixels) implements Move {

    /** @throws IllegalArgumentException unless 0 to 10,000 */
    public Jitter {
        if (pixels < 0 || pixels > 10_000) {
            throw new IllegalArgumentException("a jitter of " + pixels);
        }
    }

    @Override
    public String kind() {
        return "jitter";
    }

    @Override
    public Sampling apply(Sampling before, Draw draw) {
        int down = draw.upTo(pixels);
        int right = draw.upTo(pixels);
        int height = Math.max(1, before.height() - pixels);
        int width = Math.max(1, before.width() - pixels);
        return before.shifted(down, right, height, width);
    }
}
