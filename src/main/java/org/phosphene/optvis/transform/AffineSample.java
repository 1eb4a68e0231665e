package org.phosphene.optvis.transform;

import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * The bilinear sampler: output (y, x) takes the input at sx = cos dx - sin dy + cx, sy = sin dx + cos dy + cy, where
 * dx, dy are the offsets from the centre (cy, cx) = ((h - 1) / 2, (w - 1) / 2). Cosine and sine may be divided by a
 * scale beforehand.
 */
final class AffineSample {

    private AffineSample() {}

    /**
     * Writes the sampling; what lies outside is mid-grey.
     *
     * @param pictures (N,C,h,w) with h and w at least 2
     * @param cos a scalar tensor
     * @param sin a scalar tensor
     */
    static Value write(ProgramBuilder program, Value pictures, Value cos, Value sin) {
        Value raised = program.let("raised", "torch.sub({}, {})", pictures, Transform.OUTSIDE);
        Value sampled = zeroOutside(program, raised, cos, sin);
        return program.let("rotated", "torch.add({}, {})", sampled, Transform.OUTSIDE);
    }

    /** The same with zeros outside. */
    static Value zeroOutside(ProgramBuilder program, Value pictures, Value cos, Value sin) {
        Value height = program.let("height", "torch.size({}, 2)", pictures);
        Value width = program.let("width", "torch.size({}, 3)", pictures);
        // coordinates run from -1 to 1 between the centres of the outermost pixels, so axes have different units
        Value tall = program.let("tall", "torch.div(torch.sub({}, 1), torch.sub({}, 1))", height, width);
        Value zero = program.let("zero", "torch.zeros_like({})", cos);
        Value row1 = program.let("row", "torch.stack([{}, torch.neg(torch.mul({}, {})), {}], 0)", cos, sin, tall, zero);
        Value row2 = program.let("row", "torch.stack([torch.div({}, {}), {}, {}], 0)", sin, tall, cos, zero);
        Value theta = program.let("theta", "torch.unsqueeze(torch.stack([{}, {}], 0), 0)", row1, row2);
        Value grid = program.let("grid", "torch.affine_grid_generator({}, [1, 1, {}, {}], True)", theta, height, width);
        Value grids = program.let("grids", "torch.expand({}, [torch.size({}, 0), -1, -1, -1])", grid, pictures);
        return program.let("sampled", "torch.grid_sampler({}, {}, 0, 0, True)", pictures, grids);
    }
}
