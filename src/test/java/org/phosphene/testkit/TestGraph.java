package org.phosphene.testkit;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import org.phosphene.network.Network;
import org.phosphene.network.onnx.OnnxReader;

/**
 * Writes a small ONNX model: first input and weights, then nodes in order, then {@link #output}, then {@link #bytes} or
 * {@link #network}. A node's one output is called like the node. What a method does not offer is reached through
 * {@link #graph()}.
 */
public final class TestGraph {

    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("test");
    private int opset = 13;

    /** The graph that is being written. */
    public GraphProto.Builder graph() {
        return graph;
    }

    /** Another version of the operators than 13. */
    public TestGraph opset(int version) {
        opset = version;
        return this;
    }

    /** An input of 32-bit floats; a negative size is written as a name, which means any. */
    public TestGraph input(String name, long... shape) {
        return input(name, TensorProto.DataType.FLOAT, shape);
    }

    /** An input of another type. */
    public TestGraph input(String name, TensorProto.DataType type, long... shape) {
        TensorShapeProto.Builder dims = TensorShapeProto.newBuilder();
        for (int i = 0; i < shape.length; i++) {
            dims.addDim(
                    shape[i] < 0
                            ? Dimension.newBuilder().setDimParam("any" + i)
                            : Dimension.newBuilder().setDimValue(shape[i]));
        }
        graph.addInput(ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(type.getNumber())
                                .setShape(dims))));
        return this;
    }

    /** A weight of 32-bit floats, raw. */
    public TestGraph weight(String name, float[] values, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return weight(tensor(name, TensorProto.DataType.FLOAT, shape).setRawData(ByteString.copyFrom(bytes)));
    }

    /** A weight of 64-bit integers, typed. */
    public TestGraph weight(String name, long[] values, long... shape) {
        TensorProto.Builder tensor = tensor(name, TensorProto.DataType.INT64, shape);
        for (long value : values) {
            tensor.addInt64Data(value);
        }
        return weight(tensor);
    }

    /** A weight as it is. */
    public TestGraph weight(TensorProto.Builder tensor) {
        graph.addInitializer(tensor);
        return this;
    }

    /** A tensor without numbers yet. */
    public static TensorProto.Builder tensor(String name, TensorProto.DataType type, long... shape) {
        TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(type.getNumber());
        for (long size : shape) {
            tensor.addDims(size);
        }
        return tensor;
    }

    /** A node without attributes. */
    public TestGraph node(String name, String op, String... inputs) {
        return node(name, op, Map.of(), inputs);
    }

    /**
     * A node.
     *
     * @param attributes an Integer or Long, a Float or Double, a String, a {@code long[]}, a {@code float[]}, a tensor
     *     or a graph for each name
     */
    public TestGraph node(String name, String op, Map<String, Object> attributes, String... inputs) {
        NodeProto.Builder node = NodeProto.newBuilder()
                .setName(name)
                .setOpType(op)
                .addOutput(name)
                .addAllInput(List.of(inputs));
        attributes.forEach((key, value) -> node.addAttribute(attribute(key, value)));
        return node(node);
    }

    /** A node as it is. */
    public TestGraph node(NodeProto.Builder node) {
        graph.addNode(node);
        return this;
    }

    private static AttributeProto attribute(String name, Object value) {
        AttributeProto.Builder out = AttributeProto.newBuilder().setName(name);
        if (value instanceof Integer || value instanceof Long) {
            out.setType(AttributeProto.AttributeType.INT).setI(((Number) value).longValue());
        } else if (value instanceof Float || value instanceof Double) {
            out.setType(AttributeProto.AttributeType.FLOAT).setF(((Number) value).floatValue());
        } else if (value instanceof String text) {
            out.setType(AttributeProto.AttributeType.STRING).setS(ByteString.copyFromUtf8(text));
        } else if (value instanceof long[] wholes) {
            out.setType(AttributeProto.AttributeType.INTS);
            for (long whole : wholes) {
                out.addInts(whole);
            }
        } else if (value instanceof float[] fractions) {
            out.setType(AttributeProto.AttributeType.FLOATS);
            for (float fraction : fractions) {
                out.addFloats(fraction);
            }
        } else if (value instanceof TensorProto tensor) {
            out.setType(AttributeProto.AttributeType.TENSOR).setT(tensor);
        } else if (value instanceof GraphProto inner) {
            out.setType(AttributeProto.AttributeType.GRAPH).setG(inner);
        } else {
            throw new IllegalArgumentException("no attribute can be " + value);
        }
        return out.build();
    }

    /** Makes a tensor an output of the network. */
    public TestGraph output(String tensor) {
        graph.addOutput(ValueInfoProto.newBuilder().setName(tensor));
        return this;
    }

    /** The file's content. */
    public byte[] bytes() {
        return ModelProto.newBuilder()
                .setIrVersion(8)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(opset))
                .setGraph(graph)
                .build()
                .toByteArray();
    }

    /** The network, read back through the reader. */
    public Network network() {
        return OnnxReader.read(bytes(), "test.onnx");
    }
}
