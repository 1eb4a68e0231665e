package org.phosphene.optvis.transform;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;

/**
 * A Gaussian blur of what the network sees: weights exp(-d^2 / (2 sigma^2)) that add up to 1, as far as three times the
 * largest sigma, beyond the borders the outermost pixels.
 *
 * @param sigmas one of these standard deviations is drawn, each as likely, in pixels, 0 to 100; 0 changes nothing
 */
public record Blur(List<Double> sigmas) implements PixelChange {

    private static final String EXPONENT = "exponent";
    private static final double NONE = -1e4; // exp of it is 0: only the pixel itself is left

    /** @throws IllegalArgumentException when there is none or one is not in 0 to 100 */
    public Blur {
        sigmas = List.copyOf(sigmas);
        if (sigmas.isEmpty() || sigmas.stream().anyMatch(s -> !(s >= 0 && s <= 100))) {
            throw new IllegalArgumentException("not standard deviations of a blur: " + sigmas);
        }
    }

    @Override
    public String kind() {
        return "blur";
    }

    @Override
    public void draw(String name, Draw draw, int height, int width, Map<String, Float> numbers) {
        double sigma = draw.oneOf(sigmas);
        numbers.put(name + EXPONENT, (float) Math.max(NONE, -0.5 / (sigma * sigma)));
    }

    @Override
    public Value write(ProgramBuilder program, String name, Value pictures, int height, int width) {
        Value exponent = program.number(name + EXPONENT);
        Value blurred = program.fresh("blurred");
        program.line("{} = {}", blurred, pictures);
        Value some = program.let("some", "bool(torch.gt({}, {}))", exponent, NONE);
        program.when(some, () -> separable(program, blurred, exponent, pictures, height, width));
        return blurred;
    }

    private void separable(
            ProgramBuilder program, Value blurred, Value exponent, Value pictures, int height, int width) {
        int reach = Math.max(1, (int) Math.ceil(3 * Collections.max(sigmas)));
        Value raw = program.let("raw", "torch.exp(torch.mul({}, {}))", program.constant(squares(reach)), exponent);
        Value weights = program.let("weights", "torch.div({}, torch.sum({}))", raw, raw);
        Value across = program.let("across", "torch.reshape({}, [1, 1, 1, -1])", weights);
        Value down = program.let("down", "torch.reshape({}, [1, 1, -1, 1])", weights);
        Value planes =
                program.let("planes", "torch.reshape({}, {})", pictures, ProgramBuilder.list(-1, 1, height, width));
        Value wide = program.let(
                "wide", "torch.replication_pad2d({}, {})", planes, ProgramBuilder.list(reach, reach, reach, reach));
        Value rows = program.let("rows", "torch.conv2d({}, {}, None, [1, 1], [0, 0], [1, 1], 1)", wide, across);
        Value both = program.let("both", "torch.conv2d({}, {}, None, [1, 1], [0, 0], [1, 1], 1)", rows, down);
        program.line("{} = torch.reshape_as({}, {})", blurred, both, pictures);
    }

    private static FloatArray squares(int reach) {
        FloatArray squares = FloatArray.zeros(2L * reach + 1);
        for (int i = -reach; i <= reach; i++) {
            squares.values()[i + reach] = (float) i * i;
        }
        return squares;
    }
}
