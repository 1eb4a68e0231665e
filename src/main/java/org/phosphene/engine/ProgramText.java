package org.phosphene.engine;

import java.util.List;
import org.phosphene.network.Weight;

/**
 * A program as text, with the names of what goes in and comes out.
 *
 * @param source the TorchScript class
 * @param states names of the tensors that stay on the device
 * @param numbers names of the scalars given at every call
 * @param parameters tensors that never change
 * @param outputs names of what it returns
 */
public record ProgramText(
        String source, List<String> states, List<String> numbers, List<Parameter> parameters, List<String> outputs) {

    /** A tensor that never changes. */
    public sealed interface Parameter permits NetworkWeight, FoldedKernel, FoldedBias, Constant {}

    /** A tensor of the network. */
    public record NetworkWeight(Weight weight) implements Parameter {}

    /** The kernels of a convolution that normalises too. */
    record FoldedKernel(FoldedNorm norm) implements Parameter {}

    /** The bias of a convolution that normalises too. */
    record FoldedBias(FoldedNorm norm) implements Parameter {}

    /** A tensor of this program. */
    public record Constant(FloatArray array) implements Parameter {}

    public ProgramText {
        states = List.copyOf(states);
        numbers = List.copyOf(numbers);
        parameters = List.copyOf(parameters);
        outputs = List.copyOf(outputs);
    }
}
