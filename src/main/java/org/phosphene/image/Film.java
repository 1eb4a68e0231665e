package org.phosphene.image;

import java.io.IOException;
import java.io.OutputStream;
import org.jcodec.api.SequenceEncoder;
import org.jcodec.common.Codec;
import org.jcodec.common.Format;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Rational;
import org.phosphene.core.PhospheneException;

/**
 * Animations as MP4 (H.264, 10 pictures a second), which slides and video programs play; what is transparent is on
 * white, colours are near. Sizes must be even there: an odd side has its last row or column twice.
 */
public final class Film {

    /** Longest side in pixels: what decoders in hardware play. */
    public static final int MOST = 4096;

    private static final int PER_SECOND = 10;

    private Film() {}

    /**
     * Writes an animation.
     *
     * @param out stays open
     * @throws PhospheneException when the pictures are too large
     */
    public static void write(Animation animation, OutputStream out) throws IOException {
        Pixels first = animation.pictures().get(0);
        if (Math.max(first.width(), first.height()) > MOST) {
            throw new PhospheneException(
                    "The film would be %d x %d pixels; players show at most %d on a side. Save a .gif, .apng or "
                            + ".png instead, or make fewer or smaller pictures.",
                    first.width(), first.height(), MOST);
        }
        MemoryChannel file = new MemoryChannel();
        SequenceEncoder encoder = new SequenceEncoder(file, Rational.R(PER_SECOND, 1), Format.MOV, Codec.H264, null);
        for (int i = 0; i < animation.pictures().size(); i++) {
            Picture picture = picture(animation.pictures().get(i));
            int times = Math.max(1, Math.round(animation.stays(i) * PER_SECOND / 1000f));
            for (int n = 0; n < times; n++) {
                encoder.encodeNativeFrame(picture);
            }
        }
        encoder.finish();
        file.copyTo(out);
    }

    private static Picture picture(Pixels pixels) {
        int width = pixels.width() + pixels.width() % 2;
        int height = pixels.height() + pixels.height() % 2;
        byte[] rgb = Animation.onWhite(pixels);
        Picture picture = Picture.create(width, height, ColorSpace.RGB);
        byte[] data = picture.getPlaneData(0);
        for (int y = 0; y < height; y++) {
            int row = Math.min(y, pixels.height() - 1) * pixels.width();
            for (int x = 0; x < width; x++) {
                int from = 3 * (row + Math.min(x, pixels.width() - 1));
                for (int plane = 0; plane < 3; plane++) {
                    data[3 * (y * width + x) + plane] = (byte) ((rgb[from + plane] & 0xff) - 128);
                }
            }
        }
        return picture;
    }
}
