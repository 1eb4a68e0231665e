package org.phosphene.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.phosphene.image.NpyArray;
import org.phosphene.network.Network;
import org.phosphene.network.onnx.OnnxReader;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.Npz;

/**
 * The gradient to the picture, in 32 bits as the program computes it, against central differences of the same network
 * in 64 bits. There a step of 1e-6 passes almost no kink of a ReLU and rounding is below 1e-8 of the result, so what
 * differs is the rounding of the gradient in 32 bits: below 1e-3 of the length of the gradient.
 */
@Tag("engine")
class InputGradientTest {

    private static final Path SHARED = Path.of("../shared/onnx");
    private static final double STEP = 1e-6;
    private static final double TOLERANCE = 1e-3;
    private static final int DIRECTIONS = 3;

    static List<Path> committed() throws Exception {
        return files(Path.of(InputGradientTest.class.getResource("/onnx").toURI()));
    }

    static List<Path> shared() throws Exception {
        return Files.isDirectory(SHARED) ? files(SHARED) : committed();
    }

    private static List<Path> files(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".onnx"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("committed")
    void agreesWithFiniteDifferences(Path file) {
        check(file);
    }

    @ParameterizedTest
    @MethodSource("shared")
    @Tag("nightly")
    void agreesWithFiniteDifferencesOnEveryFile(Path file) {
        check(file);
    }

    private static void check(Path file) {
        Network network = OnnxReader.read(file);
        Map<String, NpyArray> reference = Npz.read(Path.of(file.toString().replace(".onnx", ".npz")));
        NpyArray image = reference.get("input");
        Random random = new Random(7);
        String logits = network.outputs().get(0);
        FloatArray weights = random(random, reference.get("out:" + logits).floats().length);
        try (DeviceState state = Engines.cpu().newState();
                Program gradient = Engines.cpu().load(gradient(network, weights));
                Program difference = Engines.cpu().load(inDoubles(difference(network, weights)))) {
            state.set("image", new FloatArray(image.shape(), image.floats()));
            for (int i = 0; i < DIRECTIONS; i++) {
                float[] direction = random(random, image.floats().length).values();
                state.set("direction", new FloatArray(image.shape(), direction));
                Outputs ours = gradient.run(state, Map.of(), Set.of("slope", "length"));
                float length = ours.floats("length").values()[0];
                float expected = difference
                        .run(state, Map.of(), Set.of("slope"))
                        .floats("slope")
                        .values()[0];
                assertThat(length).isGreaterThan(0);
                assertThat(ours.floats("slope").values()[0])
                        .as("%s, direction %d", file.getFileName(), i)
                        .isCloseTo(expected, within((float) TOLERANCE * length));
            }
        }
        Engines.cpu().release(network);
    }

    private static FloatArray random(Random random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new FloatArray(new long[] {count}, values);
    }

    private static Value projection(ProgramBuilder program, Network network, Value image, Value weights) {
        String logits = network.outputs().get(0);
        Value out = NetworkLines.write(program, network, image, List.of(logits)).get(logits);
        return program.let("projection", "torch.dot(torch.flatten({}, 0, -1), {})", out, weights);
    }

    private static ProgramText gradient(Network network, FloatArray projected) {
        ProgramBuilder program = new ProgramBuilder();
        Value weights = program.constant(projected);
        Value direction = program.state("direction");
        Value on = program.let("on", "torch.set_grad_enabled(True)");
        Value leaf = program.let("leaf", "torch.requires_grad_(torch.detach({}), True)", program.state("image"));
        Value loss = projection(program, network, leaf, weights);
        Value all = program.let("all", "torch.grad([{}], [{}], None, False, False, False)", loss, leaf);
        Value gradient = program.let("gradient", "torch._unwrap_optional({}[0])", all);
        Value off = program.let("off", "torch.set_grad_enabled(False)");
        assertThat(List.of(on, off)).doesNotHaveDuplicates();
        program.output("slope", program.let("slope", "torch.sum(torch.mul({}, {}))", gradient, direction));
        program.output("length", program.let("length", "torch.norm({})", gradient));
        return program.build();
    }

    private static ProgramText difference(Network network, FloatArray projected) {
        ProgramBuilder program = new ProgramBuilder();
        Value weights = program.constant(projected);
        Value image = program.let("image", "torch.to({}, 7)", program.state("image"));
        Value step = program.let("step", "torch.mul(torch.to({}, 7), {})", program.state("direction"), STEP);
        Value after = projection(program, network, program.let("after", "torch.add({}, {})", image, step), weights);
        Value before = projection(program, network, program.let("before", "torch.sub({}, {})", image, step), weights);
        program.output("slope", program.let("slope", "torch.div(torch.sub({}, {}), {})", after, before, 2 * STEP));
        return program.build();
    }

    /** The same program with 64-bit numbers wherever it makes 32-bit ones or is given them. */
    private static ProgramText inDoubles(ProgramText text) {
        List<String> wide = new ArrayList<>();
        for (int i = 0; i < text.parameters().size(); i++) {
            boolean whole = text.parameters().get(i) instanceof ProgramText.NetworkWeight weight
                    && !weight.weight().type().isFloating();
            wide.add(whole ? "w[" + i + "]" : "torch.to(w[" + i + "], 7)");
        }
        String source = text.source()
                .replace("w[", "wide[")
                .replace("dtype=6", "dtype=7")
                .replaceAll("torch\\.to\\((\\w+(\\[\\d+])?), 6\\)", "torch.to($1, 7)")
                .replace("-> List[Tensor]:\n", "-> List[Tensor]:\n    wide = [" + String.join(", ", wide) + "]\n");
        return new ProgramText(source, text.states(), text.numbers(), text.parameters(), text.outputs());
    }
}
