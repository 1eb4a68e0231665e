package org.phosphene.engine;

import java.util.List;

/**
 * Layers of tokens, (N,T,C) as transformers have them, seen as maps (N,C,1,T): the channel is the last axis, the token
 * the position, so that everything made for maps holds for them.
 */
public final class Tokens {

    private static final int AXES = 3;

    private Tokens() {}

    /** Sizes of a layer as a map where it is one of tokens, else as they are. */
    public static List<Integer> asMap(List<Integer> shape) {
        return shape.size() == AXES ? List.of(shape.get(0), shape.get(2), 1, shape.get(1)) : shape;
    }

    /**
     * Writes the same for its numbers.
     *
     * @param shape sizes of the layer's axes as the network has them
     */
    public static Value asMap(ProgramBuilder program, Value layer, List<Integer> shape) {
        return shape.size() == AXES
                ? program.let("tokens", "torch.unsqueeze(torch.transpose({}, 1, 2), 2)", layer)
                : layer;
    }
}
