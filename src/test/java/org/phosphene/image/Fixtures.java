package org.phosphene.image;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Small files written by Pillow 13, and what Pillow reads from them. */
final class Fixtures {

    private Fixtures() {}

    static Path file(String name) {
        try {
            return Path.of(Fixtures.class.getResource("/image/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** An array (height, width) or (height, width, planes) of bytes as a picture; grey becomes three equal planes. */
    static Pixels picture(NpyArray array) {
        int height = (int) array.shape()[0];
        int width = (int) array.shape()[1];
        byte[] bytes = array.bytes();
        if (array.shape().length == 3) {
            return new Pixels(width, height, (int) array.shape()[2], bytes);
        }
        byte[] rgb = new byte[3 * bytes.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = bytes[i / 3];
        }
        return new Pixels(width, height, 3, rgb);
    }

    /** The largest difference of two samples of pictures of one shape. */
    static int difference(Pixels a, Pixels b) {
        if (a.width() != b.width() || a.height() != b.height() || a.planes() != b.planes()) {
            throw new AssertionError("shapes differ: " + a + " and " + b);
        }
        int most = 0;
        for (int i = 0; i < a.data().length; i++) {
            most = Math.max(most, Math.abs((a.data()[i] & 0xff) - (b.data()[i] & 0xff)));
        }
        return most;
    }
}
