package org.phosphene.optvis.objective;

import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/** Which channels are active together, wherever that is: the style of a picture at a layer. */
final class Gram {

    private Gram() {}

    /**
     * Writes A A^T / (h w), A the channels as rows.
     *
     * @param activation (N,C,h,w)
     * @return (N, C * C)
     */
    static Value write(ProgramBuilder program, Value activation) {
        Value maps = program.let("maps", "torch.flatten({}, 2, -1)", activation);
        return program.let(
                "grams",
                "torch.flatten(torch.div(torch.bmm({}, torch.transpose({}, 1, 2)), torch.size({}, 2)), 1, -1)",
                maps,
                maps,
                maps);
    }

    /**
     * Writes each image's share of the sum over ordered pairs, divided by the number of images.
     *
     * @param pairs (N,N) similarities
     * @return (N,) the sum over the others / N
     */
    static Value shares(ProgramBuilder program, Value pairs) {
        return program.let(
                "diversity",
                "torch.div(torch.sub(torch.sum({}, [1]), torch.diagonal({})), torch.size({}, 0))",
                pairs,
                pairs,
                pairs);
    }
}
