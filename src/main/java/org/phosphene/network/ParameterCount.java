package org.phosphene.network;

import java.util.List;
import java.util.Set;

/** Number of trained numbers of a layer. */
public final class ParameterCount {

    private static final int SCALE_AND_SHIFT = 3; // behind them a batch norm has statistics, which are not trained

    private static final Set<String> TRAINED = Set.of("Conv", "ConvTranspose", "Gemm", "BatchNormalization", "PRelu");

    private ParameterCount() {}

    /**
     * The elements of the constant tensors of fractions that a node reads; bounds, factors and other single numbers do
     * not count, nor do the statistics of a batch norm. A tensor that two nodes read counts at both.
     */
    public static long of(Network network, Node node) {
        boolean norm = node.op().equals("BatchNormalization");
        List<String> inputs = node.inputs();
        return inputs.subList(0, norm ? Math.min(SCALE_AND_SHIFT, inputs.size()) : inputs.size()).stream()
                .distinct()
                .flatMap(tensor -> network.weight(tensor).stream())
                .filter(weight -> weight.type().isFloating())
                .filter(weight -> weight.elements() > 1 || TRAINED.contains(node.op()))
                .mapToLong(Weight::elements)
                .sum();
    }
}
