package org.phosphene.figure;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import org.phosphene.image.Pixels;

/** Pictures as the libraries that write files take them. */
final class Buffered {

    private Buffered() {}

    /** The same bytes, not copied. */
    static BufferedImage of(Pixels pixels) {
        boolean alpha = pixels.planes() == 4;
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                alpha,
                false,
                alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                DataBuffer.TYPE_BYTE);
        int[] offsets = alpha ? new int[] {0, 1, 2, 3} : new int[] {0, 1, 2};
        return new BufferedImage(
                model,
                Raster.createInterleavedRaster(
                        new DataBufferByte(pixels.data(), pixels.data().length),
                        pixels.width(),
                        pixels.height(),
                        pixels.width() * pixels.planes(),
                        pixels.planes(),
                        offsets,
                        null),
                false,
                null);
    }
}
