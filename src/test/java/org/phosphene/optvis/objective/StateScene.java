package org.phosphene.optvis.objective;

import java.util.List;
import java.util.Map;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.Outputs;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;
import org.phosphene.testkit.Engines;

/** A scene without a network: one tensor is the pictures and every layer's activations, all files are one array. */
final class StateScene implements Scene {

    private final ProgramBuilder program;
    private final Value x;
    private final int images;
    private final List<Integer> shape;
    private final FloatArray file;

    private StateScene(ProgramBuilder program, Value x, int images, List<Integer> shape, FloatArray file) {
        this.program = program;
        this.x = x;
        this.images = images;
        this.shape = shape;
        this.file = file;
    }

    /**
     * What an objective makes of a tensor.
     *
     * @param values one for each image
     * @param gradient of sum (n + 1) values[n], in the tensor's order
     */
    record Written(float[] values, float[] gradient) {}

    static Written write(Objective objective, FloatArray tensor, FloatArray file) {
        ProgramBuilder builder = new ProgramBuilder();
        builder.line("on = torch.set_grad_enabled(True)");
        Value x = builder.let("x", "torch.requires_grad_(torch.detach({}), True)", builder.state("x"));
        int images = (int) tensor.shape()[0];
        List<Integer> shape = new java.util.ArrayList<>(List.of(1));
        for (int axis = 1; axis < tensor.shape().length; axis++) {
            shape.add((int) tensor.shape()[axis]);
        }
        Value values = objective.write(new StateScene(builder, x, images, shape, file));
        float[] weights = new float[images];
        for (int n = 0; n < images; n++) {
            weights[n] = n + 1;
        }
        Value loss = builder.let(
                "loss",
                "torch.sum(torch.mul({}, {}))",
                values,
                builder.constant(new FloatArray(new long[] {images}, weights)));
        Value list = builder.let("grads", "torch.grad([{}], [{}], None, False, False, False)", loss, x);
        builder.output("gradient", builder.let("gradient", "torch._unwrap_optional({}[0])", list));
        builder.output("values", builder.let("values", "torch.detach({})", values));
        Outputs outputs = Engines.run(builder, Map.of("x", tensor), Map.of(), "values", "gradient");
        return new Written(
                outputs.floats("values").values(), outputs.floats("gradient").values());
    }

    @Override
    public ProgramBuilder program() {
        return program;
    }

    @Override
    public Value activation(String layer) {
        return x;
    }

    @Override
    public boolean spatial(String layer) {
        return shape.size() == 4;
    }

    @Override
    public String logits() {
        return "logits";
    }

    @Override
    public String probabilities() {
        return "probabilities";
    }

    @Override
    public int images() {
        return images;
    }

    @Override
    public List<Integer> shape(String layer) {
        return shape;
    }

    @Override
    public Value pictures() {
        return x;
    }

    @Override
    public Value photograph(String name) {
        return program.constant(file);
    }

    @Override
    public Value target(String name, String layer) {
        return program.constant(file);
    }

    @Override
    public FloatArray cells(String name, String layer) {
        return file;
    }

    @Override
    public FloatArray array(String name) {
        return file;
    }

    @Override
    public Scene image(int index) {
        Value one = program.let("one", "torch.slice({}, 0, {}, {}, 1)", x, index, index + 1);
        return new StateScene(program, one, 1, shape, file);
    }
}
