package org.phosphene.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phosphene.core.PhospheneException;
import org.phosphene.testkit.Sentences;

/** What lies in a folder of photographs and is none, or more than it seems. */
class HostilePhotographsTest {

    private static final int LARGE = 30_000;
    private static final long LITTLE_MEMORY = 20_000_000;

    @TempDir
    Path folder;

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static void refused(Path file, String why) {
        PhotographReader.read(Fixtures.file("rgb.png")); // the decoders are loaded
        long before = allocated();
        PhospheneException told = catchThrowableOfType(PhospheneException.class, () -> PhotographReader.read(file));
        assertThat(allocated() - before).as("bytes taken").isLessThan(LITTLE_MEMORY);
        assertThat(told).hasMessageContaining(why);
        Sentences.check(told.getMessage().replace(file.toString(), "A"));
        assertThat(catchThrowableOfType(PhospheneException.class, () -> PhotographReader.size(file)))
                .hasMessage(told.getMessage());
    }

    /**
     * Where width and height are in the fixtures, two or four bytes each; Java's own BMP reader refuses them itself.
     */
    @ParameterizedTest
    @CsvSource({
        "rgb.jpg, 165, 163, 2, BIG_ENDIAN, 30000 x 30000",
        "rgb.bmp, 18, 22, 4, LITTLE_ENDIAN, damaged",
        "palette.gif, 66, 68, 2, LITTLE_ENDIAN, 30000 x 30000",
        "rgb.tif, 744, 756, 2, LITTLE_ENDIAN, 30000 x 30000"
    })
    void aHugeSizeInTheHeaderTakesNoMemory(String name, int width, int height, int bytes, String order, String why)
            throws IOException {
        byte[] file = Files.readAllBytes(Fixtures.file(name));
        ByteBuffer buffer = ByteBuffer.wrap(file);
        buffer.order(order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (int at : new int[] {width, height}) {
            if (bytes == 2) {
                buffer.putShort(at, (short) LARGE);
            } else {
                buffer.putInt(at, LARGE);
            }
        }
        refused(Files.write(folder.resolve(name), file), why);
    }

    /** The largest size the format can say: 14 bits each, less 1, behind its signature byte. */
    @Test
    void aHugeSizeInTheHeaderOfAWebPTakesNoMemory() throws IOException {
        byte[] file = Files.readAllBytes(Fixtures.file("rgb.webp"));
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(21, (1 << 28) - 1);
        refused(Files.write(folder.resolve("a.webp"), file), "16384 x 16384");
    }

    @Test
    void aHugeSizeInTheHeaderOfAPngTakesNoMemory() throws IOException {
        refused(png(LARGE, LARGE, 0), "30000 x 30000");
    }

    @Test
    void moreDataThanTheHeaderSaysIsNotUnpacked() throws IOException {
        Path bomb = png(10, 10, 500_000_000);
        assertThat(Files.size(bomb)).isLessThan(1_000_000);
        PhotographReader.read(Fixtures.file("rgb.png")); // the decoders are loaded
        long before = allocated();
        assertThat(PhotographReader.read(bomb).width()).isEqualTo(10);
        assertThat(allocated() - before).isLessThan(LITTLE_MEMORY);
    }

    /** Three as the decoder has them, three as we do, and rows in between: below 0.9 GB for 90 megapixels. */
    @Test
    void aSmallFileOfManyPixelsTakesAFewBytesAPixel() throws IOException {
        Path file = png(3333, 3000, 3000L * (3 * 3333 + 1));
        long before = allocated();
        assertThat(PhotographReader.read(file).height()).isEqualTo(3000);
        assertThat(allocated() - before).isLessThan(10L * 3333 * 3000);
    }

    /** RGB, all black: so many bytes of zeros in its data. */
    private Path png(int width, int height, long zeros) throws IOException {
        Path file = folder.resolve("a.png");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(PngWriter.SIGNATURE);
            ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
            chunk(out, "IHDR", header.put((byte) 8).put((byte) 2).array());
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            try (OutputStream packed = new DeflaterOutputStream(data)) {
                byte[] block = new byte[1 << 16];
                for (long left = zeros; left > 0; left -= block.length) {
                    packed.write(block, 0, (int) Math.min(left, block.length));
                }
            }
            chunk(out, "IDAT", data.toByteArray());
            chunk(out, "IEND", new byte[0]);
        }
        return file;
    }

    private static void chunk(OutputStream out, String name, byte[] data) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(type);
        crc.update(data);
        out.write(ByteBuffer.allocate(8).putInt(data.length).put(type).array());
        out.write(data);
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    @Test
    void aFolderCalledLikeAPictureIsRefused() throws IOException {
        refused(Files.createDirectory(folder.resolve("x.jpg")), "is a folder");
    }

    @Test
    void nothingAndTextAreRefused() throws IOException {
        refused(Files.createFile(folder.resolve("empty.jpg")), "is empty");
        refused(Files.writeString(folder.resolve("text.jpg"), "not a picture at all"), "is not a picture");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToNothingIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("a.jpg"), folder.resolve("gone.jpg"));
        refused(link, "cannot be opened");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPipeIsRefusedInsteadOfWaitedFor() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe.jpg");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        refused(pipe, "a device or a pipe");
    }

    @Test
    void aPaletteBecomesItsColours() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_INDEXED);
        image.setRGB(0, 0, 0xff_ff_00_33); // both among the colours of Java's own palette
        image.setRGB(1, 0, 0xff_00_cc_ff);
        Path file = folder.resolve("palette.png");
        ImageIO.write(image, "png", file.toFile());
        assertThat(PhotographReader.read(file).withoutAlpha().data())
                .containsExactly((byte) 0xff, 0, 0x33, 0, (byte) 0xcc, (byte) 0xff);
    }

    @Test
    void aFilmIsItsFirstPicture() throws IOException {
        Path file = folder.resolve("film.gif");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int colour : new int[] {0xff_ff_00_00, 0xff_00_00_ff}) {
                BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_INDEXED);
                image.setRGB(0, 0, colour);
                writer.writeToSequence(new IIOImage(image, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        assertThat(PhotographReader.read(file).withoutAlpha().data()).containsExactly((byte) 0xff, 0, 0);
    }
}
