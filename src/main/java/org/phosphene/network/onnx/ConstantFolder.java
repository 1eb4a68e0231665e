package org.phosphene.network.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.Node;
import org.phosphene.network.Quoted;
import org.phosphene.network.Weight;

/**
 * Computes nodes that read constants only while the file is read: exporters spell shapes, paddings and positions out as
 * graphs of their own. Only small tensors, and not more than a bounded number of them; what is left is computed by the
 * engine.
 */
final class ConstantFolder {

    private static final long LARGEST = 1L << 28; // numbers in a computed constant: a gigabyte of floats
    private static final int ALTOGETHER = 1 << 24; // numbers computed while reading, a bound on time and memory

    private final String file;
    private final int opset;
    private final Map<String, Weight> weights;
    private final Set<String> outputs;
    private long computed;

    /**
     * @param weights those of the file; what is computed is added
     * @param outputs tensors the file calls its outputs: their nodes stay
     */
    ConstantFolder(String file, int opset, Map<String, Weight> weights, Set<String> outputs) {
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
    List<Node> fold(List<Node> ordered) {
        List<Node> left = new ArrayList<>();
        for (Node node : ordered) {
            Optional<Weight> constant = isConstant(node) ? compute(node) : Optional.empty();
            constant.ifPresentOrElse(weight -> weights.put(node.output(), weight), () -> left.add(node));
        }
        return left;
    }

    private boolean isConstant(Node node) {
        return node.domain().isEmpty()
                && node.outputs().size() == 1
                && !outputs.contains(node.output())
                && node.inputs().stream().allMatch(tensor -> tensor.isEmpty() || weights.containsKey(tensor))
                && (ConstantOperators.knows(node.op()) || node.op().equals("Identity"));
    }

    private Optional<Weight> compute(Node node) {
        if (node.op().equals("Identity") && node.input(0).isPresent()) {
            return Optional.of(weights.get(node.inputs().get(0))); // of any size; on the device once for both names
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
                throw refuse(node, "asks for a constant of " + e.count + " numbers, more than can be held");
            }
            return Optional.empty();
        } catch (IndexOutOfBoundsException | ArithmeticException | IllegalArgumentException e) {
            throw refuse(node, "cannot be computed from its constants");
        }
    }

    private PhospheneException refuse(Node node, String what) {
        return new PhospheneException("The network " + Quoted.name(file) + " is damaged: its node "
                + Quoted.name(node.name()) + " (" + Quoted.name(node.op()) + ") " + what + ". Export it again.");
    }
}
