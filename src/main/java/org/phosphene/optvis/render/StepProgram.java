package org.phosphene.optvis.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.ProgramText;
import org.phosphene.engine.Value;
import org.phosphene.optvis.objective.Diversity;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.optvis.param.Noise;
import org.phosphene.optvis.transform.TransformChain;

/**
 * The program of one step: pictures, transforms, network, objective, gradient and update in one call. A recipe with a
 * steered term grows one picture more than it shows: the reference, with the noise of image 0 and without the term,
 * whose activation says how large the term's weight may be.
 */
final class StepProgram {

    /** Output: (shown, H, W, 3) bytes if looked at, else nothing. */
    static final String PICTURE = "picture";
    /** Output: the objective's {@code unit} part, one number a picture, the reference last. */
    static final String VALUES = "values";
    /** Output: the sum of the absolute gradient of each picture. */
    static final String GRADIENTS = "gradients";
    /** Output: one number, the sum over ordered pairs of the shown pictures' similarities / shown. */
    static final String DIVERSITY = "diversity";
    /** Number: 1 if the picture is looked at, else 0. */
    static final String LOOK = "look";
    /** Number: weight of the steered term. */
    static final String WEIGHT = "weight";

    private final Recipe recipe;
    private final RenderNetwork target;
    private final Supplies supplies;
    private final ObjectiveParts parts;
    private final ProgramBuilder program = new ProgramBuilder();

    private StepProgram(Recipe recipe, RenderNetwork target, Supplies supplies) {
        this.recipe = recipe;
        this.target = target;
        this.supplies = supplies;
        this.parts = ObjectiveParts.of(recipe.objective());
    }

    static ProgramText of(Recipe recipe, RenderNetwork target, Supplies supplies) {
        return new StepProgram(recipe, target, supplies).write();
    }

    /** The pictures that are grown: the shown ones, and the reference if there is a steered term. */
    static ImageShape grown(Recipe recipe) {
        ImageShape shape = recipe.shape();
        int extra = recipe.objective().steered().isPresent() ? 1 : 0;
        return new ImageShape(shape.images() + extra, shape.height(), shape.width());
    }

    /** First values of all states. */
    static Map<String, FloatArray> start(Recipe recipe) {
        ImageShape grown = grown(recipe);
        Map<String, FloatArray> states = new LinkedHashMap<>();
        recipe.parameterization().start(grown, new Noise(recipe.seed())).forEach((leaf, value) -> {
            if (grown.images() > recipe.shape().images()) {
                copyFirstToLast(value);
            }
            states.put(leaf, value);
            states.putAll(recipe.optimiser().start(leaf, value.shape()));
        });
        return states;
    }

    private static void copyFirstToLast(FloatArray value) {
        int each = value.values().length / (int) value.shape()[0];
        System.arraycopy(value.values(), 0, value.values(), value.values().length - each, each);
    }

    private ProgramText write() {
        Map<String, Value> leaves = new LinkedHashMap<>();
        program.line("on = torch.set_grad_enabled(True)");
        for (String leaf : recipe.parameterization().leaves()) {
            leaves.put(leaf, program.let("leaf", "torch.requires_grad_(torch.detach({}), True)", program.state(leaf)));
        }
        Value pictures = recipe.parameterization().write(program, leaves, grown(recipe));
        ImageShape shape = recipe.shape();
        View view = new View(
                pictures,
                some -> TransformChain.write(program, recipe.transforms(), some, shape.height(), shape.width()),
                TransformChain.raisedBy(recipe.transforms()),
                grown(recipe).images());
        Value loss = objective(NetworkScene.write(program, target, view, supplies, parts.all()));
        List<Value> gradients = gradients(loss, leaves);
        program.line("off = torch.set_grad_enabled(False)");
        Value sizes = sizes(gradients);
        program.output(GRADIENTS, sizes);
        Pictures.writeWhen(
                program, program.number(LOOK), PICTURE, pictures, recipe.shape().images());
        // a step that is not finite changes nothing, so that the place where it broke can be found
        Value finite = program.let("finite", "bool(torch.all(torch.isfinite({})))", sizes);
        program.when(finite, () -> update(leaves, gradients));
        return program.build();
    }

    private void update(Map<String, Value> leaves, List<Value> gradients) {
        int i = 0;
        for (String leaf : leaves.keySet()) {
            recipe.optimiser().write(program, leaf, gradients.get(i++));
        }
    }

    private Value objective(NetworkScene scene) {
        Value values = parts.unit().write(scene);
        program.output(VALUES, program.let("values", "torch.detach({})", values));
        Value loss = program.let("loss", "torch.sum({})", values);
        NetworkScene shown = recipe.objective().steered().isPresent()
                ? scene.firstImages(recipe.shape().images())
                : scene;
        if (parts.diverse().isPresent()) {
            loss = program.let(
                    "loss",
                    "torch.add({}, torch.sum({}))",
                    loss,
                    parts.diverse().get().write(shown));
        }
        Value term = null;
        if (parts.steered().isPresent()) {
            term = program.let(
                    "term", "torch.sum({})", parts.steered().get().term().write(shown));
            loss = program.let("loss", "torch.sub({}, torch.mul({}, {}))", loss, term, program.number(WEIGHT));
        }
        if (parts.diversityLayer().isPresent()) {
            Objective diversity = new Diversity(parts.diversityLayer().get());
            boolean same =
                    parts.steered().isPresent() && parts.steered().get().term().equals(diversity);
            Value sum = same ? term : program.let("similarity", "torch.sum({})", diversity.write(shown));
            program.output(DIVERSITY, program.let("diversity", "torch.reshape(torch.detach({}), [1])", sum));
        }
        return loss;
    }

    private List<Value> gradients(Value loss, Map<String, Value> leaves) {
        List<Value> all = new ArrayList<>();
        Value list = program.let(
                "grads",
                "torch.grad([{}], {}, None, False, False, False)",
                loss,
                ProgramBuilder.list(new ArrayList<>(leaves.values())));
        for (int i = 0; i < leaves.size(); i++) {
            all.add(program.let("gradient", "torch._unwrap_optional({}[{}])", list, i));
        }
        return all;
    }

    /** Sum of the absolute gradient of each picture: 0 only where every number of it is 0. */
    private Value sizes(List<Value> gradients) {
        List<Value> each = new ArrayList<>();
        for (Value gradient : gradients) {
            each.add(program.let("size", "torch.linalg_vector_norm(torch.flatten({}, 1, -1), 1, [1])", gradient));
        }
        return program.let("sizes", "torch.sum(torch.stack({}, 0), [0])", ProgramBuilder.list(each));
    }
}
