package org.phosphene.network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;

/** What the readers of all formats do with a tensor that a file announces: count its numbers, bring them to bytes. */
public final class AnnouncedNumbers {

    private static final int MOST_AXES = 64;

    private AnnouncedNumbers() {}

    /**
     * How many numbers a shape announces.
     *
     * @param what the tensor, for messages, such as {@code The weight 'w' of the network 'a.onnx'}
     * @throws PhospheneException on an axis below 0, on too many axes, on more numbers than can exist
     */
    public static long count(Sentence what, long[] shape) {
        if (shape.length > MOST_AXES) {
            throw new PhospheneException(
                    "%s has %s axes, more than any network needs. The file is damaged.", what, shape.length);
        }
        long count = 1;
        for (long size : shape) {
            if (size < 0) {
                throw new PhospheneException("%s has an axis of %s. The file is damaged.", what, size);
            }
            try {
                count = Math.multiplyExact(count, size);
            } catch (ArithmeticException e) {
                throw new PhospheneException("%s announces more numbers than can exist. The file is damaged.", what, e);
            }
        }
        return count;
    }

    /**
     * The bytes of numbers, little-endian; the last number stands for all that are missing.
     *
     * @param numbers halves as their bits; at least one where there is a count
     */
    public static ByteBuffer pack(List<? extends Number> numbers, int count, Weight.Type type) {
        ByteBuffer out =
                ByteBuffer.allocate(Math.multiplyExact(count, type.bytes())).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            Number number = numbers.get(Math.min(i, numbers.size() - 1));
            switch (type) {
                case FLOAT32 -> out.putFloat(number.floatValue());
                case FLOAT64 -> out.putDouble(number.doubleValue());
                case INT64, UINT64 -> out.putLong(number.longValue());
                case INT32, UINT32 -> out.putInt(number.intValue());
                case FLOAT16, BFLOAT16, INT16, UINT16 -> out.putShort(number.shortValue());
                case INT8, UINT8, BOOL -> out.put(number.byteValue());
            }
        }
        return out.flip();
    }
}
