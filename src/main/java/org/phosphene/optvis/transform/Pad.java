package org.phosphene.optvis.transform;

import java.util.Objects;

/**
 * A border on every side.
 *
 * @param amount its width in pixels
 * @param outside what it shows; the first border of a chain says it for the whole chain
 */
public record Pad(int amount, Outside outside) implements Move {

    /** @throws IllegalArgumentException unless 0 to 10,000 */
    public Pad {
        Objects.requireNonNull(outside);
        if (amount < 0 || amount > 10_000) {
            throw new IllegalArgumentException("a border of " + amount);
        }
    }

    /** A border of mid-grey. */
    public Pad(int amount) {
        this(amount, Outside.GREY);
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
