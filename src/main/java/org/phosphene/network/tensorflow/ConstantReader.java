package org.phosphene.network.tensorflow;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.network.AnnouncedNumbers;
import org.phosphene.network.Quoted;
import org.phosphene.network.Weight;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/**
 * Turns TensorFlow's constants into weights: numbers as bytes or typed; where fewer are there than the shape asks for,
 * the last is repeated. Allocates only after the announced shape fits what is there; repeated numbers up to a bound.
 */
final class ConstantReader {

    private static final long MOST_REPEATED = 1L << 26; // numbers of a whole file: 256 MB of floats

    private static final Map<DataType, Weight.Type> TYPES = Map.ofEntries(
            Map.entry(DataType.DT_FLOAT, Weight.Type.FLOAT32),
            Map.entry(DataType.DT_DOUBLE, Weight.Type.FLOAT64),
            Map.entry(DataType.DT_HALF, Weight.Type.FLOAT16),
            Map.entry(DataType.DT_BFLOAT16, Weight.Type.BFLOAT16),
            Map.entry(DataType.DT_INT8, Weight.Type.INT8),
            Map.entry(DataType.DT_UINT8, Weight.Type.UINT8),
            Map.entry(DataType.DT_INT16, Weight.Type.INT16),
            Map.entry(DataType.DT_UINT16, Weight.Type.UINT16),
            Map.entry(DataType.DT_INT32, Weight.Type.INT32),
            Map.entry(DataType.DT_UINT32, Weight.Type.UINT32),
            Map.entry(DataType.DT_INT64, Weight.Type.INT64),
            Map.entry(DataType.DT_UINT64, Weight.Type.UINT64),
            Map.entry(DataType.DT_BOOL, Weight.Type.BOOL));

    private final String file;
    private long repeated;

    ConstantReader(String file) {
        this.file = file;
    }

    /** How numbers of a type are kept; empty for texts and others that are none. */
    static Optional<Weight.Type> typeOf(DataType type) {
        return Optional.ofNullable(TYPES.get(type));
    }

    /**
     * A constant; empty where its type is none of numbers.
     *
     * @throws PhospheneException when its shape is absurd or its numbers do not fit it
     */
    Optional<Weight> read(String name, TensorProto tensor) {
        return typeOf(tensor.getDtype()).map(type -> read(name, tensor, type));
    }

    private Weight read(String name, TensorProto tensor, Weight.Type type) {
        Sentence what = Sentence.of("The constant %s of the network %s", Quoted.name(name), Quoted.name(file));
        long[] shape = tensor.getTensorShape().getDimList().stream()
                .mapToLong(TensorShapeProto.Dim::getSize)
                .toArray();
        long elements = AnnouncedNumbers.count(what, shape);
        ByteString content = tensor.getTensorContent();
        if (!content.isEmpty()) {
            if (content.size() % type.bytes() != 0 || content.size() / type.bytes() != elements) {
                throw wrong(what, Sentence.of("%s bytes", content.size()), elements, type);
            }
            return new Weight(name, type, shape, content.asReadOnlyByteBuffer());
        }
        List<? extends Number> numbers = typed(tensor, type);
        if (numbers.size() > elements || numbers.isEmpty() && elements > 0) {
            throw wrong(what, Sentence.of("%s numbers", numbers.size()), elements, type);
        }
        if (numbers.size() < elements) {
            repeated += elements;
            if (repeated > MOST_REPEATED) {
                throw new PhospheneException(
                        "%s announces %s numbers but holds only %s. The file is damaged; copy or export it again.",
                        what, elements, numbers.size());
            }
        }
        return new Weight(name, type, shape, AnnouncedNumbers.pack(numbers, (int) elements, type));
    }

    private static PhospheneException wrong(Sentence what, Sentence found, long elements, Weight.Type type) {
        return new PhospheneException(
                "%s does not fit its shape: %s were found where %s numbers of type %s are announced. The file "
                        + "is damaged; copy or export it again.",
                what, found, elements, type);
    }

    private static List<? extends Number> typed(TensorProto tensor, Weight.Type type) {
        return switch (type) {
            case FLOAT32 -> tensor.getFloatValList();
            case FLOAT64 -> tensor.getDoubleValList();
            case FLOAT16, BFLOAT16 -> tensor.getHalfValList(); // as their bits
            case INT64 -> tensor.getInt64ValList();
            case UINT64 -> tensor.getUint64ValList();
            case UINT32 -> tensor.getUint32ValList();
            case BOOL -> tensor.getBoolValList().stream()
                    .map(value -> value ? 1 : 0)
                    .toList();
            default -> tensor.getIntValList();
        };
    }
}
