package org.phosphene.image;

import java.util.List;

/**
 * Pictures one after another, all of one shape.
 *
 * @param pictures at least one
 * @param milliseconds that each stays, 1 to 30,000
 * @param lastMilliseconds that the last one stays, 1 to 30,000
 */
public record Animation(List<Pixels> pictures, int milliseconds, int lastMilliseconds) {

    /** @throws IllegalArgumentException when there are no pictures or they differ in shape */
    public Animation {
        pictures = List.copyOf(pictures);
        if (pictures.isEmpty()) {
            throw new IllegalArgumentException("an animation of nothing");
        }
        Pixels first = pictures.get(0);
        for (Pixels each : pictures) {
            if (each.width() != first.width() || each.height() != first.height() || each.planes() != first.planes()) {
                throw new IllegalArgumentException("pictures of different shapes");
            }
        }
    }

    /** How long a picture stays. */
    int stays(int index) {
        return index == pictures.size() - 1 ? lastMilliseconds : milliseconds;
    }

    /** The bytes of a picture as red, green and blue; what is transparent is on white. */
    static byte[] onWhite(Pixels picture) {
        if (picture.planes() == 3) {
            return picture.data();
        }
        byte[] from = picture.data();
        byte[] rgb = new byte[picture.width() * picture.height() * 3];
        for (int i = 0; i < rgb.length; i++) {
            int alpha = from[i / 3 * 4 + 3] & 0xff;
            int value = from[i / 3 * 4 + i % 3] & 0xff;
            rgb[i] = (byte) ((value * alpha + 255 * (255 - alpha) + 127) / 255);
        }
        return rgb;
    }
}
