package org.phosphene.network.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phosphene.network.Attribute;
import org.phosphene.network.Node;
import org.phosphene.network.Scope;
import org.phosphene.network.Weight;

/** Turns ONNX nodes into nodes with unique names. */
final class NodeReader {

    private NodeReader() {}

    /** A domain's one spelling: the standard operators have the empty one. */
    static String domain(String domain) {
        return domain.equals("ai.onnx") ? "" : domain;
    }

    /**
     * Unique names in the order of the nodes: the file's own for the first node that bears it, {@code name#index} for
     * the others and {@code op#index} for nodes without one; the index counts the nodes of the file from 0.
     */
    static List<String> uniqueNames(List<NodeProto> nodes) {
        Set<String> taken = new HashSet<>();
        nodes.forEach(node -> taken.add(node.getName()));
        Set<String> seen = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            String name = nodes.get(i).getName();
            if (name.isEmpty() || !seen.add(name)) {
                name = (name.isEmpty() ? nodes.get(i).getOpType() : name) + "#" + i;
                while (!taken.add(name)) {
                    name += "#" + i;
                }
            }
            names.add(name);
        }
        return names;
    }

    /**
     * A node; one with graphs inside also has what they read from outside as inputs, behind its own.
     *
     * @param weights takes the constants of those graphs
     */
    static Node read(String file, String name, NodeProto proto, Map<String, Weight> weights) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        Set<String> outside = new LinkedHashSet<>();
        for (AttributeProto attribute : proto.getAttributeList()) {
            String path = name + "/" + attribute.getName();
            boolean choice =
                    proto.getOpType().equals("If") && attribute.getType() == AttributeProto.AttributeType.GRAPH;
            Attribute read =
                    choice ? branch(file, path, attribute.getG(), weights, outside) : attribute(file, path, attribute);
            attributes.put(attribute.getName(), read);
        }
        List<String> inputs = new ArrayList<>(proto.getInputList());
        inputs.forEach(outside::remove);
        inputs.addAll(outside);
        String domain = domain(proto.getDomain());
        List<Scope> scope = ScopeReader.read(proto.getMetadataPropsList());
        return new Node(name, proto.getOpType(), domain, inputs, proto.getOutputList(), attributes, scope);
    }

    private static Attribute branch(
            String file, String path, GraphProto graph, Map<String, Weight> weights, Set<String> outside) {
        Set<String> own = new HashSet<>();
        Map<String, Weight> constants = new LinkedHashMap<>();
        graph.getInitializerList()
                .forEach(tensor -> constants.put(tensor.getName(), TensorReader.read(file, tensor.getName(), tensor)));
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < graph.getNodeCount(); i++) {
            NodeProto proto = graph.getNode(i);
            if (proto.getOutputCount() == 0 || proto.getOutput(0).isEmpty()) {
                return new Attribute.Unread("a graph with a node that computes nothing");
            }
            Node node = read(file, path + "/" + proto.getOpType() + "#" + i, proto, weights);
            Constants.weightOf(node)
                    .ifPresentOrElse(weight -> constants.put(node.output(), weight), () -> nodes.add(node));
            node.inputs().stream()
                    .filter(tensor -> !tensor.isEmpty() && !own.contains(tensor) && !constants.containsKey(tensor))
                    .forEach(outside::add);
            own.addAll(node.outputs());
        }
        List<String> outputs =
                graph.getOutputList().stream().map(ValueInfoProto::getName).toList();
        outputs.stream()
                .filter(tensor -> !own.contains(tensor) && !constants.containsKey(tensor))
                .forEach(outside::add);
        constants.forEach(weights::putIfAbsent);
        return new Attribute.Branch(nodes, outputs);
    }

    private static Attribute attribute(String file, String path, AttributeProto proto) {
        return switch (proto.getType()) {
            case INT -> new Attribute.Whole(proto.getI());
            case FLOAT -> new Attribute.Fraction(proto.getF());
            case STRING -> new Attribute.Text(proto.getS().toStringUtf8());
            case INTS -> new Attribute.Wholes(proto.getIntsList());
            case FLOATS -> new Attribute.Fractions(proto.getFloatsList());
            case STRINGS -> new Attribute.Texts(proto.getStringsList().stream()
                    .map(ByteString::toStringUtf8)
                    .toList());
            case TENSOR -> tensor(file, path, proto.getT());
            case GRAPH, GRAPHS -> new Attribute.Unread("a graph inside a node");
            default -> new Attribute.Unread("something this program does not read (" + proto.getType() + ")");
        };
    }

    private static Attribute tensor(String file, String path, TensorProto tensor) {
        return TensorReader.typeOf(tensor).isPresent()
                ? new Attribute.Tensor(TensorReader.read(file, path, tensor))
                : new Attribute.Unread("a tensor of type " + TensorReader.typeName(tensor.getDataType()));
    }
}
