package org.phosphene.network.onnx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.network.Attribute;
import org.phosphene.network.Node;
import org.phosphene.network.Quoted;
import org.phosphene.network.Weight;

/**
 * Computes nodes that read constants only while the file is read: exporters spell shapes, paddings and positions out as
 * graphs of their own. Only small tensors, and not more than a bounded number of them; what is left is computed by the
 * engine.
 */
public final class ConstantFolder {

    private static final long LARGEST = 1L << 28; // numbers in a computed constant: a gigabyte of floats
    private static final int ALTOGETHER = 1 << 24; // numbers computed while reading, a bound on time and memory

    private final String file;
    private final int opset;
    private final Map<String, Weight> weights;
    private final Set<String> outputs;
    private final Set<String> names = new HashSet<>();
    private long computed;

    /**
     * @param weights those of the file; what is computed is added
     * @param outputs tensors the file calls its outputs: their nodes stay
     */
    public ConstantFolder(String file, int opset, Map<String, Weight> weights, Set<String> outputs) {
        this.file = file;
        this.opset = opset;
        this.weights = weights;
        this.outputs = outputs;
    }

    /**
     * The nodes that are left.
     *
     * @param ordered each node after those it reads from
     * @throws PhospheneException on a node that cannot be computed from its constants, or a constant too large to hold
     */
    public List<Node> fold(List<Node> ordered) {
        ordered.forEach(node -> names.add(node.name()));
        List<Node> left = new ArrayList<>();
        ordered.forEach(node -> fold(node, left));
        return left;
    }

    private void fold(Node node, List<Node> left) {
        Optional<Attribute.Branch> taken = taken(node);
        if (taken.isPresent()) {
            choose(node, taken.get(), left);
            return;
        }
        Optional<Weight> constant = isConstant(node) ? compute(node) : Optional.empty();
        constant.ifPresentOrElse(weight -> weights.put(node.output(), weight), () -> left.add(node));
    }

    /** The side of a choice whose condition is a constant. */
    private Optional<Attribute.Branch> taken(Node node) {
        Weight condition = node.input(0).map(weights::get).orElse(null);
        if (!node.op().equals("If") || !node.domain().isEmpty() || condition == null || condition.elements() != 1) {
            return Optional.empty();
        }
        String side = condition.longs()[0] != 0 ? "then_branch" : "else_branch";
        return node.attributes().get(side) instanceof Attribute.Branch branch
                        && branch.outputs().size() == node.outputs().size()
                ? Optional.of(branch)
                : Optional.empty();
    }

    /** The nodes of the side that is taken, and for each output of the choice one that hands it on. */
    private void choose(Node node, Attribute.Branch branch, List<Node> left) {
        for (Node inner : branch.nodes()) {
            fold(renamed(inner), left);
        }
        for (int i = 0; i < node.outputs().size(); i++) {
            String name = i == 0 ? node.name() : unique(node.name() + "#" + i);
            List<String> from = List.of(branch.outputs().get(i));
            fold(new Node(name, "Identity", "", from, List.of(node.outputs().get(i)), Map.of(), node.scope()), left);
        }
    }

    private Node renamed(Node node) {
        String name = unique(node.name());
        return new Node(name, node.op(), node.domain(), node.inputs(), node.outputs(), node.attributes(), node.scope());
    }

    private String unique(String wanted) {
        String name = wanted;
        for (int i = 1; !names.add(name); i++) {
            name = wanted + "#" + i;
        }
        return name;
    }

    private boolean isConstant(Node node) {
        return node.domain().isEmpty()
                && node.outputs().size() == 1
                && !outputs.contains(node.output())
                && node.inputs().stream().allMatch(tensor -> tensor.isEmpty() || weights.containsKey(tensor))
                && (ConstantOperators.knows(node, weights) || node.op().equals("Identity"));
    }

    private Optional<Weight> compute(Node node) {
        if (node.op().equals("Identity") && node.input(0).isPresent()) {
            return Optional.of(weights.get(node.inputs().get(0))); // of any size; on the device once for both names
        }
        for (String tensor : node.inputs()) { // small results of large tables cost time too
            computed += tensor.isEmpty()
                    ? 0
                    : Math.min(Numbers.MOST, weights.get(tensor).elements());
        }
        if (computed > ALTOGETHER) {
            return Optional.empty();
        }
        try {
            Numbers result = new ConstantOperators(node, opset, weights).compute();
            computed += result.values().length;
            return Optional.of(result.weight(node.output()));
        } catch (Numbers.TooMany e) {
            if (e.count > LARGEST) {
                throw refuse(node, "asks for a constant of %s numbers, more than can be held", e.count);
            }
            return Optional.empty();
        } catch (IndexOutOfBoundsException | ArithmeticException | IllegalArgumentException e) {
            throw refuse(node, "cannot be computed from its constants");
        }
    }

    private PhospheneException refuse(Node node, String what, Object... arguments) {
        return new PhospheneException(
                "The network %s is damaged: its node %s (%s) %s. Export it again.",
                Quoted.name(file), Quoted.name(node.name()), Quoted.name(node.op()), Sentence.of(what, arguments));
    }
}
