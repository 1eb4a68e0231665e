package org.phosphene.ui.fx;

import java.nio.ByteBuffer;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.phosphene.core.Frame;

/**
 * One picture of a frame as a JavaFX image, pixel for pixel. Frames of one size reuse the same image and memory. Use it
 * on the JavaFX thread.
 */
public final class FrameImage {

    private Image image;
    private PixelBuffer<ByteBuffer> buffer;

    /** The image; null before the first frame, another one when the size changes. */
    public Image image() {
        return image;
    }

    /** An image of its own for a picture that no longer changes. */
    public static Image still(Frame frame, int index) {
        FrameImage one = new FrameImage();
        one.show(frame, index);
        return one.image();
    }

    /**
     * Takes over the pixels of a picture.
     *
     * @param index which picture of the frame, 0-based
     */
    public void show(Frame frame, int index) {
        show(frame, index, 1);
    }

    /**
     * Takes over the pixels of a picture, each as a square.
     *
     * @param index which picture of the frame, 0-based
     * @param factor side of the square, at least 1
     */
    public void show(Frame frame, int index, int factor) {
        Objects.checkIndex(index, frame.images());
        int width = frame.width() * factor;
        int height = frame.height() * factor;
        if (buffer == null || buffer.getWidth() != width || buffer.getHeight() != height) {
            buffer = new PixelBuffer<>(
                    width, height, ByteBuffer.allocate(width * height * 4), PixelFormat.getByteBgraPreInstance());
            copy(frame, index, factor, buffer.getBuffer().array());
            image = new WritableImage(buffer);
            return;
        }
        buffer.updateBuffer(pixels -> {
            copy(frame, index, factor, pixels.getBuffer().array());
            return null;
        });
    }

    private static void copy(Frame frame, int index, int factor, byte[] bgra) {
        if (factor == 1) {
            copy(frame, index, bgra);
            return;
        }
        byte[] small = new byte[frame.width() * frame.height() * 4];
        copy(frame, index, small);
        int row = frame.width() * factor * 4;
        for (int y = 0; y < frame.height(); y++) {
            int first = y * factor * row;
            for (int x = 0; x < frame.width(); x++) {
                for (int i = 0; i < factor; i++) {
                    System.arraycopy(small, (y * frame.width() + x) * 4, bgra, first + (x * factor + i) * 4, 4);
                }
            }
            for (int i = 1; i < factor; i++) {
                System.arraycopy(bgra, first, bgra, first + i * row, row);
            }
        }
    }

    /** RGB(A) bytes to premultiplied BGRA, the only byte order that {@link PixelBuffer} takes. */
    static void copy(Frame frame, int index, byte[] bgra) {
        byte[] from = frame.pixels();
        int planes = frame.planes();
        int at = index * frame.bytesPerImage();
        for (int to = 0; to < bgra.length; to += 4, at += planes) {
            int alpha = planes == 4 ? from[at + 3] & 0xff : 255;
            bgra[to] = premultiplied(from[at + 2], alpha);
            bgra[to + 1] = premultiplied(from[at + 1], alpha);
            bgra[to + 2] = premultiplied(from[at], alpha);
            bgra[to + 3] = (byte) alpha;
        }
    }

    private static byte premultiplied(byte value, int alpha) {
        return alpha == 255 ? value : (byte) (((value & 0xff) * alpha + 127) / 255);
    }
}
