package org.phosphene.network.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Writes a network to measure with: convolutions and pools like VGG's with random weights, 100 MB. */
public final class RandomNetwork {

    private static final int[] CHANNELS = {3, 64, 128, 256, 256, 512, 512, 512};
    private static final int HIDDEN = 3_584;
    private static final int CLASSES = 1_000;

    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("random");
    private final Random random = new Random(1);
    private String last = "image";

    private RandomNetwork() {}

    /** Writes it; the same bytes each time. */
    public static void write(Path file) throws IOException {
        ModelProto model = ModelProto.newBuilder()
                .setIrVersion(8)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(17))
                .setGraph(new RandomNetwork().build())
                .build();
        try (OutputStream out = Files.newOutputStream(file)) {
            model.writeTo(out);
        }
    }

    private GraphProto build() {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (int size : new int[] {1, CHANNELS[0], 224, 224}) {
            shape.addDim(Dimension.newBuilder().setDimValue(size));
        }
        graph.addInput(ValueInfoProto.newBuilder()
                .setName(last)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(DataType.FLOAT_VALUE)
                                .setShape(shape))));
        for (int i = 1; i < CHANNELS.length; i++) {
            String block = "block" + i + "/";
            weight(block + "weight", CHANNELS[i], CHANNELS[i - 1], 3, 3);
            node(block + "conv", "Conv", ints("pads", 1, 1, 1, 1), last, block + "weight");
            node(block + "relu", "Relu", null, last);
            if (i < 6) {
                NodeProto.Builder pool = node(block + "pool", "MaxPool", ints("kernel_shape", 2, 2), last);
                pool.addAttribute(ints("strides", 2, 2));
            }
        }
        node("pool", "GlobalAveragePool", null, last);
        node("flatten", "Flatten", null, last);
        dense("hidden1", CHANNELS[CHANNELS.length - 1], HIDDEN);
        dense("hidden2", HIDDEN, HIDDEN);
        dense("logits", HIDDEN, CLASSES);
        return graph.addOutput(ValueInfoProto.newBuilder().setName(last)).build();
    }

    private void dense(String name, int in, int out) {
        weight(name + "/weight", in, out);
        node(name, "Gemm", null, last, name + "/weight");
    }

    private NodeProto.Builder node(String name, String op, AttributeProto.Builder attribute, String... inputs) {
        NodeProto.Builder node = graph.addNodeBuilder().setName(name).setOpType(op);
        node.addAllInput(List.of(inputs)).addOutput(name);
        if (attribute != null) {
            node.addAttribute(attribute);
        }
        last = name;
        return node;
    }

    private static AttributeProto.Builder ints(String name, long... values) {
        AttributeProto.Builder ints =
                AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
        for (long value : values) {
            ints.addInts(value);
        }
        return ints;
    }

    private void weight(String name, int... shape) {
        TensorProto.Builder tensor = graph.addInitializerBuilder().setName(name).setDataType(DataType.FLOAT_VALUE);
        int count = 1;
        for (int size : shape) {
            tensor.addDims(size);
            count *= size;
        }
        ByteBuffer bytes = ByteBuffer.allocate(count * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            bytes.putFloat((random.nextFloat() - 0.5f) * 0.1f);
        }
        tensor.setRawData(ByteString.copyFrom(bytes.flip()));
    }
}
