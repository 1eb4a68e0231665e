package org.phosphene.network.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.network.FileFacts;
import org.phosphene.network.Network;
import org.phosphene.network.Node;
import org.phosphene.network.Quoted;
import org.phosphene.network.Weight;

/** Turns one ONNX model into a graph and refuses what cannot be one. Use once: construct, then {@link #read()}. */
final class GraphReader {

    private static final int OLDEST_OPSET = 7; // before it, Add and others had other rules for shapes

    private final String file;
    private final ModelProto model;
    private final GraphProto graph;
    private final Optional<ExternalData> beside;
    private final Map<String, Integer> opsets;
    private final Map<String, Weight> weights = new LinkedHashMap<>();

    /** @param beside where other files of the network may be, empty where it has no folder */
    GraphReader(String file, ModelProto model, Optional<ExternalData> beside) {
        this.beside = beside;
        this.file = file;
        this.model = model;
        this.graph = Functions.inline(file, model);
        this.opsets = opsetsOf(model);
    }

    Network.Graph read() {
        checkOpset();
        readWeights();
        ValueInfoProto input = ImageInput.find(file, graph, weights.keySet());
        List<Node> nodes = readNodes();
        Set<String> given = new HashSet<>(weights.keySet());
        given.add(input.getName());
        List<Node> ordered = new TopologicalOrder(file, nodes, given).sort();
        List<String> outputs = outputs(nodes);
        List<Node> left = new ConstantFolder(file, opsets.get(""), weights, Set.copyOf(outputs)).fold(ordered);
        return new Network.Graph(
                opsets, input.getName(), ImageInput.shape(file, input), left, weights, outputs, facts(input));
    }

    private FileFacts facts(ValueInfoProto input) {
        Map<String, String> metadata = new LinkedHashMap<>();
        model.getMetadataPropsList().forEach(entry -> metadata.put(entry.getKey(), entry.getValue()));
        return new FileFacts(
                TensorReader.typeName(input.getType().getTensorType().getElemType()), metadata);
    }

    private static Map<String, Integer> opsetsOf(ModelProto model) {
        Map<String, Integer> opsets = new HashMap<>();
        for (OperatorSetIdProto opset : model.getOpsetImportList()) {
            int version = (int) Math.max(0, Math.min(opset.getVersion(), Integer.MAX_VALUE));
            opsets.merge(NodeReader.domain(opset.getDomain()), version, Math::max);
        }
        model.getFunctionsList().stream() // a network of nothing but calls names only their versions
                .flatMap(function -> function.getOpsetImportList().stream())
                .filter(opset -> NodeReader.domain(opset.getDomain()).isEmpty())
                .forEach(opset -> opsets.putIfAbsent("", (int) opset.getVersion()));
        opsets.putIfAbsent("", 1); // what the format says where a file names none
        return opsets;
    }

    private void checkOpset() {
        int opset = opsets.get("");
        if (opset < OLDEST_OPSET) {
            throw refuse(
                    "uses version %s of the ONNX operators; version %s (2018) or newer is needed. Export it again "
                            + "with a newer opset_version",
                    opset, OLDEST_OPSET);
        }
    }

    private void readWeights() {
        if (graph.getSparseInitializerCount() > 0) {
            throw refuse("holds sparse weights, which this program does not read. Export it with dense weights");
        }
        for (TensorProto tensor : graph.getInitializerList()) {
            boolean elsewhere = tensor.getDataLocation() == DataLocation.EXTERNAL && beside.isPresent();
            Weight weight = elsewhere ? beside.get().read(tensor) : TensorReader.read(file, tensor.getName(), tensor);
            weights.put(tensor.getName(), weight);
        }
    }

    private List<Node> readNodes() {
        List<Node> nodes = new ArrayList<>();
        List<String> names = NodeReader.uniqueNames(graph.getNodeList());
        for (int i = 0; i < graph.getNodeCount(); i++) {
            NodeProto proto = graph.getNode(i);
            if (proto.getOutputCount() == 0 || proto.getOutput(0).isEmpty()) {
                throw refuse("is damaged: its node %s computes nothing", Quoted.name(names.get(i)));
            }
            Node node = NodeReader.read(file, names.get(i), proto, weights);
            Optional<Weight> constant = Constants.weightOf(node);
            constant.ifPresentOrElse(weight -> weights.put(node.output(), weight), () -> nodes.add(node));
        }
        if (nodes.isEmpty()) {
            throw refuse("computes nothing: it has no nodes. Choose another file");
        }
        return nodes;
    }

    private List<String> outputs(List<Node> nodes) {
        Set<String> computed = new HashSet<>();
        nodes.forEach(node -> computed.addAll(node.outputs()));
        List<String> outputs =
                graph.getOutputList().stream().map(ValueInfoProto::getName).toList();
        if (outputs.isEmpty()) {
            throw refuse("is damaged: it names no output");
        }
        for (String output : outputs) {
            if (!computed.contains(output)) {
                throw refuse("is damaged: no node computes its output %s", Quoted.name(output));
            }
        }
        return outputs;
    }

    private PhospheneException refuse(String what, Object... arguments) {
        return new PhospheneException("The network %s %s.", Quoted.name(file), Sentence.of(what, arguments));
    }
}
