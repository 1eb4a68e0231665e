package org.phosphene.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import org.phosphene.network.Network;
import org.phosphene.network.Node;

/**
 * A network written so that the gradient can be changed at every ReLU and ReLU6: behind each of them the computation
 * begins anew, and {@link #gradient} goes back from piece to piece. Used for Lucid's redirected ReLU
 * (lucid/misc/redirected_relu_grad.py), which needs the gradient that arrives and not only what is before it.
 */
public final class CutNetwork {

    /** A ReLU: what goes in, where the next piece begins, and the pieces its input comes from. */
    private record Cut(Value input, double bound, Value leaf, SortedSet<Integer> from) {}

    private final ProgramBuilder program;
    private final Network network;
    private final Map<String, SortedSet<Integer>> from = new HashMap<>();
    private final List<Cut> cuts = new ArrayList<>();

    /** Nothing is written yet; {@link #write} comes first, {@link #gradient} behind the objective. */
    public CutNetwork(ProgramBuilder program, Network network) {
        this.program = program;
        this.network = network;
    }

    /**
     * Writes the nodes needed for some layers, cut at the ReLUs.
     *
     * @param input (N,C,H,W), as the network sees it
     * @param layers names as in {@link Network#resolveLayer}
     * @return the first output of each layer, by the names given
     */
    public Map<String, Value> write(Value input, Collection<String> layers) {
        from.put(network.input(), new TreeSet<>(List.of(BEFORE)));
        return NetworkLines.write(program, network, input, layers, this::behind);
    }

    /** A new piece behind a ReLU; other nodes belong to the pieces of their inputs. */
    private Value behind(NodeLines lines, Value value) {
        Node node = lines.node();
        SortedSet<Integer> pieces = new TreeSet<>();
        node.inputs().forEach(tensor -> pieces.addAll(from.getOrDefault(tensor, new TreeSet<>())));
        node.outputs().forEach(tensor -> from.put(tensor, pieces));
        OptionalDouble bound = bound(lines);
        if (bound.isEmpty() || pieces.isEmpty()) {
            return value;
        }
        Value leaf = program.let("leaf", "torch.requires_grad_(torch.detach({}), True)", value);
        cuts.add(new Cut(lines.in(0), bound.getAsDouble(), leaf, new TreeSet<>(pieces)));
        pieces.clear();
        pieces.add(cuts.size() - 1);
        return leaf;
    }

    private static final int BEFORE = -1; // the piece before the first ReLU

    /** The upper bound of a ReLU or ReLU6, infinite for a ReLU; empty for every other node. */
    private static OptionalDouble bound(NodeLines lines) {
        if (lines.node().op().equals("Relu")) {
            return OptionalDouble.of(Double.POSITIVE_INFINITY);
        }
        boolean known = lines.node().op().equals("Clip") && !lines.isComputed("min", 1) && !lines.isComputed("max", 2);
        if (!known || Shapes.lowest(lines) != 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Shapes.highest(lines));
    }

    /**
     * Writes the gradient of a number that is maximised. For the images of the mask every ReLU whose ordinary gradient
     * is 0 all over the image lets the gradient through, except where the input is below 0 and would be pushed further
     * down, or above the bound and would be pushed further up.
     *
     * @param objective a tensor without axes
     * @param leaf (N,...) what the gradient is taken by; the network's input comes from it
     * @param mask (N,) 1 for the images whose gradient is redirected, 0 for the others
     * @return of the shape of the leaf
     */
    public Value gradient(Value objective, Value leaf, Value mask) {
        List<Value> leaves = new ArrayList<>(List.of(leaf));
        cuts.forEach(cut -> leaves.add(cut.leaf()));
        Map<Value, Value> arrived = new HashMap<>();
        collect(arrived, objective, null, leaves);
        for (int i = cuts.size() - 1; i >= 0; i--) {
            Cut cut = cuts.get(i);
            Value redirected = redirect(program, cut.input(), arrived.get(cut.leaf()), mask, cut.bound());
            List<Value> before = new ArrayList<>();
            cut.from()
                    .forEach(piece ->
                            before.add(piece == BEFORE ? leaf : cuts.get(piece).leaf()));
            collect(arrived, cut.input(), redirected, before);
        }
        return arrived.get(leaf);
    }

    /** Adds the gradient of a value by some leaves to what arrived there. */
    private void collect(Map<Value, Value> arrived, Value of, Value incoming, List<Value> leaves) {
        Object with = "None";
        if (incoming != null) {
            with = program.let("with", "annotate(List[Optional[Tensor]], [{}])", incoming);
        }
        Value gradients = program.let(
                "grads", "torch.grad([{}], {}, {}, True, False, True)", of, ProgramBuilder.list(leaves), with);
        for (int i = 0; i < leaves.size(); i++) {
            Value leaf = leaves.get(i);
            Value before = arrived.get(leaf);
            Value sum = program.fresh("arrived");
            program.line("{} = {}", sum, before == null ? "torch.zeros_like(" + leaf.name() + ")" : before);
            Value one = program.let("one", "{}[{}]", gradients, i);
            program.when(
                    program.let("reached", "torch.__isnot__({}, None)", one),
                    () -> program.line("{} = torch.add({}, torch._unwrap_optional({}))", sum, sum, one));
            arrived.put(leaf, sum);
        }
    }

    /**
     * Lucid's rule at one ReLU.
     *
     * @param input (N,...) what goes into the ReLU
     * @param gradient (N,...) what arrives at its output, of something that is maximised
     * @param mask (N,)
     * @param bound above which the ReLU is flat too, may be infinite
     */
    static Value redirect(ProgramBuilder program, Value input, Value gradient, Value mask, double bound) {
        Value x = program.let("x", "torch.detach({})", input);
        Value on = program.let("on", "torch.gt({}, 0)", x);
        Value pushedOut = program.let("out", "torch.__and__(torch.lt({}, 0), torch.lt({}, 0))", x, gradient);
        if (!Double.isInfinite(bound)) {
            on = program.let("on", "torch.__and__({}, torch.lt({}, {}))", on, x, bound);
            Value above = program.let("above", "torch.__and__(torch.gt({}, {}), torch.gt({}, 0))", x, bound, gradient);
            pushedOut = program.let("out", "torch.__or__({}, {})", pushedOut, above);
        }
        Value zeros = program.let("zeros", "torch.zeros_like({})", gradient);
        Value ordinary = program.let("ordinary", "torch.where({}, {}, {})", on, gradient, zeros);
        Value redirected = program.let("redirected", "torch.where({}, {}, {})", pushedOut, zeros, gradient);
        Value size = program.let("size", "torch.sum(torch.flatten(torch.abs({}), 1, -1), [1])", ordinary);
        Value dead = program.let("dead", "torch.__and__(torch.eq({}, 0), torch.gt({}, 0))", size, mask);
        // one truth value for each image, with as many axes as the gradient
        Value each = program.let(
                "each",
                "torch.reshape({}, torch.add([-1], torch.mul([1], torch.sub(torch.dim({}), 1))))",
                dead,
                gradient);
        return program.let("h", "torch.where({}, {}, {})", each, redirected, ordinary);
    }
}
