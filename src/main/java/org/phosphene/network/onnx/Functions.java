package org.phosphene.network.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.network.Quoted;

/**
 * Replaces the calls of a model's own functions by what the functions do. The nodes of a call are named
 * {@code call/node}, so that they are a group of the tree; their tensors too, except those that the call names.
 */
final class Functions {

    private static final int MOST_NODES = 100_000; // functions that call each other twice grow without bound
    private static final int DEEPEST = 64;
    private static final long MOST_CHARACTERS = 1L << 26; // of names, which grow with each call

    private final String file;
    private final Map<String, FunctionProto> functions = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> prefixes = new HashSet<>();
    private final List<NodeProto> nodes = new ArrayList<>();
    private int calls;
    private long characters;

    private Functions(String file, ModelProto model) {
        this.file = file;
        for (FunctionProto function : model.getFunctionsList()) {
            functions.put(key(function.getDomain(), function.getName(), function.getOverload()), function);
        }
    }

    /**
     * The graph without calls.
     *
     * @throws PhospheneException on functions that call each other in a circle, or too often, or need another version
     *     of the operators than the model
     */
    static GraphProto inline(String file, ModelProto model) {
        if (model.getFunctionsCount() == 0) {
            return model.getGraph();
        }
        Functions all = new Functions(file, model);
        model.getFunctionsList().forEach(function -> all.checkOpset(model, function));
        List<String> names = NodeReader.uniqueNames(model.getGraph().getNodeList());
        for (int i = 0; i < names.size(); i++) {
            all.add(model.getGraph().getNode(i).toBuilder()
                    .setName(names.get(i))
                    .build());
        }
        return model.getGraph().toBuilder().clearNode().addAllNode(all.nodes).build();
    }

    private static String key(String domain, String name, String overload) {
        return NodeReader.domain(domain) + "\n" + name + "\n" + overload;
    }

    private void checkOpset(ModelProto model, FunctionProto function) {
        for (OperatorSetIdProto own : function.getOpsetImportList()) {
            for (OperatorSetIdProto outer : model.getOpsetImportList()) {
                boolean standard = NodeReader.domain(own.getDomain()).isEmpty()
                        && NodeReader.domain(outer.getDomain()).isEmpty();
                if (standard && own.getVersion() != outer.getVersion()) {
                    throw refuse(
                            function,
                            "needs version %s of the ONNX operators where the network has version %s",
                            own.getVersion(),
                            outer.getVersion());
                }
            }
        }
    }

    private void add(NodeProto node) {
        String key = key(node.getDomain(), node.getOpType(), node.getOverload());
        FunctionProto function = functions.get(key);
        if (function == null) {
            nodes.add(node);
            checkGrowth(node);
            return;
        }
        if (open.contains(key) || open.size() > DEEPEST) {
            throw refuse(function, "calls itself, at once or by way of others");
        }
        calls++; // a function without nodes costs time too
        checkGrowth(node);
        open.push(key);
        call(node, function);
        open.pop();
    }

    private void checkGrowth(NodeProto node) {
        characters += node.getName().length();
        if (nodes.size() + calls > MOST_NODES || characters > MOST_CHARACTERS) {
            throw new PhospheneException(
                    "The network %s has functions that call each other so often that they make over %s nodes, or "
                            + "very long names. Export it again without functions.",
                    Quoted.name(file), MOST_NODES);
        }
    }

    private void call(NodeProto node, FunctionProto function) {
        String prefix = node.getName() + "/";
        while (!prefixes.add(prefix)) {
            prefix += "/";
        }
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < function.getInputCount(); i++) { // what a call leaves out is left out inside
            given.put(function.getInput(i), i < node.getInputCount() ? node.getInput(i) : "");
        }
        Map<String, String> outer = new HashMap<>(given);
        for (int i = 0; i < function.getOutputCount() && i < node.getOutputCount(); i++) {
            if (!node.getOutput(i).isEmpty()) { // one that nobody reads keeps its own name
                outer.putIfAbsent(function.getOutput(i), node.getOutput(i));
            }
        }
        String start = prefix;
        UnaryOperator<String> name =
                inner -> inner.isEmpty() ? "" : outer.computeIfAbsent(inner, tensor -> start + tensor);
        Map<String, AttributeProto> settings = settings(node, function);
        List<String> names = NodeReader.uniqueNames(function.getNodeList());
        for (int i = 0; i < names.size(); i++) {
            add(renamed(function.getNode(i), name, settings)
                    .setName(start + names.get(i))
                    .build());
        }
        for (int i = 0; i < function.getOutputCount() && i < node.getOutputCount(); i++) {
            String handedOn = given.get(function.getOutput(i));
            if (handedOn != null && !node.getOutput(i).isEmpty()) {
                add(NodeProto.newBuilder()
                        .setName(start + function.getOutput(i))
                        .setOpType("Identity")
                        .addInput(handedOn)
                        .addOutput(node.getOutput(i))
                        .build());
            }
        }
    }

    private static Map<String, AttributeProto> settings(NodeProto node, FunctionProto function) {
        Map<String, AttributeProto> settings = new HashMap<>();
        function.getAttributeProtoList().forEach(attribute -> settings.put(attribute.getName(), attribute));
        node.getAttributeList().forEach(attribute -> settings.put(attribute.getName(), attribute));
        return settings;
    }

    private static NodeProto.Builder renamed(
            NodeProto node, UnaryOperator<String> name, Map<String, AttributeProto> settings) {
        NodeProto.Builder copy = node.toBuilder().clearInput().clearOutput().clearAttribute();
        node.getInputList().forEach(tensor -> copy.addInput(name.apply(tensor)));
        node.getOutputList().forEach(tensor -> copy.addOutput(name.apply(tensor)));
        for (AttributeProto attribute : node.getAttributeList()) {
            String from = attribute.getRefAttrName();
            if (!from.isEmpty() && !settings.containsKey(from)) {
                continue; // left out by the call: the operator's own default
            }
            AttributeProto.Builder set = (from.isEmpty() ? attribute : settings.get(from))
                    .toBuilder().setName(attribute.getName()).clearRefAttrName();
            if (from.isEmpty() && set.hasG()) {
                set.setG(renamed(set.getG(), name, settings));
            }
            copy.addAttribute(set);
        }
        return copy;
    }

    /** A graph inside a node of a function: its own tensors are the call's, too. */
    private static GraphProto renamed(
            GraphProto graph, UnaryOperator<String> name, Map<String, AttributeProto> settings) {
        GraphProto.Builder copy =
                graph.toBuilder().clearNode().clearInitializer().clearInput().clearOutput();
        for (TensorProto tensor : graph.getInitializerList()) {
            copy.addInitializer(tensor.toBuilder().setName(name.apply(tensor.getName())));
        }
        for (ValueInfoProto input : graph.getInputList()) {
            copy.addInput(input.toBuilder().setName(name.apply(input.getName())));
        }
        graph.getNodeList().forEach(node -> copy.addNode(renamed(node, name, settings)));
        for (ValueInfoProto output : graph.getOutputList()) {
            copy.addOutput(output.toBuilder().setName(name.apply(output.getName())));
        }
        return copy.build();
    }

    private PhospheneException refuse(FunctionProto function, String what, Object... arguments) {
        return new PhospheneException(
                "The network %s cannot be read: its function %s %s. Export it again without functions.",
                Quoted.name(file), Quoted.name(function.getName()), Sentence.of(what, arguments));
    }
}
