package org.phosphene.optvis.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Output: (shown, H, W, 3) bytes. */
    static final String PICTURE = "picture";
    /** Output: (1, H, W, 3) bytes, where there is a reference. */
    static final String REFERENCE = "reference";
    /** Output: what is measured, one number a picture, the reference last. */
    static final String VALUES = "values";
    /** Output: the diversity of all pictures, and that of the shown ones, where there is a diversity term. */
    static final String SIMILARITY = "similarity";

    private ViewProgram() {}

    static ProgramText of(Recipe recipe, RenderNetwork target, Supplies supplies) {
        ProgramBuilder program = new ProgramBuilder();
        ObjectiveParts parts = ObjectiveParts.of(recipe.objective());
        ImageShape grown = StepProgram.grown(recipe);
        int shown = recipe.shape().images();
        Map<String, Value> leaves = new LinkedHashMap<>();
        for (String leaf : recipe.parameterization().leaves()) {
            leaves.put(leaf, program.state(leaf));
        }
        Value pictures = recipe.parameterization().write(program, leaves, grown);
        List<Value> bytes = new ArrayList<>(List.of(Pictures.write(program, PICTURE, pictures, 0, shown)));
        if (grown.images() > shown) {
            bytes.add(Pictures.write(program, REFERENCE, pictures, shown, 1));
        }
        Value saved = Pictures.read(program, program.let("saved", "torch.cat({}, 0)", ProgramBuilder.list(bytes)));
        List<Objective> looked = new ArrayList<>(List.of(parts.measured()));
        parts.diversityLayer().ifPresent(layer -> looked.add(new Diversity(layer)));
        NetworkScene scene = NetworkScene.write(program, target, View.plain(saved, grown.images()), supplies, looked);
        program.output(VALUES, parts.measured().write(scene));
        if (parts.diversityLayer().isPresent()) {
            Objective diversity = new Diversity(parts.diversityLayer().get());
            Value all = program.let("all", "torch.sum({})", diversity.write(scene));
            Value some = program.let("some", "torch.sum({})", diversity.write(scene.firstImages(shown)));
            program.output(SIMILARITY, program.let("both", "torch.stack([{}, {}], 0)", all, some));
        }
        return program.build();
    }
}
