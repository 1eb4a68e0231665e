package org.phosphene.optvis.render;

import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/** From pictures in [0, 1] to the bytes of frames, rounded once. */
final class Pictures {

    private Pictures() {}

    /**
     * Returns some of the pictures as (images, H, W, planes) bytes.
     *
     * @param pictures (N,planes,H,W) in [0, 1]
     * @param from index of the first
     * @param images how many
     * @return the bytes as (N,planes,H,W), for measuring on what is saved
     */
    static Value write(ProgramBuilder program, String output, Value pictures, int from, int images) {
        Value some = program.let("some", "torch.slice(torch.detach({}), 0, {}, {}, 1)", pictures, from, from + images);
        Value rounded =
                program.let("bytes", "torch.to(torch.add(torch.mul({}, 255.), 0.5), 0, False, False, None)", some);
        Value last = program.let("last", "torch.permute({}, [0, 2, 3, 1])", rounded);
        program.output(output, program.let("packed", "torch.contiguous({}, memory_format=0)", last));
        return rounded;
    }

    /** Bytes back to numbers in [0, 1]. */
    static Value read(ProgramBuilder program, Value bytes) {
        return program.let("read", "torch.div(torch.to({}, 6, False, False, None), 255.)", bytes);
    }
}
