package org.phosphene.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;
import org.phosphene.testkit.Npz;

/** The fixture arrays.npz was written by NumPy 2 (np.savez_compressed). */
class NpyArrayTest {

    private final Map<String, NpyArray> byNumpy = Npz.read("/image/arrays.npz");

    @Test
    void everyTypeThatNumpyWroteIsRead() {
        assertThat(byNumpy.get("f4").floats()).containsExactly(1.5f, -2.25f, 3e-8f, Float.NaN, 1e30f, -0f);
        assertThat(byNumpy.get("f8").floats()).containsExactly(0.1f, -1e10f);
        assertThat(byNumpy.get("u1").bytes()).containsExactly(0, 1, 127, -128, -1);
        assertThat(byNumpy.get("u1").longs()).containsExactly(0, 1, 127, 128, 255);
        assertThat(byNumpy.get("i4").longs()).containsExactly(Integer.MIN_VALUE, -1, 7);
        assertThat(byNumpy.get("i8").longs()).containsExactly(Long.MAX_VALUE, -3);
        assertThat(byNumpy.get("b1").longs()).containsExactly(1, 0, 1);
        assertThat(byNumpy.get("big_endian").floats()).containsExactly(1.5f, -2.25f);
    }

    @Test
    void shapesAreKept() {
        assertThat(byNumpy.get("f4").shape()).containsExactly(2, 3);
        assertThat(byNumpy.get("i8").shape()).containsExactly(2);
        assertThat(byNumpy.get("scalar").shape()).isEmpty();
        assertThat(byNumpy.get("scalar").floats()).containsExactly(42f);
        assertThat(byNumpy.get("empty").shape()).containsExactly(0, 4);
    }

    @Test
    void whatIsWrittenIsByteForByteWhatNumpyWrites() throws IOException {
        for (String name : new String[] {"saved_scalar", "saved_1", "saved_4"}) {
            byte[] expected = byNumpy.get(name).bytes();
            NpyArray array = NpyArray.read(new ByteArrayInputStream(expected), name);
            assertThat(written(NpyArray.ofFloats(array.floats(), array.shape())))
                    .as(name)
                    .isEqualTo(expected);
        }
    }

    @Test
    void valuesThatDoNotFitTheShapeAreRefused() {
        assertThatThrownBy(() -> NpyArray.ofFloats(new float[5], 2, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyTruncationIsRefusedWithASentence() throws IOException {
        byte[] whole = written(NpyArray.ofFloats(new float[] {1, 2, 3}, 3));
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(part))
                    .as("%d bytes", length)
                    .isInstanceOf(PhospheneException.class)
                    .hasMessageMatching("The array x (is cut off|is not an .npy file).*\\.");
        }
    }

    @Test
    void anArrayStoredColumnByColumnIsReadRowByRow() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(header("'|u1'", "True", "(2, 3)"));
        file.write(new byte[] {1, 4, 2, 5, 3, 6}); // numpy.asfortranarray([[1, 2, 3], [4, 5, 6]])
        assertThat(read(file.toByteArray()).longs()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void aTypeThatIsNotSupportedIsNamed() {
        assertThatThrownBy(() -> read(header("'<c8'", "False", "(2,)"))).hasMessageContaining("type c8");
        assertThatThrownBy(() -> read(header("'<f2'", "False", "(2,)"))).hasMessageContaining("type f2");
        assertThatThrownBy(() -> read(header("[('a', '<f4')]", "False", "(2,)")))
                .hasMessageContaining("plain array of numbers");
    }

    @Test
    void aHostileShapeIsRefusedBeforeMemoryIsTaken() {
        assertThatThrownBy(() -> read(header("'<f4'", "False", "(500000000,)"))).hasMessageContaining("cut off");
        assertThatThrownBy(() -> read(header("'<f4'", "False", "(4000000000, 4000000000)")))
                .hasMessageContaining("larger than 2 GB");
        assertThatThrownBy(() -> read(header("'<f4'", "False", "(99999999999999999999,)")))
                .hasMessageContaining("impossible shape");
    }

    @Test
    void aFileThatIsNotThereIsASentence() {
        assertThatThrownBy(() -> NpyArray.read(Path.of("no-such-folder", "a.npy")))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("a.npy cannot be read");
    }

    private static byte[] header(String descr, String fortran, String shape) {
        String text = "{'descr': " + descr + ", 'fortran_order': " + fortran + ", 'shape': " + shape + ", }\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) text.length(), 0});
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] written(NpyArray array) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        array.write(out);
        return out.toByteArray();
    }

    private static NpyArray read(byte[] bytes) throws IOException {
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            return NpyArray.read(in, "x");
        }
    }
}
