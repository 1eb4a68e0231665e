package org.phosphene.optvis.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;
import org.phosphene.optvis.param.Alpha;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.optvis.transform.TransformChain;

/**
 * The pictures of a recipe in a program.
 *
 * @param recipe whose
 * @param supplies what it needs
 * @param program the program
 */
record Canvas(Recipe recipe, Supplies supplies, ProgramBuilder program) {

    /** State: (N,H,W), the sum of the gradient's size at each pixel, where alpha comes from the gradient. */
    static final String TRANSPARENCY = "transparency";

    /** What transparent pictures are measured on. */
    static final double MID_GREY = 0.5;

    private static final double OPAQUE = 0.8; // quantile of the gradient's size from which a pixel is opaque (Horama)

    /** The states that are optimised, as they are. */
    Map<String, Value> leaves() {
        Map<String, Value> leaves = new LinkedHashMap<>();
        recipe.parameterization().leaves().forEach(leaf -> leaves.put(leaf, program.state(leaf)));
        return leaves;
    }

    /** Pictures, (N,3 or 4,H,W) in [0, 1]. */
    Value pictures(Map<String, Value> leaves) {
        return recipe.parameterization().write(program, leaves, StepProgram.grown(recipe));
    }

    /** Whether there is a fourth plane that is optimised. */
    boolean hasAlpha() {
        return recipe.parameterization().alpha() == Alpha.OPTIMISED;
    }

    /** The colours of pictures. */
    Value colours(Value pictures) {
        return hasAlpha() ? program.let("colours", "torch.slice({}, 1, 0, 3, 1)", pictures) : pictures;
    }

    /** The optimised fourth plane, (N,1,H,W). */
    Optional<Value> alpha(Value pictures) {
        return hasAlpha()
                ? Optional.of(program.let("alpha", "torch.slice({}, 1, 3, 4, 1)", pictures))
                : Optional.empty();
    }

    /** How the pictures come before the network in a step. */
    View view(Value pictures) {
        Value colours = colours(pictures);
        Value shown = alpha(pictures)
                .map(alpha -> over(colours, alpha, Backgrounds.write(program, supplies.backgrounds())))
                .orElse(colours);
        ImageShape shape = recipe.shape();
        return new View(
                colours,
                shown,
                some -> TransformChain.write(program, recipe.transforms(), some, shape.height(), shape.width()),
                TransformChain.raisedBy(recipe.transforms()),
                StepProgram.grown(recipe).images());
    }

    /** Pictures over a background, which may be a number. */
    Value over(Value colours, Value alpha, Object background) {
        return program.let(
                "over", "torch.add(torch.mul(torch.sub({}, {}), {}), {})", colours, background, alpha, background);
    }

    /** Pictures as they are shown: with the fourth plane, wherever it comes from. */
    Value finished(Value pictures) {
        if (recipe.parameterization().alpha() != Alpha.GRADIENT) {
            return pictures;
        }
        Value sums = program.state(TRANSPARENCY);
        Value flat = program.let("flat", "torch.flatten({}, 1, -1)", sums);
        Value opaque = program.let("opaque", "torch.clamp_min(torch.quantile({}, {}, 1, True), 1e-20)", flat, OPAQUE);
        Value alpha = program.let(
                "alpha",
                "torch.unsqueeze(torch.clamp_max(torch.div({}, torch.unsqueeze({}, 2)), 1.), 1)",
                sums,
                opaque);
        return program.let("rgba", "torch.cat([{}, {}], 1)", pictures, alpha);
    }

    /** Planes of {@link #finished}. */
    static int planes(Recipe recipe) {
        return recipe.parameterization().alpha() == Alpha.NONE ? 3 : 4;
    }
}
