package org.phosphene.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phosphene.core.PhospheneException;
import org.phosphene.testkit.Npz;

class PhotographReaderTest {

    private final Map<String, NpyArray> byPillow = Npz.read("/image/pictures.npz");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "rgb.png, rgb, 0",
        "rgb.bmp, rgb, 0",
        "rgb.tif, rgb, 0",
        "rgb.webp, rgb, 0",
        "rgba.png, rgba, 0",
        "rgba.webp, rgba, 0",
        "rgba.tif, rgba, 0",
        "palette.gif, palette, 0",
        "grey.png, grey, 0",
        "bits.png, bits, 0",
        "rgb16.png, rgb, 0",
        "grey16.png, grey16, 0",
        // decoders may differ in the last bits of the cosine transform
        "rgb.jpg, jpg, 3",
        "progressive.jpg, progressive, 3",
        "grey.jpg, grey_jpg, 1",
        "cmyk.jpg, cmyk, 3"
    })
    void everyKindIsReadAsPillowReadsIt(String file, String expected, int tolerance) {
        Pixels picture = PhotographReader.read(Fixtures.file(file));
        assertThat(Fixtures.difference(picture, Fixtures.picture(byPillow.get(expected))))
                .isLessThanOrEqualTo(tolerance);
    }

    @Test
    void greyWithAlphaBecomesFourPlanes() {
        Pixels picture = PhotographReader.read(Fixtures.file("greyalpha.png"));
        Pixels grey = Fixtures.picture(byPillow.get("grey"));
        byte[] alpha = byPillow.get("rgba").bytes();
        assertThat(picture.planes()).isEqualTo(4);
        assertThat(picture.withoutAlpha().data()).isEqualTo(grey.data());
        for (int i = 3; i < alpha.length; i += 4) {
            assertThat(picture.data()[i]).isEqualTo(alpha[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orientation-1.jpg",
                "orientation-2.jpg",
                "orientation-3.jpg",
                "orientation-4.jpg",
                "orientation-5.jpg",
                "orientation-6.jpg",
                "orientation-7.jpg",
                "orientation-8.jpg",
                "orientation-6.png",
                "orientation-6.webp",
                "orientation-6.tif"
            })
    void aPhotographIsTurnedAsTheCameraNoted(String file) {
        Pixels upright = Fixtures.picture(byPillow.get("upright"));
        assertThat(Fixtures.difference(PhotographReader.read(Fixtures.file(file)), upright))
                .isLessThan(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rgb.png", "rgb.bmp", "rgb.tif", "rgb.webp", "palette.gif", "rgb.jpg", "progressive.jpg"})
    void aTruncatedFileIsRefusedWithASentence(String name) throws IOException {
        byte[] whole = Files.readAllBytes(Fixtures.file(name));
        for (int tenths = 1; tenths <= 8; tenths++) {
            Path part = Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length * tenths / 10));
            assertThatThrownBy(() -> PhotographReader.read(part))
                    .as("%d tenths", tenths)
                    .isInstanceOf(PhospheneException.class)
                    .hasMessageMatching("(?s).*" + name + " is (damaged or cut off|not a picture).*\\.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rgb.png", "rgb.bmp", "rgb.tif", "rgb.webp", "palette.gif", "rgb.jpg", "orientation-6.jpg"})
    void damagedBytesGiveAPictureOrASentenceAndNothingElse(String name) throws IOException {
        byte[] whole = Files.readAllBytes(Fixtures.file(name));
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            bytes[random.nextInt(Math.min(64, bytes.length))] = (byte) random.nextInt();
            Path file = Files.write(folder.resolve(name), bytes);
            try {
                assertThat(PhotographReader.read(file).width()).isPositive();
            } catch (PhospheneException e) {
                assertThat(e).hasMessageEndingWith(".");
            }
        }
    }

    @Test
    void anEmptyFileIsRefusedWithASentence() throws IOException {
        Path file = Files.createFile(folder.resolve("a.jpg"));
        assertThatThrownBy(() -> PhotographReader.read(file))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("is empty");
    }

    @Test
    void textIsNotAPicture() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jpg"), "RIFF is how some of them start");
        assertThatThrownBy(() -> PhotographReader.read(file))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("is not a picture")
                .hasMessageContaining("JPEG, PNG");
    }

    @Test
    void aMissingFileAndAFolderAreSentences() {
        assertThatThrownBy(() -> PhotographReader.read(folder.resolve("no.png")))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("cannot be opened");
        assertThatThrownBy(() -> PhotographReader.read(folder))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("is a folder");
    }

    @ParameterizedTest
    @CsvSource({
        "rgb.jpg, 52, 40",
        "rgb.png, 17, 12",
        "rgb.webp, 17, 12",
        "rgb.tif, 17, 12",
        "rgb.bmp, 17, 12",
        "palette.gif, 17, 12",
        "orientation-1.jpg, 32, 16",
        "orientation-3.jpg, 32, 16",
        "orientation-6.jpg, 32, 16",
        "orientation-6.tif, 32, 16",
        "orientation-6.webp, 32, 16"
    })
    void theSizeIsThatOfTheUprightPicture(String file, int width, int height) {
        assertThat(PhotographReader.size(Fixtures.file(file))).isEqualTo(new Size(width, height));
    }

    @Test
    void theSizeIsReadOfTheHeaderAlone() throws IOException {
        byte[] header = Arrays.copyOf(Files.readAllBytes(Fixtures.file("rgb.png")), 60);
        assertThat(PhotographReader.size(Files.write(folder.resolve("cut.png"), header)))
                .isEqualTo(new Size(17, 12));
    }

    @Test
    void theSizeIsRefusedAsThePictureIs() throws IOException {
        Path large = pngOf(30_000, 30_000);
        assertThatThrownBy(() -> PhotographReader.size(large)).hasMessageContaining("100 megapixels");
        Path none = pngOf(0, 5);
        assertThatThrownBy(() -> PhotographReader.size(none)).hasMessageContaining("damaged");
        assertThatThrownBy(() -> PhotographReader.size(folder)).hasMessageContaining("is a folder");
        Path text = Files.writeString(folder.resolve("a.jpg"), "text");
        assertThatThrownBy(() -> PhotographReader.size(text)).hasMessageContaining("is not a picture");
    }

    @Test
    void moreThanAHundredMegapixelsAreRefusedByTheHeader() throws IOException {
        Path png = pngOf(10_001, 10_000);
        assertThatThrownBy(() -> PhotographReader.read(png))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("10001 x 10000")
                .hasMessageContaining("100 megapixels");
        Path absurd = pngOf(Integer.MAX_VALUE, Integer.MAX_VALUE);
        assertThatThrownBy(() -> PhotographReader.read(absurd)).isInstanceOf(PhospheneException.class);
        Path bmp = Files.write(folder.resolve("a.bmp"), bmpOf(40_000, 40_000));
        assertThatThrownBy(() -> PhotographReader.read(bmp)).isInstanceOf(PhospheneException.class);
    }

    @Test
    void aPictureOfNoSizeIsRefusedWithASentence() throws IOException {
        for (Path file : new Path[] {pngOf(0, 5), pngOf(5, 0), pngOf(-3, 4)}) {
            assertThatThrownBy(() -> PhotographReader.read(file))
                    .isInstanceOf(PhospheneException.class)
                    .hasMessageContaining("damaged");
        }
    }

    /** The fixture's PNG with another size in its header and the checksum that goes with it. */
    private Path pngOf(int width, int height) throws IOException {
        byte[] bytes = Files.readAllBytes(Fixtures.file("rgb.png"));
        ByteBuffer png = ByteBuffer.wrap(bytes);
        png.putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(bytes, 12, 17);
        png.putInt(29, (int) crc.getValue());
        return Files.write(folder.resolve(width + "x" + height + ".png"), bytes);
    }

    private static byte[] bmpOf(int width, int height) throws IOException {
        byte[] bytes = Files.readAllBytes(Fixtures.file("rgb.bmp"));
        assertThat(new String(bytes, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("BM");
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(18, width).putInt(22, height);
        return bytes;
    }
}
