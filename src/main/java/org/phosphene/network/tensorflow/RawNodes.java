package org.phosphene.network.tensorflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.Attribute;
import org.phosphene.network.Node;
import org.phosphene.network.Quoted;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorShapeProto;

/**
 * The nodes of a graph as TensorFlow has them, in this program's form: the operator in the domain {@link #DOMAIN},
 * tensors called {@code node} and {@code node:1}, control inputs left out.
 */
final class RawNodes {

    static final String DOMAIN = "tensorflow";

    private RawNodes() {}

    /**
     * All nodes in the file's order.
     *
     * @throws PhospheneException when a node has no name or two nodes share one
     */
    static List<Node> of(String file, GraphDef graph) {
        Map<String, Set<String>> outputs = new LinkedHashMap<>();
        for (NodeDef node : graph.getNodeList()) {
            Set<String> first = new LinkedHashSet<>(List.of(node.getName()));
            if (node.getName().isEmpty() || outputs.put(node.getName(), first) != null) {
                throw new PhospheneException(
                        "The network %s is damaged: two of its nodes are called %s. Export it again.",
                        Quoted.name(file), Quoted.name(node.getName()));
            }
        }
        List<List<String>> inputs = new ArrayList<>();
        for (NodeDef node : graph.getNodeList()) {
            List<String> read = node.getInputList().stream()
                    .filter(input -> !input.startsWith("^"))
                    .map(RawNodes::tensor)
                    .toList();
            inputs.add(read);
            for (String tensor : read) {
                int colon = tensor.lastIndexOf(':');
                Set<String> known = colon > 0 ? outputs.get(tensor.substring(0, colon)) : null;
                if (known != null) {
                    known.add(tensor);
                }
            }
        }
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < graph.getNodeCount(); i++) {
            NodeDef node = graph.getNode(i);
            List<String> given = List.copyOf(outputs.get(node.getName()));
            nodes.add(new Node(node.getName(), node.getOp(), DOMAIN, inputs.get(i), given, attributes(node)));
        }
        return nodes;
    }

    private static String tensor(String input) {
        return input.endsWith(":0") ? input.substring(0, input.length() - 2) : input;
    }

    private static Map<String, Attribute> attributes(NodeDef node) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        node.getAttrMap().forEach((name, value) -> {
            Attribute attribute = attribute(value);
            if (attribute != null) {
                attributes.put(name, attribute);
            }
        });
        return attributes;
    }

    /** Null for what no operator of the table asks for: functions, lists of types, tensors (read elsewhere). */
    private static Attribute attribute(AttrValue value) {
        return switch (value.getValueCase()) {
            case I -> new Attribute.Whole(value.getI());
            case F -> new Attribute.Fraction(value.getF());
            case B -> new Attribute.Whole(value.getB() ? 1 : 0);
            case S -> new Attribute.Text(value.getS().toStringUtf8());
            case TYPE -> new Attribute.Whole(value.getTypeValue());
            case LIST -> list(value.getList());
            case SHAPE -> shape(value.getShape());
            default -> null;
        };
    }

    private static Attribute list(AttrValue.ListValue list) {
        return list.getFCount() > 0
                ? new Attribute.Fractions(list.getFList())
                : new Attribute.Wholes(list.getIList()); // an empty list, too
    }

    /** Null where even the number of axes is unknown. */
    private static Attribute shape(TensorShapeProto shape) {
        return shape.getUnknownRank()
                ? null
                : new Attribute.Wholes(shape.getDimList().stream()
                        .map(TensorShapeProto.Dim::getSize)
                        .toList());
    }
}
