package org.phosphene.image;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;

/**
 * PNG files with a text inside that says how the picture was made: an iTXt chunk, UTF-8, keyword {@value #KEYWORD}. The
 * same pixels and text give the same bytes; no time and no host is written.
 */
public final class PngText {

    /** Keyword of the text. */
    public static final String KEYWORD = "phosphene";

    private static final int MAX_TEXT = 1 << 24;

    private PngText() {}

    /**
     * Writes all images of a frame side by side.
     *
     * @param text such as a recipe
     * @param out stays open
     */
    public static void write(Frame frame, String text, OutputStream out) throws IOException {
        write(Pixels.sideBySide(frame), Optional.of(text), OptionalInt.empty(), out);
    }

    /**
     * Writes a picture.
     *
     * @param text such as a recipe
     * @param dpi dots per inch for programs that print it
     * @param out stays open
     */
    public static void write(Pixels picture, Optional<String> text, OptionalInt dpi, OutputStream out)
            throws IOException {
        PngWriter png = new PngWriter(out);
        png.start(picture);
        if (dpi.isPresent()) {
            png.resolution(dpi.getAsInt());
        }
        if (text.isPresent()) {
            png.text(KEYWORD, text.get());
        }
        png.pixels(picture);
        png.end();
    }

    /**
     * The text inside a PNG file, wherever the file was made.
     *
     * @return empty when it holds none with our keyword
     * @throws PhospheneException when the file cannot be read, is not a PNG or is damaged before the text or its end
     */
    public static Optional<String> read(Path file) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (!Arrays.equals(in.readNBytes(PngWriter.SIGNATURE.length), PngWriter.SIGNATURE)) {
                throw new PhospheneException("%s is not a PNG file. Choose a PNG saved by this program.", file);
            }
            return search(in, file);
        } catch (EOFException e) {
            throw damaged(file, e);
        } catch (IOException e) {
            throw new PhospheneException(
                    "The file %s cannot be read. Check that it exists and may be opened.", file, e);
        }
    }

    private static Optional<String> search(DataInputStream in, Path file) throws IOException {
        while (true) {
            int length = in.readInt();
            String type = new String(exactly(in, 4), StandardCharsets.ISO_8859_1);
            if (length < 0) {
                throw damaged(file, null);
            }
            if (type.equals("IEND")) {
                return Optional.empty();
            }
            if (type.equals("iTXt")) {
                Optional<String> text = text(in, length, file);
                if (text.isPresent()) {
                    return text;
                }
            } else {
                in.skipNBytes(length + 4L);
            }
        }
    }

    private static Optional<String> text(DataInputStream in, int length, Path file) throws IOException {
        byte[] start = in.readNBytes(Math.min(length, KEYWORD.length() + 1));
        if (!Arrays.equals(start, (KEYWORD + "\0").getBytes(StandardCharsets.ISO_8859_1))) {
            in.skipNBytes(length - start.length + 4L);
            return Optional.empty();
        }
        if (length > MAX_TEXT) {
            throw new PhospheneException(
                    "The text inside %s is said to be %s bytes long, which is no recipe of this program. Choose "
                            + "another file.",
                    file, length);
        }
        byte[] rest = exactly(in, length - start.length);
        CRC32 crc = new CRC32();
        crc.update("iTXt".getBytes(StandardCharsets.ISO_8859_1));
        crc.update(start);
        crc.update(rest);
        if (in.readInt() != (int) crc.getValue()) {
            throw damaged(file, null);
        }
        return Optional.of(content(rest, file));
    }

    /** What follows the keyword: compression flag and method, language, translated keyword, text. */
    private static String content(byte[] rest, Path file) {
        int language = 2;
        int translated = end(rest, language, file) + 1;
        int text = end(rest, translated, file) + 1;
        InputStream plain = new ByteArrayInputStream(rest, text, rest.length - text);
        try (InputStream in = rest[0] == 0 ? plain : new InflaterInputStream(plain)) {
            byte[] bytes = in.readNBytes(MAX_TEXT + 1);
            if (bytes.length > MAX_TEXT) {
                throw damaged(file, null);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    private static int end(byte[] bytes, int from, Path file) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        throw damaged(file, null);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private static PhospheneException damaged(Path file, Exception cause) {
        return new PhospheneException(
                "The PNG file %s is damaged or cut off. Copy it again from where it came.", file, cause);
    }
}
