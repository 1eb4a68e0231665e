package org.phosphene.network.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.Weight;
import org.phosphene.testkit.TestGraph;

class TensorReaderTest {

    @Test
    void typedNumbersAreReadInEveryType() {
        assertThat(read(tensor(DataType.FLOAT, 2).addFloatData(1.5f).addFloatData(-2))
                        .floats())
                .containsExactly(1.5f, -2);
        assertThat(read(tensor(DataType.DOUBLE, 1).addDoubleData(0.1)).floats()).containsExactly(0.1f);
        assertThat(read(tensor(DataType.INT64, 1).addInt64Data(-7_000_000_000L)).longs())
                .containsExactly(-7_000_000_000L);
        assertThat(read(tensor(DataType.INT32, 1).addInt32Data(-7)).longs()).containsExactly(-7);
        assertThat(read(tensor(DataType.INT16, 1).addInt32Data(-7)).longs()).containsExactly(-7);
        assertThat(read(tensor(DataType.UINT16, 1).addInt32Data(65_535)).longs())
                .containsExactly(65_535);
        assertThat(read(tensor(DataType.INT8, 1).addInt32Data(-7)).longs()).containsExactly(-7);
        assertThat(read(tensor(DataType.UINT8, 1).addInt32Data(200)).longs()).containsExactly(200);
        assertThat(read(tensor(DataType.BOOL, 2).addInt32Data(1).addInt32Data(0))
                        .longs())
                .containsExactly(1, 0);
        assertThat(read(tensor(DataType.UINT32, 1).addUint64Data(4_000_000_000L))
                        .longs())
                .containsExactly(4_000_000_000L);
        assertThat(read(tensor(DataType.UINT64, 1).addUint64Data(9)).longs()).containsExactly(9);
        assertThat(read(tensor(DataType.FLOAT16, 1).addInt32Data(0x3c00)).floats())
                .containsExactly(1);
        assertThat(read(tensor(DataType.BFLOAT16, 1).addInt32Data(0xbf80)).floats())
                .containsExactly(-1);
    }

    @Test
    void rawNumbersAreReadInOrder() {
        Weight weight = read(tensor(DataType.INT32, 1, 2).setRawData(raw(1, 0, 0, 0, 0xff, 0xff, 0xff, 0xff)));
        assertThat(weight.longs()).containsExactly(1, -1);
        assertThat(weight.shape()).containsExactly(1, 2);
    }

    @Test
    void aSingleNumberHasNoAxes() {
        assertThat(read(tensor(DataType.FLOAT).addFloatData(6)).shape()).isEmpty();
    }

    @Test
    void bytesThatDoNotFitTheShapeAreRefusedNamingTheWeight() {
        refuses(
                tensor(DataType.FLOAT, 2, 2).setRawData(raw(0, 0, 0, 0)),
                "'w'",
                "'f.onnx'",
                "[2, 2]",
                "4 bytes",
                "4 num");
        refuses(tensor(DataType.FLOAT, 1).setRawData(raw(0, 0, 0, 0, 0)), "5 bytes");
        refuses(tensor(DataType.FLOAT, 3).addFloatData(1), "1 numbers", "3 numbers");
        refuses(tensor(DataType.FLOAT, 3), "0 numbers");
    }

    @Test
    void aNegativeAxisIsRefused() {
        refuses(tensor(DataType.FLOAT, -2, -2).setRawData(raw(new int[16])), "axis of -2", "damaged");
    }

    @Test
    void anAnnouncedGiantIsRefusedWithoutTheMemory() {
        refuses(tensor(DataType.FLOAT, 1L << 40).addFloatData(1), "1099511627776 numbers");
        refuses(tensor(DataType.FLOAT, 1L << 40, 1L << 40).addFloatData(1), "more numbers than can exist");
    }

    @Test
    void anUnreadTypeIsRefusedNamingIt() {
        refuses(tensor(DataType.STRING, 1).addStringData(ByteString.copyFromUtf8("a")), "'w'", "STRING");
        refuses(tensor(DataType.COMPLEX64, 1), "COMPLEX64");
        refuses(TensorProto.newBuilder().setName("w").setDataType(99), "number 99");
    }

    @Test
    void aWeightInAnotherFileIsRefusedSayingWhatToDo() {
        refuses(tensor(DataType.FLOAT, 1).setDataLocation(DataLocation.EXTERNAL), "'w'", "a single file");
    }

    private static TensorProto.Builder tensor(DataType type, long... shape) {
        return TestGraph.tensor("w", type, shape);
    }

    private static ByteString raw(int... bytes) {
        byte[] out = new byte[bytes.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) bytes[i];
        }
        return ByteString.copyFrom(out);
    }

    private static Weight read(TensorProto.Builder tensor) {
        return TensorReader.read("f.onnx", "w", tensor.build());
    }

    private static void refuses(TensorProto.Builder tensor, String... parts) {
        assertThatThrownBy(() -> read(tensor))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContainingAll(parts)
                .hasMessageEndingWith(".");
    }
}
