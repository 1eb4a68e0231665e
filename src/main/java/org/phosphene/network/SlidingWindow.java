package org.phosphene.network;

import java.util.BitSet;

/**
 * How a layer looks at what it reads, along one axis: place i takes the places {@code i * stride - pad + k * dilation}
 * for k below {@code kernel}.
 *
 * @param kernel places it takes, at least 1
 * @param stride at least 1
 * @param dilation at least 1
 * @param padding what is put around
 * @param ceil whether a last window that reaches beyond the end counts
 */
record SlidingWindow(long kernel, long stride, long dilation, Padding padding, boolean ceil) {

    /** Each place takes itself. */
    static final SlidingWindow PLACE = new SlidingWindow(1, 1, 1, Padding.of(0, 0), false);

    /** Lengths above are not followed place by place. */
    static final int LONGEST = 1 << 16;

    /** How many places are put around and what they show. */
    enum Kind {
        NUMBER,
        EDGE,
        REFLECT,
        WRAP,
        /** As many as keep the length, divided by the stride; the odd one behind. */
        SAME_UPPER,
        /** The odd one before. */
        SAME_LOWER
    }

    /** @param before places, negative where some are cut off, as {@code behind}; both 0 where the kind says how many */
    record Padding(Kind kind, long before, long behind) {
        static Padding of(long before, long behind) {
            return new Padding(Kind.NUMBER, before, behind);
        }

        private boolean keepsLength() {
            return kind == Kind.SAME_UPPER || kind == Kind.SAME_LOWER;
        }
    }

    /** Places from the first that is taken to the last. */
    long reach() {
        return (kernel - 1) * dilation + 1;
    }

    /** Whether the padding before is known. */
    boolean isKnown(long length) {
        return length >= 0 || stride == 1 || !padding.keepsLength();
    }

    /**
     * Places put before.
     *
     * @param length of what is read, -1 where unknown
     */
    long before(long length) {
        if (!padding.keepsLength()) {
            return padding.before;
        }
        long total = stride == 1 ? reach() - 1 : (after(length) - 1) * stride + reach() - length;
        long half = Math.max(0, total) / 2;
        return padding.kind == Kind.SAME_UPPER ? half : Math.max(0, total) - half;
    }

    /**
     * Length of the layer.
     *
     * @param length of what is read, -1 where unknown
     * @return -1 where unknown or none is left
     */
    long after(long length) {
        if (length < 0) {
            return -1;
        }
        if (padding.keepsLength()) {
            return (length + stride - 1) / stride;
        }
        long room = length + padding.before + padding.behind - reach();
        if (room < 0) {
            return -1;
        }
        long places = (ceil ? room + stride - 1 : room) / stride + 1;
        // a window that would begin behind the end is left out
        boolean outside = ceil && (places - 1) * stride >= length + padding.before;
        return outside ? places - 1 : places;
    }

    /**
     * What places of the layer take.
     *
     * @param length of what is read, from 1 to {@link #LONGEST}
     */
    BitSet back(BitSet places, int length) {
        BitSet taken = new BitSet(length);
        long before = before(length);
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            long first = place * stride - before;
            if (padding.kind != Kind.NUMBER && !padding.keepsLength()) {
                taken.set(mirrored(first, length));
                continue;
            }
            long skipped = Math.max(0, (-first + dilation - 1) / dilation);
            for (long k = skipped; k < kernel && first + k * dilation < length; k++) {
                taken.set((int) (first + k * dilation));
            }
        }
        return taken;
    }

    /** Which place one put around shows. */
    private int mirrored(long place, int length) {
        long period = Math.max(1, 2L * (length - 1));
        long there = Math.floorMod(place, period);
        long shown =
                switch (padding.kind) {
                    case EDGE -> Math.max(0, Math.min(length - 1, place));
                    case WRAP -> Math.floorMod(place, (long) length);
                    default -> Math.min(there, period - there);
                };
        return (int) Math.min(length - 1, shown);
    }
}
