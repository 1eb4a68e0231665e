package org.phosphene.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;

/**
 * Reads photographs: JPEG (CMYK too), PNG, WebP, TIFF, GIF (its first picture) and BMP. Turns them upright as EXIF
 * says, keeps alpha, makes three planes of grey and 8 bits of 16. Samples are taken as they are stored, without colour
 * management, as the networks' own training did.
 */
public final class PhotographReader {

    /** Larger pictures are refused by their header, before memory is taken. */
    public static final long MAX_PIXELS = 100_000_000;

    private static final Sentence KINDS = Sentence.of("Choose a JPEG, PNG, WebP, TIFF, GIF or BMP file.");

    private PhotographReader() {}

    /**
     * Reads a picture.
     *
     * @throws PhospheneException when the file is missing, empty, truncated, too large or not a picture
     */
    public static Pixels read(Path file) {
        return open(file, (reader, orientation) -> {
            checkedSize(reader, file);
            return Orientation.apply(Samples.of(reader.read(0)), orientation);
        });
    }

    /**
     * How large a picture is, upright, without decoding it.
     *
     * @throws PhospheneException as {@link #read}, except for damage that only its samples show
     */
    public static Size size(Path file) {
        return open(file, (reader, orientation) -> {
            Size stored = checkedSize(reader, file);
            return Orientation.isTurned(orientation) ? new Size(stored.height(), stored.width()) : stored;
        });
    }

    private interface Reading<T> {
        T from(ImageReader reader, int orientation) throws IOException;
    }

    private static <T> T open(Path file, Reading<T> reading) {
        try {
            if (Files.isDirectory(file)) {
                throw new PhospheneException("%s is a folder. %s", file, KINDS);
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new PhospheneException("%s is no file but a device or a pipe. %s", file, KINDS);
            }
            if (Files.size(file) == 0) {
                throw new PhospheneException("The picture %s is empty. Copy it again from where it came.", file);
            }
            try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
                return open(in, file, reading);
            }
        } catch (IOException e) {
            throw new PhospheneException(
                    "The picture %s cannot be opened. Check that it exists and may be read.", file, e);
        }
    }

    private static <T> T open(ImageInputStream in, Path file, Reading<T> reading) throws IOException {
        int orientation = Orientation.read(in);
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new PhospheneException("%s is not a picture this program can read. %s", file, KINDS);
        }
        if (Ending.isMissing(in)) {
            throw damaged(file, null);
        }
        ImageReader reader = readers.next();
        try {
            reader.setInput(in, true, true);
            return reading.from(reader, orientation);
        } catch (IOException | RuntimeException e) {
            if (e instanceof PhospheneException told) {
                throw told;
            }
            // the decoders answer hostile bytes with every kind of exception
            throw damaged(file, e);
        } catch (OutOfMemoryError e) {
            throw new PhospheneException(
                    "There is not enough memory to read the picture %s. Make it smaller and try again.", file, e);
        } finally {
            reader.dispose();
        }
    }

    private static Size checkedSize(ImageReader reader, Path file) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1) {
            throw damaged(file, null);
        }
        if ((long) width * height > MAX_PIXELS) {
            throw new PhospheneException(
                    "The picture %s has %d x %d pixels; more than %d megapixels are not read. Make it smaller first.",
                    file, width, height, MAX_PIXELS / 1_000_000);
        }
        return new Size(width, height);
    }

    private static PhospheneException damaged(Path file, Exception cause) {
        return new PhospheneException(
                "The picture %s is damaged or cut off. Copy it again from where it came.", file, cause);
    }
}
