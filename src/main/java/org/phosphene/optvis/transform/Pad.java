package org.phosphene.optvis.transform;

/**
 * A border of mid-grey on every side.
 *
 * @param amount its width in pixels
 */
public record Pad(int amount) implements Transform {

    /** @throws IllegalArgumentException unless 0 to 10,000 */
    public Pad {
        if (amount < 0 || amount > 10_000) {
            throw new IllegalArgumentException("a border of " + amount);
        }
    }

    @Override
    public String kind() {
        return "pad";
    }

    @Override
    public Sampling apply(Sampling before, Draw draw) {
        return before.shifted(-amount, -amount, before.height() + 2 * amount, before.width() + 2 * amount);
    }
}
