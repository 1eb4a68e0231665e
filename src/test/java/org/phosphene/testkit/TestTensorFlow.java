package org.phosphene.testkit;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.phosphene.network.Network;
import org.phosphene.network.tensorflow.GraphDefReader;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/** Writes a small TensorFlow graph, node after node. What a method does not offer is reached through {@link #graph}. */
public final class TestTensorFlow {

    private final GraphDef.Builder graph = GraphDef.newBuilder();
    private final Random random = new Random(7);

    /** The graph that is being written. */
    public GraphDef.Builder graph() {
        return graph;
    }

    /** An input; -1 for an axis of any length. */
    public TestTensorFlow placeholder(String name, DataType type, long... shape) {
        return node(name, "Placeholder", Map.of("dtype", type, "shape", shape(shape)));
    }

    /** A constant of random 32-bit floats, small enough that deep networks stay finite. */
    public TestTensorFlow weight(String name, long... shape) {
        int count = 1;
        for (long size : shape) {
            count *= (int) size;
        }
        int fan = Math.max(1, count / (int) shape[shape.length - 1]);
        ByteBuffer bytes = ByteBuffer.allocate(count * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            bytes.putFloat((random.nextFloat() - 0.5f) * 3 / (float) Math.sqrt(fan));
        }
        return constant(
                name,
                TensorProto.newBuilder()
                        .setDtype(DataType.DT_FLOAT)
                        .setTensorShape(shape(shape))
                        .setTensorContent(ByteString.copyFrom(bytes.flip())));
    }

    /** The numbers of a constant that {@link #weight} wrote. */
    public float[] floats(String name) {
        ByteString content = graph.getNodeList().stream()
                .filter(node -> node.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getAttrOrThrow("value")
                .getTensor()
                .getTensorContent();
        float[] floats = new float[content.size() / Float.BYTES];
        content.asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(floats);
        return floats;
    }

    /** A constant list of 32-bit floats. */
    public TestTensorFlow floats(String name, float... values) {
        TensorProto.Builder tensor =
                TensorProto.newBuilder().setDtype(DataType.DT_FLOAT).setTensorShape(shape(values.length));
        for (float value : values) {
            tensor.addFloatVal(value);
        }
        return constant(name, tensor);
    }

    /** A constant list of 32-bit whole numbers. */
    public TestTensorFlow ints(String name, int... values) {
        TensorProto.Builder tensor =
                TensorProto.newBuilder().setDtype(DataType.DT_INT32).setTensorShape(shape(values.length));
        for (int value : values) {
            tensor.addIntVal(value);
        }
        return constant(name, tensor);
    }

    /** One constant whole number. */
    public TestTensorFlow number(String name, int value) {
        return constant(
                name,
                TensorProto.newBuilder()
                        .setDtype(DataType.DT_INT32)
                        .setTensorShape(shape())
                        .addIntVal(value));
    }

    /** One constant fraction. */
    public TestTensorFlow number(String name, float value) {
        return constant(
                name,
                TensorProto.newBuilder()
                        .setDtype(DataType.DT_FLOAT)
                        .setTensorShape(shape())
                        .addFloatVal(value));
    }

    /** A constant as it is. */
    public TestTensorFlow constant(String name, TensorProto.Builder tensor) {
        return node(name, "Const", Map.of("dtype", tensor.getDtype(), "value", tensor.build()));
    }

    /** A node without attributes. */
    public TestTensorFlow node(String name, String op, String... inputs) {
        return node(name, op, Map.of(), inputs);
    }

    /**
     * A node.
     *
     * @param attributes an Integer, a Float, a Boolean, a String, a {@code long[]}, a type, a shape or a tensor for
     *     each name
     */
    public TestTensorFlow node(String name, String op, Map<String, Object> attributes, String... inputs) {
        NodeDef.Builder node = NodeDef.newBuilder().setName(name).setOp(op).addAllInput(List.of(inputs));
        attributes.forEach((key, value) -> node.putAttr(key, attribute(value)));
        graph.addNode(node);
        return this;
    }

    private static AttrValue attribute(Object value) {
        AttrValue.Builder out = AttrValue.newBuilder();
        if (value instanceof Integer whole) {
            out.setI(whole);
        } else if (value instanceof Float fraction) {
            out.setF(fraction);
        } else if (value instanceof Boolean truth) {
            out.setB(truth);
        } else if (value instanceof String text) {
            out.setS(ByteString.copyFromUtf8(text));
        } else if (value instanceof long[] wholes) {
            AttrValue.ListValue.Builder list = AttrValue.ListValue.newBuilder();
            for (long whole : wholes) {
                list.addI(whole);
            }
            out.setList(list);
        } else if (value instanceof DataType type) {
            out.setType(type);
        } else if (value instanceof TensorShapeProto shape) {
            out.setShape(shape);
        } else if (value instanceof TensorProto tensor) {
            out.setTensor(tensor);
        } else {
            throw new IllegalArgumentException("no attribute can be " + value);
        }
        return out.build();
    }

    /** A shape. */
    public static TensorShapeProto shape(long... sizes) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (long size : sizes) {
            shape.addDim(TensorShapeProto.Dim.newBuilder().setSize(size));
        }
        return shape.build();
    }

    /** The file's content. */
    public byte[] bytes() {
        return graph.build().toByteArray();
    }

    /** The network, read back through the reader. */
    public Network network() {
        return GraphDefReader.read(bytes(), "test.pb");
    }
}
