package org.phosphene.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;
import org.junit.jupiter.api.Test;

class WeightTest {

    @Test
    void floatsAreReadLittleEndian() {
        Weight weight = weight(Weight.Type.FLOAT32, 0x00, 0x00, 0x80, 0x3f, 0x00, 0x00, 0x20, 0xc1);
        assertThat(weight.floats()).containsExactly(1f, -10f);
        assertThat(weight.longs()).containsExactly(1L, -10L);
    }

    @Test
    void doublesAreRoundedToFloats() {
        ByteBuffer bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(0, Math.PI);
        assertThat(new Weight("w", Weight.Type.FLOAT64, new long[0], bytes).floats())
                .containsExactly((float) Math.PI);
    }

    @Test
    void halvesCoverSubnormalsInfinityAndNoNumber() {
        // IEEE 754: 1.0, -2.0, the largest 65504, the smallest 2^-24, infinity, NaN, minus zero
        Weight weight = weight(
                Weight.Type.FLOAT16,
                0x00,
                0x3c,
                0x00,
                0xc0,
                0xff,
                0x7b,
                0x01,
                0x00,
                0x00,
                0x7c,
                0x00,
                0x7e,
                0x00,
                0x80);
        assertThat(weight.floats())
                .containsExactly(1f, -2f, 65504f, 5.9604645e-8f, Float.POSITIVE_INFINITY, Float.NaN, -0f);
    }

    @Test
    void brainFloatsAreTheUpperHalfOfFloats() {
        assertThat(weight(Weight.Type.BFLOAT16, 0x80, 0x3f, 0x49, 0xc0).floats())
                .containsExactly(1f, -3.140625f);
    }

    @Test
    void bytesAreSignedOrNotAsTheirTypeSays() {
        assertThat(weight(Weight.Type.INT8, 0xff, 0x7f).longs()).containsExactly(-1, 127);
        assertThat(weight(Weight.Type.UINT8, 0xff, 0x7f).longs()).containsExactly(255, 127);
        assertThat(weight(Weight.Type.BOOL, 0x00, 0x07).floats()).containsExactly(0, 1);
    }

    @Test
    void widerWholeNumbersKeepTheirSign() {
        assertThat(weight(Weight.Type.INT16, 0xfe, 0xff).longs()).containsExactly(-2);
        assertThat(weight(Weight.Type.UINT16, 0xfe, 0xff).longs()).containsExactly(65534);
        assertThat(weight(Weight.Type.INT32, 0xfe, 0xff, 0xff, 0xff).longs()).containsExactly(-2);
        assertThat(weight(Weight.Type.UINT32, 0xfe, 0xff, 0xff, 0xff).longs()).containsExactly(4294967294L);
        assertThat(Weight.of("w", new long[] {Long.MIN_VALUE}, 1).longs()).containsExactly(Long.MIN_VALUE);
    }

    @Test
    void itsBytesCannotBeWritten() {
        ByteBuffer data = Weight.of("w", new float[] {1}, 1).data();
        assertThatThrownBy(() -> data.put(0, (byte) 1)).isInstanceOf(ReadOnlyBufferException.class);
    }

    @Test
    void readingOneViewDoesNotMoveAnother() {
        Weight weight = Weight.of("w", new float[] {1, 2}, 2);
        weight.data().getFloat();
        assertThat(weight.data().getFloat()).isEqualTo(1);
    }

    @Test
    void bytesThatDoNotFitTheShapeAreRefused() {
        assertThatThrownBy(() -> Weight.of("w", new float[] {1, 2}, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Weight.of("w", new float[] {1, 2}, -1, -2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEmptyTensorHasNoNumbers() {
        assertThat(Weight.of("w", new float[0], 0, 4).floats()).isEmpty();
    }

    private static Weight weight(Weight.Type type, int... bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(bytes.length);
        for (int b : bytes) {
            buffer.put((byte) b);
        }
        return new Weight("w", type, new long[] {bytes.length / type.bytes()}, buffer.flip());
    }
}
