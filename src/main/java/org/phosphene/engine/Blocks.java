package org.phosphene.engine;

/** Operators that move squares of pixels into channels and back. */
final class Blocks {

    private Blocks() {}

    /** By default the channels of a pixel lie far apart (DCR); torch's own shuffle has them side by side (CRD). */
    static Value depthToSpace(NodeLines n) {
        long block = n.node().integer("blocksize", 1);
        if (n.node().text("mode", "DCR").equals("CRD")) {
            return n.let("torch.pixel_shuffle({}, {})", n.in(0), block);
        }
        Value x = n.in(0);
        Value split = n.let(
                "torch.reshape({}, [torch.size({}, 0), {}, {}, -1, torch.size({}, 2), torch.size({}, 3)])",
                x,
                x,
                block,
                block,
                x,
                x);
        return n.let("torch.flatten(torch.flatten(torch.permute({}, [0, 3, 4, 1, 5, 2]), 4, 5), 2, 3)", split);
    }

    static Value spaceToDepth(NodeLines n) {
        long block = n.node().integer("blocksize", 1);
        Value x = n.in(0);
        if (n.node().text("mode", "DCR").equals("CRD")) {
            return n.let("torch.pixel_unshuffle({}, {})", x, block);
        }
        Value split = n.let(
                "torch.reshape({}, [torch.size({}, 0), torch.size({}, 1), torch.floordiv(torch.size({}, 2), {}), {},"
                        + " torch.floordiv(torch.size({}, 3), {}), {}])",
                x,
                x,
                x,
                x,
                block,
                block,
                x,
                block,
                block);
        return n.let("torch.flatten(torch.permute({}, [0, 3, 5, 1, 2, 4]), 1, 3)", split);
    }
}
