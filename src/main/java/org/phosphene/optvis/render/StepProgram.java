package org.phosphene.optvis.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phosphene.engine.CutNetwork;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.ProgramText;
import org.phosphene.engine.Value;
import org.phosphene.optvis.objective.Diversity;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.param.Alpha;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.optvis.param.Noise;

/**
 * The program of one step: pictures, transforms, network, objective, gradient and update in one call. A recipe with a
 * steered term grows one picture more than it shows: the reference, with the noise of image 0 and without the term,
 * whose activation says how large the term's weight may be.
 */
final class StepProgram {

    /** Output: (shown, H, W, 3 or 4) bytes if looked at, else nothing. */
    static final String PICTURE = "picture";
    /** Output: the objective's {@code unit} part, one number a picture, the reference last. */
    static final String VALUES = "values";
    /** Output: for each picture the sum of the absolute gradient, where it leaves the network. */
    static final String GRADIENTS = "gradients";
    /** Output: one number, the sum over ordered pairs of the shown pictures' similarities / shown. */
    static final String DIVERSITY = "diversity";
    /** Number: 1 if the picture is looked at, else 0. */
    static final String LOOK = "look";
    /** Number: weight of the steered term. */
    static final String WEIGHT = "weight";

    /** Number: 1 if a step in which an image has no gradient changes nothing, so that it can be done again, else 0. */
    static final String REDIRECT = "redirect";
    /** State of the program with redirected ReLUs: (N,) 1 for the images it is done for, 0 for the others. */
    static final String REDIRECTED = "redirected";

    private final Recipe recipe;
    private final RenderNetwork target;
    private final Supplies supplies;
    private final boolean redirected;
    private final ObjectiveParts parts;
    private final ProgramBuilder program = new ProgramBuilder();
    private Value sizes;

    private StepProgram(Recipe recipe, RenderNetwork target, Supplies supplies, boolean redirected) {
        this.recipe = recipe;
        this.target = target;
        this.supplies = supplies;
        this.redirected = redirected;
        this.parts = ObjectiveParts.of(recipe.whole());
    }

    static ProgramText of(Recipe recipe, RenderNetwork target, Supplies supplies) {
        return new StepProgram(recipe, target, supplies, false).write();
    }

    /** The step with Lucid's rule at every ReLU, for the images named by {@link #REDIRECTED}. */
    static ProgramText redirected(Recipe recipe, RenderNetwork target, Supplies supplies) {
        return new StepProgram(recipe, target, supplies, true).write();
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
        boolean separate = recipe.objective().separate();
        int shown = recipe.shape().images();
        // the reference begins like the first picture, and so do all in a batch of separate runs of one seed
        Noise noise = new Noise(recipe.seed(), image -> separate || image >= shown ? 0 : image);
        recipe.parameterization().start(grown, noise).forEach((leaf, value) -> {
            states.put(leaf, value);
            states.putAll(recipe.optimiser().start(leaf, value.shape()));
        });
        if (recipe.parameterization().alpha() == Alpha.GRADIENT) {
            states.put(Canvas.TRANSPARENCY, FloatArray.zeros(grown.images(), grown.height(), grown.width()));
        }
        return states;
    }

    private ProgramText write() {
        Canvas canvas = new Canvas(recipe, supplies, program);
        Map<String, Value> leaves = new LinkedHashMap<>();
        program.line("on = torch.set_grad_enabled(True)");
        canvas.leaves().forEach((leaf, state) -> leaves.put(leaf, optimised("leaf", state)));
        Value painted = canvas.pictures(leaves);
        // the gradient stops at the pictures first: up to there it may be redirected
        Value pictures = optimised("pictures", painted);
        Value ofPictures = gradient(canvas, pictures);
        List<Value> gradients = gradients(painted, ofPictures, leaves);
        program.line("off = torch.set_grad_enabled(False)");
        program.output(GRADIENTS, sizes);
        Pictures.writeWhen(
                program,
                program.number(LOOK),
                PICTURE,
                canvas.finished(pictures),
                recipe.shape().images());
        program.when(goesOn(), () -> update(leaves, gradients, ofPictures));
        return program.build();
    }

    private Value optimised(String hint, Value value) {
        return program.let(hint, "torch.requires_grad_(torch.detach({}), True)", value);
    }

    /** The gradient by the pictures; keeps its size where it leaves the network. */
    private Value gradient(Canvas canvas, Value pictures) {
        View view = canvas.view(pictures);
        if (redirected) {
            CutNetwork network = new CutNetwork(program, target.network());
            NetworkScene scene = NetworkScene.write(program, target, view, supplies, parts.all(), network::write);
            Value loss = objective(scene, canvas.alpha(pictures));
            Value gradient = network.gradient(loss, pictures, program.state(REDIRECTED));
            sizes = sizes(gradient);
            return gradient;
        }
        NetworkScene scene = NetworkScene.write(program, target, view, supplies, parts.all());
        Value loss = objective(scene, canvas.alpha(pictures));
        // a penalty on the picture has a gradient whether the unit is dead or not, so it is looked for before it
        Value looked = scene.input().orElse(pictures);
        Value list =
                program.let("grads", "torch.grad([{}], [{}, {}], None, False, False, False)", loss, pictures, looked);
        sizes = sizes(program.let("ofInput", "torch._unwrap_optional({}[1])", list));
        return program.let("gradient", "torch._unwrap_optional({}[0])", list);
    }

    private Value sizes(Value gradient) {
        return program.let("sizes", "torch.linalg_vector_norm({}, 1, [1, 2, 3])", gradient);
    }

    /**
     * A step that is not finite changes nothing, so that the place where it broke can be found; nor does one in which
     * an image has no gradient, while it may be done again with redirected ReLUs.
     */
    private Value goesOn() {
        Value all = program.let("finite", "bool(torch.all(torch.isfinite({})))", sizes);
        if (redirected) {
            return all;
        }
        Value again = program.let(
                "again", "torch.__and__(bool({}), bool(torch.any(torch.eq({}, 0))))", program.number(REDIRECT), sizes);
        return program.let("goes", "torch.__and__({}, torch.__not__({}))", all, again);
    }

    private void update(Map<String, Value> leaves, List<Value> gradients, Value ofPictures) {
        int i = 0;
        for (String leaf : leaves.keySet()) {
            recipe.optimiser().write(program, leaf, gradients.get(i++));
        }
        if (recipe.parameterization().alpha() == Alpha.GRADIENT) {
            program.let(
                    "transparency",
                    "torch.add_({}, torch.mean(torch.abs({}), [1]))",
                    program.state(Canvas.TRANSPARENCY),
                    ofPictures);
        }
    }

    private Value objective(NetworkScene scene, Optional<Value> alpha) {
        Value values = parts.unit().write(scene);
        program.output(VALUES, program.let("values", "torch.detach({})", values));
        Value weighted = alpha.map(plane -> lessOpaque(values, plane)).orElse(values);
        Value loss = program.let("loss", "torch.sum({})", weighted);
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

    /** Less where more of the picture is opaque, whatever the value's sign. */
    private Value lessOpaque(Value values, Value alpha) {
        Value share = program.let("share", "torch.mean({}, [1, 2, 3])", alpha);
        return program.let(
                "weighted",
                "torch.where(torch.gt({}, 0), torch.mul({}, torch.rsub({}, 1.)), torch.mul({}, torch.add({}, 1.)))",
                values,
                values,
                share,
                values,
                share);
    }

    private List<Value> gradients(Value painted, Value ofPictures, Map<String, Value> leaves) {
        List<Value> all = new ArrayList<>();
        Value with = program.let("with", "annotate(List[Optional[Tensor]], [{}])", ofPictures);
        Value list = program.let(
                "grads",
                "torch.grad([{}], {}, {}, False, False, False)",
                painted,
                ProgramBuilder.list(new ArrayList<>(leaves.values())),
                with);
        for (int i = 0; i < leaves.size(); i++) {
            all.add(program.let("gradient", "torch._unwrap_optional({}[{}])", list, i));
        }
        return all;
    }
}
