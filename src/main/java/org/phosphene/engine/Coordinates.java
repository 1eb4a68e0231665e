package org.phosphene.engine;

/** Where on an axis the places of a resized one lie, by the formulas of the ONNX specification. */
final class Coordinates {

    private Coordinates() {}

    /** @param size of the axis before */
    static Value of(NodeLines n, String formula, Value size, Resizing.Axis axis) {
        Value places = n.let("torch.arange({}, dtype=6, device={})", axis.length(), n.device());
        return switch (formula) {
            case "asymmetric" -> n.let("torch.div({}, {})", places, axis.scale());
            case "half_pixel" -> centres(n, places, axis);
            case "pytorch_half_pixel" -> // a single place looks at the start
            n.let("torch.mul({}, float(torch.gt({}, 1)))", centres(n, places, axis), axis.length());
            case "half_pixel_symmetric" -> // what was rounded off is left out at both ends
            n.let(
                    "torch.add({}, torch.mul(torch.div({}, 2), torch.sub(1., torch.div({}, {}))))",
                    centres(n, places, axis),
                    size,
                    axis.length(),
                    axis.wanted());
            case "align_corners" -> n.let(
                    "torch.mul({}, {})", places, n.let(STEP, size, axis.length(), axis.wanted(), axis.wanted()));
            case "tf_crop_and_resize" -> part(n, places, size, axis);
            default -> throw n.problem("has coordinates of the kind '%s'", formula);
        };
    }

    /** Between two places when the first and the last stay where they are; no matter for a single place. */
    private static final String STEP = "torch.div(torch.mul(torch.sub({}, 1), float(torch.gt({}, 1))),"
            + " torch.add(torch.sub({}, 1), float(torch.eq({}, 1))))";

    private static Value centres(NodeLines n, Value places, Resizing.Axis axis) {
        return n.let("torch.sub(torch.div(torch.add({}, 0.5), {}), 0.5)", places, axis.scale());
    }

    private static Value part(NodeLines n, Value places, Value size, Resizing.Axis axis) {
        double start = axis.part()[0];
        double end = axis.part()[1];
        Value last = n.let("torch.sub({}, 1)", size);
        Value step = n.let(STEP, size, axis.length(), axis.wanted(), axis.wanted());
        Value from = n.let(
                "torch.add(torch.mul({}, {}), torch.mul(torch.mul({}, {}), float(torch.eq({}, 1))))",
                last,
                start,
                last,
                (end - start) / 2,
                axis.length());
        return n.let("torch.add(torch.mul(torch.mul({}, {}), {}), {})", places, step, end - start, from);
    }

    static Value rounded(NodeLines n, String rounding, Value at) {
        return switch (rounding) {
            case "floor" -> n.let("torch.floor({})", at);
            case "ceil" -> n.let("torch.ceil({})", at);
            case "round_prefer_ceil" -> n.let("torch.floor(torch.add({}, 0.5))", at);
            case "round_prefer_floor" -> n.let("torch.ceil(torch.sub({}, 0.5))", at);
            default -> throw n.problem("rounds in the way '%s'", rounding);
        };
    }
}
