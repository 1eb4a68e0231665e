package org.phosphene.engine;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.phosphene.network.Network;
import org.phosphene.network.onnx.OnnxReader;

/**
 * A case of ONNX's backend node tests: a model of few nodes, what goes in and what should come out.
 *
 * @param name the collection and the case
 * @param inputs in the order of the model's inputs; empty, like outputs, where some are no tensors
 */
record NodeCase(String name, ModelProto model, List<TensorProto> inputs, List<TensorProto> outputs) {

    /** Domain of the nodes that stand for what is outside of the case. */
    static final String OUTSIDE = "test";

    /** Start of the name of a tensor that is given when the case runs. */
    static final String GIVEN = "given:";

    /** Start of the name of a tensor that should come out. */
    static final String WANTED = "wanted:";

    private static final String IMAGE = "outside:image";
    private static final int OLDEST_OPSET = 7;

    /** How the inputs are known: all of them only when it runs, all but the first when it is read, or all then. */
    enum Inputs {
        GIVEN,
        FIRST_GIVEN,
        CONSTANT
    }

    static List<NodeCase> readAll() throws IOException {
        List<NodeCase> cases = new ArrayList<>();
        try (InputStream in = NodeCase.class.getResourceAsStream("/onnx/node/cases.zip");
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                cases.add(read(entry.getName(), new ByteArrayInputStream(zip.readAllBytes())));
            }
        }
        return cases;
    }

    private static NodeCase read(String name, InputStream in) throws IOException {
        ModelProto model = ModelProto.parseDelimitedFrom(in);
        List<TensorProto> tensors = new ArrayList<>();
        while (in.available() > 0) {
            tensors.add(TensorProto.parseDelimitedFrom(in));
        }
        int inputs = tensors.isEmpty() ? 0 : model.getGraph().getInputCount();
        return new NodeCase(name, model, tensors.subList(0, inputs), tensors.subList(inputs, tensors.size()));
    }

    boolean hasTensors() {
        return !outputs.isEmpty();
    }

    /** Whether its first tensor has no numbers. */
    boolean isEmpty() {
        return !inputs.isEmpty() && inputs.get(0).getDimsList().contains(0L);
    }

    /** Name of the case it was made from, where its operator is spelled out by others; else its own. */
    String original() {
        return name.replaceFirst("_expanded.*$", "");
    }

    List<String> outputNames() {
        return model.getGraph().getOutputList().stream()
                .map(ValueInfoProto::getName)
                .toList();
    }

    /**
     * The case as a network with an image input that nobody needs: nodes of the domain {@link #OUTSIDE} bring what is
     * given and take what comes out, so that the reader takes neither for constant or unused.
     */
    Network network(Inputs how) {
        GraphProto.Builder graph = model.getGraph().toBuilder().clearInput().clearOutput();
        graph.addInput(image());
        List<NodeProto> nodes = graph.getNodeList();
        graph.clearNode();
        for (int i = 0; i < inputs.size(); i++) {
            String tensor = model.getGraph().getInput(i).getName();
            boolean given = how == Inputs.GIVEN || how == Inputs.FIRST_GIVEN && i == 0;
            graph.addInitializer(inputs.get(i).toBuilder().setName(given ? GIVEN + tensor : tensor));
            if (given) {
                graph.addNode(outside("Give").addInput(IMAGE).addOutput(tensor));
            }
        }
        graph.addAllNode(nodes);
        NodeProto.Builder take = outside("Take").addInput(IMAGE).addOutput("outside:end");
        for (int i = 0; i < outputs.size(); i++) {
            String tensor = outputNames().get(i);
            graph.addInitializer(outputs.get(i).toBuilder().setName(WANTED + tensor));
            take.addInput(tensor);
        }
        graph.addNode(take).addOutput(ValueInfoProto.newBuilder().setName("outside:end"));
        ModelProto.Builder whole = model.toBuilder().setGraph(graph);
        for (int i = 0; i < whole.getOpsetImportCount(); i++) { // operators that are older than any file that is read
            long opset = whole.getOpsetImport(i).getVersion();
            whole.getOpsetImportBuilder(i).setVersion(Math.max(OLDEST_OPSET, opset));
        }
        return OnnxReader.read(whole.build().toByteArray(), name);
    }

    private static NodeProto.Builder outside(String op) {
        return NodeProto.newBuilder().setDomain(OUTSIDE).setOpType(op);
    }

    private static ValueInfoProto image() {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (long size : new long[] {-1, 3, -1, -1}) {
            shape.addDim(Dimension.newBuilder().setDimValue(size));
        }
        return ValueInfoProto.newBuilder()
                .setName(IMAGE)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(TensorProto.DataType.FLOAT_VALUE)
                                .setShape(shape)))
                .build();
    }
}
