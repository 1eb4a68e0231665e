package org.phosphene.network.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.network.AnnouncedNumbers;
import org.phosphene.network.Quoted;
import org.phosphene.network.Weight;

/** Turns ONNX tensors, raw or typed, into weights. Allocates only after the announced shape fits what is there. */
final class TensorReader {

    private static final Map<Integer, Weight.Type> TYPES = Map.ofEntries(
            Map.entry(DataType.FLOAT_VALUE, Weight.Type.FLOAT32),
            Map.entry(DataType.DOUBLE_VALUE, Weight.Type.FLOAT64),
            Map.entry(DataType.FLOAT16_VALUE, Weight.Type.FLOAT16),
            Map.entry(DataType.BFLOAT16_VALUE, Weight.Type.BFLOAT16),
            Map.entry(DataType.INT8_VALUE, Weight.Type.INT8),
            Map.entry(DataType.UINT8_VALUE, Weight.Type.UINT8),
            Map.entry(DataType.INT16_VALUE, Weight.Type.INT16),
            Map.entry(DataType.UINT16_VALUE, Weight.Type.UINT16),
            Map.entry(DataType.INT32_VALUE, Weight.Type.INT32),
            Map.entry(DataType.UINT32_VALUE, Weight.Type.UINT32),
            Map.entry(DataType.INT64_VALUE, Weight.Type.INT64),
            Map.entry(DataType.UINT64_VALUE, Weight.Type.UINT64),
            Map.entry(DataType.BOOL_VALUE, Weight.Type.BOOL));

    /** Most axes of a tensor; PyTorch itself has this limit. */
    static final int MOST_AXES = 64;

    private TensorReader() {}

    /** How a type of the format is kept, empty where this program does not read it. */
    static Optional<Weight.Type> typeOf(TensorProto tensor) {
        return typeOf(tensor.getDataType());
    }

    /** How a type of the format, given by its number, is kept; empty where this program does not read it. */
    static Optional<Weight.Type> typeOf(int type) {
        return Optional.ofNullable(TYPES.get(type));
    }

    /** Name of a type of the format, for messages. */
    static String typeName(int type) {
        DataType known = DataType.forNumber(type);
        return known == null ? "number " + type : known.name();
    }

    /**
     * A tensor as a weight.
     *
     * @param name what to call it
     * @throws PhospheneException when its type is not read, its shape is absurd or its bytes do not fit the shape
     */
    static Weight read(String file, String name, TensorProto tensor) {
        Sentence what = describe(file, name);
        Weight.Type type = typeOf(what, tensor);
        if (tensor.getDataLocation() == DataLocation.EXTERNAL) {
            throw new PhospheneException(
                    "%s lies in a file of its own, which this program does not read. Export the network as a single "
                            + "file.",
                    what);
        }
        long[] shape = tensor.getDimsList().stream().mapToLong(Long::longValue).toArray();
        long expected = AnnouncedNumbers.count(what, shape);
        long found = tensor.hasRawData()
                ? tensor.getRawData().size() / type.bytes()
                : typed(tensor, type).size();
        boolean whole = !tensor.hasRawData() || tensor.getRawData().size() % type.bytes() == 0;
        if (found != expected || !whole) {
            throw new PhospheneException(
                    "%s does not fit its shape %s: %s were found where %s numbers of type %s are announced. The "
                            + "file is damaged; copy or export it again.",
                    what,
                    tensor.getDimsList(),
                    tensor.hasRawData()
                            ? Sentence.of("%s bytes", tensor.getRawData().size())
                            : Sentence.of("%s numbers", found),
                    expected,
                    type);
        }
        ByteBuffer bytes = tensor.hasRawData()
                ? tensor.getRawData().asReadOnlyByteBuffer()
                : AnnouncedNumbers.pack(typed(tensor, type), (int) expected, type);
        return new Weight(name, type, shape, bytes);
    }

    /** How a weight is called in messages. */
    static Sentence describe(String file, String name) {
        return Sentence.of("The weight %s of the network %s", Quoted.name(name), Quoted.name(file));
    }

    /** @throws PhospheneException when the type is not read */
    static Weight.Type typeOf(Sentence what, TensorProto tensor) {
        return typeOf(tensor)
                .orElseThrow(() -> new PhospheneException(
                        "%s holds numbers of type %s, which this program does not read. Export the network with float "
                                + "weights.",
                        what, typeName(tensor.getDataType())));
    }

    private static List<? extends Number> typed(TensorProto tensor, Weight.Type type) {
        return switch (type) {
            case FLOAT32 -> tensor.getFloatDataList();
            case FLOAT64 -> tensor.getDoubleDataList();
            case INT64 -> tensor.getInt64DataList();
            case UINT32, UINT64 -> tensor.getUint64DataList();
            default -> tensor.getInt32DataList(); // halves as their bits, too
        };
    }
}
