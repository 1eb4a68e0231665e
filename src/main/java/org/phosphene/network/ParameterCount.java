package org.phosphene.network;

import java.util.List;

/** Number of trained numbers of a layer. */
public final class ParameterCount {

    private static final int SCALE_AND_SHIFT = 3; // behind them a batch norm has statistics, which are not trained

    private ParameterCount() {}

    /**
     * The elements of the constant tensors of fractions that a node reads; bounds, factors and other single numbers
     * without axes do not count, nor do the statistics of a batch norm. A tensor that two nodes read counts at both.
     */
    public static long of(Network network, Node node) {
        boolean norm = node.op().equals("BatchNormalization");
        List<String> inputs = node.inputs();
        return inputs.subList(0, norm ? Math.min(SCALE_AND_SHIFT, inputs.size()) : inputs.size()).stream()
                .distinct()
                .flatMap(tensor -> network.weight(tensor).stream())
                .filter(weight -> weight.type().isFloating() && weight.shape().length > 0)
                .mapToLong(Weight::elements)
                .sum();
    }
}
