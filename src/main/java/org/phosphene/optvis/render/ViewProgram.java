package org.phosphene.optvis.render;

import java.util.ArrayList;
import java.util.List;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.ProgramText;
import org.phosphene.engine.Value;
import org.phosphene.optvis.objective.Diversity;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.param.ImageShape;

/**
 * The program that looks at the pictures as they are: the bytes that are shown and saved, and what the network makes of
 * them without transforms.
 */
final class ViewProgram {

    /** Output: (shown, H, W, 3 or 4) bytes. */
    static final String PICTURE = "picture";
    /** Output: (1, H, W, 3 or 4) bytes, where there is a reference. */
    static final String REFERENCE = "reference";
    /** Output: what is measured, one number a picture, the reference last. */
    static final String VALUES = "values";
    /** Output: (N,N) Gram cosines of all pictures, the reference last, where there is a diversity term. */
    static final String PAIRS = "pairs";

    private ViewProgram() {}

    static ProgramText of(Recipe recipe, RenderNetwork target, Supplies supplies) {
        ProgramBuilder program = new ProgramBuilder();
        ObjectiveParts parts = ObjectiveParts.of(recipe.whole());
        ImageShape grown = StepProgram.grown(recipe);
        int shown = recipe.shape().images();
        Canvas canvas = new Canvas(recipe, supplies, program);
        Value pictures = canvas.finished(canvas.pictures(canvas.leaves()));
        List<Value> bytes = new ArrayList<>(List.of(Pictures.write(program, PICTURE, pictures, 0, shown)));
        if (grown.images() > shown) {
            bytes.add(Pictures.write(program, REFERENCE, pictures, shown, 1));
        }
        Value saved = Pictures.read(program, program.let("saved", "torch.cat({}, 0)", ProgramBuilder.list(bytes)));
        List<Objective> looked = new ArrayList<>(List.of(parts.measured()));
        parts.diversityLayer().ifPresent(layer -> looked.add(new Diversity(layer)));
        View view = View.plain(onGrey(canvas, saved), grown.images());
        NetworkScene scene = NetworkScene.write(program, target, view, supplies, looked);
        program.output(VALUES, parts.measured().write(scene));
        if (parts.diversityLayer().isPresent()) {
            Value pairs = new Diversity(parts.diversityLayer().get()).pairs(scene);
            program.output(PAIRS, program.let("rows", "torch.contiguous({}, memory_format=0)", pairs));
        }
        return program.build();
    }

    /** A picture with a plane of its own for alpha is measured on mid-grey. */
    private static Value onGrey(Canvas canvas, Value saved) {
        Value colours = canvas.program().let("rgb", "torch.slice({}, 1, 0, 3, 1)", saved);
        return canvas.alpha(saved)
                .map(alpha -> canvas.over(colours, alpha, Canvas.MID_GREY))
                .orElse(colours);
    }
}
