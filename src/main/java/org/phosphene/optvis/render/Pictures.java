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
        Value rounded = rounded(program, pictures, from, images);
        program.output(output, program.let("packed", PACKED, rounded));
        return rounded;
    }

    /** The same for the first pictures, computed only if a number is not 0. */
    static void writeWhen(ProgramBuilder program, Value number, String output, Value pictures, int images) {
        Value packed = program.fresh("packed");
        program.line("{} = torch.empty([0], dtype=0)", packed);
        program.when(
                program.let("look", "bool({})", number),
                () -> program.line("{} = " + PACKED, packed, rounded(program, pictures, 0, images)));
        program.output(output, packed);
    }

    private static final String PACKED = "torch.contiguous(torch.permute({}, [0, 2, 3, 1]), memory_format=0)";

    private static Value rounded(ProgramBuilder program, Value pictures, int from, int images) {
        Value some = program.let("some", "torch.slice(torch.detach({}), 0, {}, {}, 1)", pictures, from, from + images);
        return program.let("bytes", "torch.to(torch.add(torch.mul({}, 255.), 0.5), 0, False, False, None)", some);
    }

    /** Bytes back to numbers in [0, 1]. */
    static Value read(ProgramBuilder program, Value bytes) {
        return program.let("read", "torch.div(torch.to({}, 6, False, False, None), 255.)", bytes);
    }
}
