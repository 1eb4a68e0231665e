package org.phosphene.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jcodec.api.FrameGrab;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;
import org.jcodec.scale.ColorUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.PhospheneException;

/** Animations as programs of others read them. */
class AnimationTest {

    private static final String TEXT = "{\"objective\": \"größer\"}";

    @TempDir
    Path folder;

    private static Pixels flat(int width, int height, int... colour) {
        byte[] data = new byte[width * height * colour.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) colour[i % colour.length];
        }
        return new Pixels(width, height, colour.length, data);
    }

    private static Animation three(int width, int height) {
        return new Animation(
                List.of(flat(width, height, 255, 0, 0), flat(width, height, 0, 255, 0), flat(width, height, 0, 0, 255)),
                400,
                2_000);
    }

    private static byte[] apng(Animation animation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnimatedPng.write(animation, TEXT, out);
        return out.toByteArray();
    }

    private record Chunk(String type, ByteBuffer data) {}

    private static List<Chunk> chunks(byte[] png) {
        List<Chunk> chunks = new ArrayList<>();
        ByteBuffer all = ByteBuffer.wrap(png);
        for (int at = 8; at < png.length; ) {
            int length = all.getInt(at);
            CRC32 sum = new CRC32();
            sum.update(png, at + 4, length + 4);
            assertThat(all.getInt(at + 8 + length)).isEqualTo((int) sum.getValue());
            chunks.add(new Chunk(new String(png, at + 4, 4, StandardCharsets.US_ASCII), all.slice(at + 8, length)));
            at += length + 12;
        }
        return chunks;
    }

    @Test
    void anAnimatedPngHasTheChunksOfTheSpecificationInOrder() throws IOException {
        List<Chunk> chunks = chunks(apng(three(5, 3)));
        String order = chunks.stream().map(Chunk::type).collect(Collectors.joining(" "));
        assertThat(order).matches("IHDR acTL iTXt( IDAT)+( fcTL( fdAT)+){3} IEND");
        assertThat(chunks.get(1).data().getInt(0)).isEqualTo(3); // frames
        assertThat(chunks.get(1).data().getInt(4)).isZero(); // for ever
        ByteBuffer last = chunks.stream()
                .filter(chunk -> chunk.type().equals("fcTL"))
                .reduce((one, other) -> other)
                .orElseThrow()
                .data();
        assertThat(last.getInt(4)).isEqualTo(5);
        assertThat(last.getInt(8)).isEqualTo(3);
        assertThat((int) last.getShort(20)).isEqualTo(2_000); // of 1000 in a second
        assertThat((int) last.getShort(22)).isEqualTo(1_000);
    }

    @Test
    void aProgramWithoutAnimationsShowsTheLastPictureAndTheTextIsInside() throws IOException {
        Path file = Files.write(folder.resolve("a.apng"), apng(three(5, 3)));
        assertThat(PhotographReader.read(file).data())
                .isEqualTo(flat(5, 3, 0, 0, 255).data());
        assertThat(PngText.read(file)).contains(TEXT);
    }

    @Test
    void anAnimatedPngOfLargeNoisyPicturesNumbersEveryChunk() throws IOException {
        byte[] noise = new byte[300 * 300 * 4];
        new Random(3).nextBytes(noise);
        Pixels picture = new Pixels(300, 300, 4, noise);
        List<Chunk> numbered = chunks(apng(new Animation(List.of(picture, picture), 400, 400))).stream()
                .filter(chunk -> chunk.type().equals("fcTL") || chunk.type().equals("fdAT"))
                .toList();
        assertThat(numbered).hasSizeGreaterThan(6);
        for (int i = 0; i < numbered.size(); i++) {
            assertThat(numbered.get(i).data().getInt(0)).isEqualTo(i);
        }
    }

    @Test
    void aGifHasItsPicturesTheirTimesTheLoopAndTheText() throws Exception {
        Path file = folder.resolve("a.gif");
        try (var out = Files.newOutputStream(file)) {
            AnimatedGif.write(three(5, 3), TEXT, out);
        }
        assertThat(run("identify", "-format", "%w %h %T %[pixel:p{2,1}] %c|", file.toString()))
                .matches("(?i)5 3 40 (srgb\\(255,0,0\\)|red) .*\\|5 3 40 (srgb\\(0,255,0\\)|lime) .*\\|"
                        + "5 3 200 (srgb\\(0,0,255\\)|blue) .*\\|");
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains("NETSCAPE2.0\u0003\u0001\u0000\u0000").contains("gr\\u00f6\\u00dfer");
    }

    @Test
    void whatIsTransparentIsOnWhiteInAGif() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Pixels half = flat(2, 2, 0, 0, 0, 128);
        AnimatedGif.write(new Animation(List.of(half, half), 400, 400), TEXT, out);
        Path file = Files.write(folder.resolve("a.gif"), out.toByteArray());
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(file.toFile()));
        assertThat(reader.read(1).getRGB(1, 1) & 0xff).isEqualTo(127); // 255 * (1 - 128 / 255)
        reader.dispose();
    }

    private Path film(Animation animation) throws IOException {
        Path file = folder.resolve("a.mp4");
        try (var out = Files.newOutputStream(file)) {
            Film.write(animation, out);
        }
        return file;
    }

    @Test
    void aFilmShowsEachPictureForItsTime() throws Exception {
        Path file = film(three(32, 48));
        int[] at = {0, 3, 4, 7, 8, 27}; // ten a second: 4, 4 and 20 pictures
        int[] plane = {0, 0, 1, 1, 2, 2};
        for (int i = 0; i < at.length; i++) {
            Picture found = FrameGrab.getFrameFromFile(file.toFile(), at[i]);
            Picture rgb = Picture.create(found.getWidth(), found.getHeight(), ColorSpace.RGB);
            ColorUtil.getTransform(found.getColor(), ColorSpace.RGB).transform(found, rgb);
            int middle = 3 * (24 * found.getWidth() + 16);
            for (int p = 0; p < 3; p++) {
                int value = rgb.getPlaneData(0)[middle + p] + 128;
                assertThat(value)
                        .as("picture %d, plane %d", at[i], p)
                        .isBetween(p == plane[i] ? 215 : 0, p == plane[i] ? 255 : 40);
            }
        }
        try (var channel = NIOUtils.readableFileChannel(file.toString())) {
            assertThat(FrameGrab.createFrameGrab(channel)
                            .getVideoTrack()
                            .getMeta()
                            .getTotalFrames())
                    .isEqualTo(28);
        }
    }

    @Test
    void aFilmOfOddSidesHasEvenOnes() throws Exception {
        Picture found = FrameGrab.getFrameFromFile(film(three(33, 47)).toFile(), 0);
        assertThat(found.getCroppedWidth()).isEqualTo(34);
        assertThat(found.getCroppedHeight()).isEqualTo(48);
    }

    @Test
    void aFilmOfTransparentPicturesIsOnWhite() throws Exception {
        Pixels clear = flat(32, 32, 0, 0, 0, 0);
        Picture found = FrameGrab.getFrameFromFile(
                film(new Animation(List.of(clear, clear), 400, 400)).toFile(), 1);
        assertThat(found.getPlaneData(0)[found.getWidth() * 16 + 16] + 128).isGreaterThan(225);
    }

    @Test
    void aFilmThatNoPlayerShowsIsRefusedWithASentence() {
        Pixels wide = flat(4_098, 2, 0, 0, 0);
        assertThatThrownBy(() -> film(new Animation(List.of(wide, wide), 400, 400)))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("4098 x 2")
                .hasMessageContaining(".gif");
    }

    private String run(String... command) throws Exception {
        File output = folder.resolve("output.txt").toFile();
        Process process = new ProcessBuilder(command).redirectOutput(output).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readString(output.toPath());
    }
}
