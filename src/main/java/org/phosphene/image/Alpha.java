package org.phosphene.image;

/** Premultiplied alpha and back, with Pillow's rounding. */
final class Alpha {

    private Alpha() {}

    static Pixels premultiplied(Pixels picture) {
        byte[] out = picture.data().clone();
        for (int i = 0; i < out.length; i += 4) {
            int alpha = out[i + 3] & 0xff;
            for (int p = i; p < i + 3; p++) {
                int product = (out[p] & 0xff) * alpha + 128;
                out[p] = (byte) ((product >> 8) + product >> 8);
            }
        }
        return new Pixels(picture.width(), picture.height(), 4, out);
    }

    static Pixels straight(Pixels picture) {
        byte[] out = picture.data().clone();
        for (int i = 0; i < out.length; i += 4) {
            int alpha = out[i + 3] & 0xff;
            for (int p = i; alpha != 0 && alpha != 255 && p < i + 3; p++) {
                out[p] = (byte) Math.min(255, 255 * (out[p] & 0xff) / alpha);
            }
        }
        return new Pixels(picture.width(), picture.height(), 4, out);
    }
}
