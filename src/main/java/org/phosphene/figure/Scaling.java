package org.phosphene.figure;

import org.phosphene.image.Pixels;
import org.phosphene.image.Resample;

/** Pictures at the size they have in a figure. */
final class Scaling {

    private Scaling() {}

    /** Nearest neighbour for a whole factor, so that every colour stays; any other change of size is bicubic. */
    static Pixels to(Pixels picture, int width, int height) {
        int factor = width / picture.width();
        if (factor * picture.width() == width && factor * picture.height() == height) {
            return enlarged(picture, factor);
        }
        return Resample.BICUBIC.to(picture, width, height);
    }

    private static Pixels enlarged(Pixels picture, int factor) {
        int planes = picture.planes();
        int width = picture.width() * factor;
        int height = picture.height() * factor;
        byte[] out = new byte[width * height * planes];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int from = (y / factor * picture.width() + x / factor) * planes;
                System.arraycopy(picture.data(), from, out, (y * width + x) * planes, planes);
            }
        }
        return new Pixels(width, height, planes, out);
    }
}
