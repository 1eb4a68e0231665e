package org.phosphene.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;

/** Takes the samples out of Java's images, which come in many layouts. */
final class Samples {

    private Samples() {}

    static Pixels of(BufferedImage image) {
        return isPlain(image.getColorModel()) ? stored(image) : converted(image);
    }

    /** Grey or RGB of 8 or 16 bits: taken as stored, since Java would take grey for linear light and brighten it. */
    private static boolean isPlain(ColorModel model) {
        int space = model.getColorSpace().getType();
        int type = model.getTransferType();
        int bits = type == DataBuffer.TYPE_BYTE ? 8 : 16;
        return model instanceof ComponentColorModel
                && (space == ColorSpace.TYPE_RGB || space == ColorSpace.TYPE_GRAY)
                && (type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT)
                && model.getComponentSize(0) == bits
                && !model.isAlphaPremultiplied();
    }

    private static Pixels stored(BufferedImage image) {
        ColorModel model = image.getColorModel();
        Raster raster = image.getRaster();
        boolean grey = model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        int shift = model.getTransferType() == DataBuffer.TYPE_USHORT ? 8 : 0;
        int planes = model.hasAlpha() ? 4 : 3;
        int bands = raster.getNumBands();
        byte[] out = new byte[image.getWidth() * image.getHeight() * planes];
        if (!grey && planes == 3 && interleaved(raster, out)) {
            return new Pixels(image.getWidth(), image.getHeight(), planes, out);
        }
        int[] row = new int[image.getWidth() * bands];
        int to = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getPixels(0, y, image.getWidth(), 1, row);
            for (int from = 0; from < row.length; from += bands) {
                for (int plane = 0; plane < planes; plane++) {
                    int band = !grey ? plane : plane == 3 ? 1 : 0;
                    out[to++] = (byte) (row[from + band] >> shift);
                }
            }
        }
        return new Pixels(image.getWidth(), image.getHeight(), planes, out);
    }

    /** The usual photograph: bytes side by side in some order, taken without a detour through numbers of 32 bits. */
    private static boolean interleaved(Raster raster, byte[] out) {
        boolean usual = raster.getParent() == null
                && raster.getNumBands() == 3
                && raster.getDataBuffer().getOffset() == 0
                && raster.getSampleModel() instanceof PixelInterleavedSampleModel
                && raster.getDataBuffer() instanceof DataBufferByte;
        if (!usual) {
            return false;
        }
        PixelInterleavedSampleModel model = (PixelInterleavedSampleModel) raster.getSampleModel();
        byte[] data = ((DataBufferByte) raster.getDataBuffer()).getData();
        int[] band = model.getBandOffsets();
        int to = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            int from = y * model.getScanlineStride();
            for (int x = 0; x < raster.getWidth(); x++) {
                out[to] = data[from + band[0]];
                out[to + 1] = data[from + band[1]];
                out[to + 2] = data[from + band[2]];
                to += 3;
                from += model.getPixelStride();
            }
        }
        return true;
    }

    /** Palettes, packed pixels, CMYK and the rest: Java's conversion to sRGB. */
    private static Pixels converted(BufferedImage image) {
        int planes = image.getColorModel().hasAlpha() ? 4 : 3;
        byte[] out = new byte[image.getWidth() * image.getHeight() * planes];
        int[] row = new int[image.getWidth()];
        int to = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int argb : row) {
                out[to++] = (byte) (argb >> 16);
                out[to++] = (byte) (argb >> 8);
                out[to++] = (byte) argb;
                if (planes == 4) {
                    out[to++] = (byte) (argb >> 24);
                }
            }
        }
        return new Pixels(image.getWidth(), image.getHeight(), planes, out);
    }
}
