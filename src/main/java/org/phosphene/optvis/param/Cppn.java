package org.phosphene.optvis.param;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * A compositional pattern-producing network: each picture is a small network from coordinates to colours, and its
 * weights are optimised (Mordvintsev et al., "Differentiable Image Parameterizations", Distill 2018; notebook
 * xy2rgb.ipynb). The longer side spans -sqrt 3 to sqrt 3. Activation: atan(x) / 0.67 beside atan(x)^2 / 0.6. First
 * weights have the deviation sqrt(1 / fan-in), biases are 0, and so is the last layer: a picture begins mid-grey.
 *
 * @param layers hidden layers, 1 to 32; Lucid's is 8
 * @param width numbers of a hidden layer before activation, 1 to 256; Lucid's is 24
 */
public record Cppn(int layers, int width) implements Basis {

    private static final double REACH = Math.sqrt(3);

    /** Lucid's values. */
    public static final Cppn DEFAULT = new Cppn(8, 24);

    /** @throws IllegalArgumentException unless 1 to 32 layers of 1 to 256 numbers */
    public Cppn {
        if (layers < 1 || layers > 32 || width < 1 || width > 256) {
            throw new IllegalArgumentException("a CPPN has 1 to 32 layers of 1 to 256: " + layers + ", " + width);
        }
    }

    @Override
    public String kind() {
        return "cppn";
    }

    @Override
    public List<String> leaves() {
        return tensors(1).stream().map(Leaves.Each::name).toList();
    }

    private List<Leaves.Each> tensors(int planes) {
        List<Leaves.Each> tensors = new ArrayList<>();
        int in = 2;
        for (int layer = 0; layer < layers; layer++) {
            tensors.add(new Leaves.Each(weight(layer), Math.sqrt(1.0 / in), width, in));
            tensors.add(new Leaves.Each(bias(layer), 0, width, 1));
            in = 2 * width;
        }
        tensors.add(new Leaves.Each(weight(layers), 0, planes, in));
        tensors.add(new Leaves.Each(bias(layers), 0, planes, 1));
        return tensors;
    }

    private static String weight(int layer) {
        return "weight_" + layer;
    }

    private static String bias(int layer) {
        return "bias_" + layer;
    }

    @Override
    public Map<String, FloatArray> start(ImageShape shape, int planes, Noise noise) {
        return Leaves.start(shape.images(), noise, tensors(planes));
    }

    @Override
    public Value write(ProgramBuilder program, Map<String, Value> leaves, ImageShape shape, int planes) {
        Value x = program.let(
                "x", "torch.expand({}, [{}, -1, -1])", program.constant(coordinates(shape)), shape.images());
        for (int layer = 0; layer < layers; layer++) {
            Value sum = program.let(
                    "layer", "torch.baddbmm({}, {}, {})", leaves.get(bias(layer)), leaves.get(weight(layer)), x);
            Value atan = program.let("atan", "torch.atan({})", sum);
            x = program.let(
                    "x", "torch.cat([torch.div({}, 0.67), torch.div(torch.mul({}, {}), 0.6)], 1)", atan, atan, atan);
        }
        Value last = program.let(
                "last", "torch.baddbmm({}, {}, {})", leaves.get(bias(layers)), leaves.get(weight(layers)), x);
        String size = ProgramBuilder.list(shape.images(), planes, shape.height(), shape.width());
        return program.let("z", "torch.reshape({}, {})", last, size);
    }

    /** (1,2,H*W), x then y. */
    private static FloatArray coordinates(ImageShape shape) {
        int pixels = shape.height() * shape.width();
        double step = 2 * REACH / Math.max(1, Math.max(shape.height(), shape.width()) - 1);
        FloatArray coordinates = FloatArray.zeros(1, 2, pixels);
        for (int i = 0; i < pixels; i++) {
            coordinates.values()[i] = (float) ((i % shape.width() - (shape.width() - 1) / 2.0) * step);
            coordinates.values()[pixels + i] = (float) ((i / shape.width() - (shape.height() - 1) / 2.0) * step);
        }
        return coordinates;
    }

    /** Empty: there is no telling which weights give a picture. */
    @Override
    public Optional<Map<String, Value>> invert(ProgramBuilder program, Value z, ImageShape shape, int planes) {
        return Optional.empty();
    }
}
