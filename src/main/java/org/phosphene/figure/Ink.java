package org.phosphene.figure;

import java.util.OptionalInt;

/** Colour of text. */
final class Ink {

    private Ink() {}

    /** White on a background of less than half the luminance (ITU-R BT.601), black on others and on none. */
    static boolean isWhiteOn(OptionalInt background) {
        int rgb = background.orElse(0xffffff);
        return 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff) < 127.5;
    }
}
