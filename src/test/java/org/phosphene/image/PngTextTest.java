package org.phosphene.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;

class PngTextTest {

    private static final String TEXT = "{\"objective\": \"block5/add:3 — größer 🎨\"}";
    private static final int TEXT_CHUNK = 8 + 25; // behind signature and IHDR

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void pixelsReadBackAreTheSameBytes(int planes) throws IOException {
        Pixels picture = noise(37, 21, planes);
        Path file = write(picture, TEXT);
        Pixels back = PhotographReader.read(file);
        assertThat(back.planes()).isEqualTo(planes);
        assertThat(back.data()).isEqualTo(picture.data());
    }

    @Test
    void smoothPicturesReadBackAreTheSameBytesWhateverTheFilter() throws IOException {
        byte[] data = new byte[200 * 150 * 3];
        for (int i = 0; i < data.length; i++) {
            int x = i / 3 % 200;
            int y = i / 600;
            data[i] = (byte) (x * (i % 3) + y * y / 9 + (y > 75 ? x * y / 50 : 0));
        }
        Path file = write(new Pixels(200, 150, 3, data), TEXT);
        assertThat(PhotographReader.read(file).data()).isEqualTo(data);
        assertThat(Files.size(file)).isLessThan(data.length / 2);
    }

    @Test
    void theTextComesBackInEveryLanguage() throws IOException {
        assertThat(PngText.read(write(noise(2, 2, 3), TEXT))).contains(TEXT);
    }

    @Test
    void thePillowFileHasItsTextReadPlainAndCompressed() {
        assertThat(PngText.read(Fixtures.file("text.png"))).contains("{\"a\": \"ü\"}");
        assertThat(PngText.read(Fixtures.file("text-compressed.png"))).contains("{\"a\": \"ü\"}");
    }

    @Test
    void theSamePixelsAndTextGiveTheSameBytes() throws IOException {
        Frame frame = frame();
        assertThat(bytes(out -> PngText.write(frame, TEXT, out)))
                .isEqualTo(bytes(out -> PngText.write(frame, TEXT, out)));
    }

    @Test
    void nothingButPixelsAndTextIsInside() throws IOException {
        String file = new String(bytes(out -> PngText.write(frame(), TEXT, out)), StandardCharsets.ISO_8859_1);
        assertThat(file).doesNotContain("tIME").doesNotContain("tEXt").doesNotContain("pHYs");
    }

    @Test
    void imagesOfAFrameStandSideBySide() throws IOException {
        Path file = Files.write(folder.resolve("a.png"), bytes(out -> PngText.write(frame(), TEXT, out)));
        Pixels picture = PhotographReader.read(file);
        assertThat(picture.width()).isEqualTo(4);
        assertThat(picture.height()).isEqualTo(2);
        // first image 1..4, second 5..8, each 2 x 2
        assertThat(grey(picture)).containsExactly(1, 2, 5, 6, 3, 4, 7, 8);
    }

    @Test
    void theResolutionIsWrittenInDotsPerMetre() throws IOException {
        byte[] png = bytes(out -> PngText.write(noise(2, 2, 3), Optional.empty(), OptionalInt.of(300), out));
        ByteBuffer chunk = ByteBuffer.wrap(png, TEXT_CHUNK, 21);
        assertThat(chunk.getInt()).isEqualTo(9);
        assertThat(chunk.getInt()).isEqualTo(0x70485973); // pHYs
        assertThat(chunk.getInt()).isEqualTo(11811); // 300 / 0.0254
        assertThat(chunk.getInt()).isEqualTo(11811);
    }

    @Test
    void aPngWithoutTheTextHasNone() {
        assertThat(PngText.read(Fixtures.file("rgb.png"))).isEmpty();
    }

    @Test
    void aFileThatIsNotAPngIsASentence() throws IOException {
        for (String text : new String[] {"", "\u0089PNG", "just text that is long enough"}) {
            Path file = Files.writeString(folder.resolve("a.png"), text, StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() -> PngText.read(file))
                    .isInstanceOf(PhospheneException.class)
                    .hasMessageContaining("is not a PNG file");
        }
        assertThatThrownBy(() -> PngText.read(folder.resolve("none.png")))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void everyTruncationBeforeTheTextsEndIsASentence() throws IOException {
        byte[] png = bytes(out -> PngText.write(frame(), TEXT, out));
        int end = TEXT_CHUNK + 12 + PngText.KEYWORD.length() + 5 + TEXT.getBytes(StandardCharsets.UTF_8).length;
        for (int length = 8; length < end; length++) {
            Path file = Files.write(folder.resolve("a.png"), Arrays.copyOf(png, length));
            assertThatThrownBy(() -> PngText.read(file))
                    .as("%d bytes", length)
                    .isInstanceOf(PhospheneException.class)
                    .hasMessageContaining("damaged or cut off");
        }
        Path withoutPixels = Files.write(folder.resolve("a.png"), Arrays.copyOf(png, end));
        assertThat(PngText.read(withoutPixels)).contains(TEXT);
    }

    @Test
    void aTruncatedPngWithoutTextIsASentenceToo() throws IOException {
        byte[] png = Files.readAllBytes(Fixtures.file("rgb.png"));
        Path file = Files.write(folder.resolve("a.png"), Arrays.copyOf(png, png.length - 20));
        assertThatThrownBy(() -> PngText.read(file)).hasMessageContaining("cut off");
    }

    @Test
    void aHostileLengthIsRefusedWithoutTakingMemory() throws IOException {
        byte[] png = bytes(out -> PngText.write(frame(), TEXT, out));
        ByteBuffer.wrap(png).putInt(TEXT_CHUNK, Integer.MAX_VALUE);
        Path large = Files.write(folder.resolve("large.png"), png);
        assertThatThrownBy(() -> PngText.read(large))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("2147483647 bytes");
        ByteBuffer.wrap(png).putInt(TEXT_CHUNK, -1);
        Path negative = Files.write(folder.resolve("negative.png"), png);
        assertThatThrownBy(() -> PngText.read(negative)).hasMessageContaining("damaged");
        ByteBuffer.wrap(png).putInt(TEXT_CHUNK, 3);
        Path small = Files.write(folder.resolve("small.png"), png);
        assertThatThrownBy(() -> PngText.read(small)).isInstanceOf(PhospheneException.class);
    }

    @Test
    void aChangedLetterIsNoticed() throws IOException {
        byte[] png = bytes(out -> PngText.write(frame(), TEXT, out));
        png[TEXT_CHUNK + 30] ^= 1;
        Path file = Files.write(folder.resolve("a.png"), png);
        assertThatThrownBy(() -> PngText.read(file)).hasMessageContaining("damaged");
    }

    @Test
    void theSidecarStandsBesideThePicture() throws IOException {
        Path picture = folder.resolve("a.png");
        Sidecar.write(picture, "{}");
        assertThat(folder.resolve("a.png.json")).hasContent("{}");
    }

    private Path write(Pixels picture, String text) throws IOException {
        byte[] png = bytes(out -> PngText.write(picture, Optional.of(text), OptionalInt.empty(), out));
        return Files.write(folder.resolve("picture.png"), png);
    }

    private static Frame frame() {
        byte[] pixels = new byte[2 * 2 * 2 * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (1 + i / 3);
        }
        return new Frame(1, 0, 2, 2, 2, 3, pixels);
    }

    private static int[] grey(Pixels picture) {
        int[] out = new int[picture.width() * picture.height()];
        for (int i = 0; i < out.length; i++) {
            out[i] = picture.data()[i * picture.planes()] & 0xff;
        }
        return out;
    }

    private static Pixels noise(int width, int height, int planes) {
        byte[] data = new byte[width * height * planes];
        new Random(5).nextBytes(data);
        return new Pixels(width, height, planes, data);
    }

    private static byte[] bytes(Writer writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out);
        return out.toByteArray();
    }

    private interface Writer {
        void write(OutputStream out) throws IOException;
    }
}
