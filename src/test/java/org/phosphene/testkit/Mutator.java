package org.phosphene.testkit;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Spoils a good file of a protobuf format: a third of the copies in their bytes (flipped bits, cut off, pieces put
 * elsewhere), the others in their meaning (fields dropped, doubled, swapped between messages, hostile values), so that
 * the parser lets them pass and the reader has to judge them.
 */
public final class Mutator {

    private static final long[] WHOLES = {0, -1, 1, 2, 7, 255, 65_536, Integer.MAX_VALUE, 1L << 40, Long.MAX_VALUE};
    private static final double[] FRACTIONS = {0, -1, 1e30, Float.NaN, Float.POSITIVE_INFINITY, 1e-40};
    private static final List<String> TEXTS = List.of(
            "",
            "/",
            "///",
            ".",
            "../x",
            "a\u0000b\nc\u001b[31m",
            "x".repeat(10_000),
            "a/".repeat(5_000),
            "a" + "-a".repeat(5_000),
            "'\"}) {} %s");

    private final byte[] good;
    private final Message model;
    private final Random random;

    /**
     * @param good content of the file
     * @param format any message of the format
     * @param seed of the choices: the same seed spoils in the same ways
     */
    public Mutator(byte[] good, Message format, long seed) throws InvalidProtocolBufferException {
        this.good = good;
        this.model = format.getParserForType().parseFrom(good);
        this.random = new Random(seed);
    }

    /** The next spoiled copy. */
    public byte[] next() {
        return switch (random.nextInt(9)) {
            case 0 -> flipped();
            case 1 -> Arrays.copyOf(good, 1 + random.nextInt(good.length));
            case 2 -> spliced();
            default -> changed();
        };
    }

    private byte[] flipped() {
        byte[] bytes = good.clone();
        int window = random.nextBoolean() ? bytes.length : Math.min(bytes.length, 4_096);
        for (int flips = 1 << random.nextInt(7); flips > 0; flips--) {
            bytes[random.nextInt(window)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private byte[] spliced() {
        byte[] bytes = good.clone();
        int length = 1 + random.nextInt(Math.min(bytes.length, 2_000) - 1);
        int from = random.nextInt(bytes.length - length);
        int to = random.nextInt(bytes.length - length);
        System.arraycopy(good, from, bytes, to, length);
        return bytes;
    }

    private byte[] changed() {
        Message.Builder root = model.toBuilder();
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            change(root);
        }
        return root.build().toByteArray();
    }

    /** Goes down to some message and changes one of its fields. */
    private void change(Message.Builder at) {
        List<FieldDescriptor> set = new ArrayList<>(at.getAllFields().keySet());
        if (set.isEmpty()) {
            return;
        }
        List<FieldDescriptor> deeper = set.stream()
                .filter(one -> one.getJavaType() == JavaType.MESSAGE && !one.isMapField())
                .toList();
        boolean down = !deeper.isEmpty() && random.nextInt(6) > 0; // most fields of the outer messages mean little
        List<FieldDescriptor> from = down ? deeper : set;
        FieldDescriptor field = from.get(random.nextInt(from.size()));
        boolean message = field.getJavaType() == JavaType.MESSAGE;
        if (field.isMapField() || !message || random.nextInt(8) == 0) {
            spoil(at, field);
        } else if (field.isRepeated()) {
            int index = random.nextInt(at.getRepeatedFieldCount(field));
            Message.Builder inner = ((Message) at.getRepeatedField(field, index)).toBuilder();
            change(inner);
            at.setRepeatedField(field, index, inner.build());
        } else {
            Message.Builder inner = ((Message) at.getField(field)).toBuilder();
            change(inner);
            at.setField(field, inner.build());
        }
    }

    private void spoil(Message.Builder at, FieldDescriptor field) {
        if (!field.isRepeated()) {
            if (random.nextInt(3) == 0 || field.getJavaType() == JavaType.MESSAGE) {
                at.clearField(field);
            } else {
                at.setField(field, hostile(field, at.getField(field)));
            }
            return;
        }
        int count = at.getRepeatedFieldCount(field);
        int one = random.nextInt(count);
        int other = random.nextInt(count);
        Object first = at.getRepeatedField(field, one);
        switch (random.nextInt(4)) {
            case 0 -> at.addRepeatedField(field, first);
            case 1 -> {
                at.setRepeatedField(field, one, at.getRepeatedField(field, other));
                at.setRepeatedField(field, other, first);
            }
            case 2 -> {
                List<Object> left = new ArrayList<>((List<?>) at.getField(field));
                left.remove(one);
                at.setField(field, left);
            }
            default -> at.setRepeatedField(field, one, field.isMapField() ? first : hostile(field, first));
        }
    }

    private Object hostile(FieldDescriptor field, Object now) {
        return switch (field.getJavaType()) {
            case INT -> (int) WHOLES[random.nextInt(WHOLES.length)];
            case LONG -> WHOLES[random.nextInt(WHOLES.length)];
            case FLOAT -> (float) FRACTIONS[random.nextInt(FRACTIONS.length)];
            case DOUBLE -> FRACTIONS[random.nextInt(FRACTIONS.length)];
            case BOOLEAN -> random.nextBoolean();
            case STRING -> TEXTS.get(random.nextInt(TEXTS.size()));
            case BYTE_STRING -> {
                ByteString bytes = (ByteString) now;
                yield bytes.substring(0, bytes.isEmpty() ? 0 : random.nextInt(bytes.size()));
            }
            case ENUM -> field.getEnumType()
                    .getValues()
                    .get(random.nextInt(field.getEnumType().getValues().size()));
            case MESSAGE -> ((Message) now).getDefaultInstanceForType();
        };
    }
}
