package org.phosphene.optvis.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phosphene.core.Frame;
import org.phosphene.engine.DeviceState;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.NetworkLines;
import org.phosphene.engine.Program;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;
import org.phosphene.image.PngText;
import org.phosphene.network.Network;
import org.phosphene.optvis.param.Alpha;
import org.phosphene.optvis.param.Colours;
import org.phosphene.optvis.param.FourierImage;
import org.phosphene.optvis.param.Parameterization;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.TestGraph;
import org.phosphene.testkit.TestGraphs;

/** What users of other programs trip over, a test each; see also the tests of objectives, transforms and ReLUs. */
@Tag("engine")
class ComplaintsTest {

    private static final RenderNetwork TINY = Renders.tiny();

    @Test
    void forgottenEvaluationModeCannotHappenADropoutGivesTheSameTwice() {
        TestGraph graph = new TestGraph().input("image", -1, 3, -1, -1);
        TestGraphs.conv(graph, "conv", "image", 3, 4, 1);
        graph.weight("half", new float[] {0.5f}, 1);
        graph.node("dropped", "Dropout", "conv", "half");
        Network network = graph.output("dropped").network();
        ProgramBuilder program = new ProgramBuilder();
        Map<String, Value> layers =
                NetworkLines.write(program, network, program.state("image"), List.of("conv", "dropped"));
        layers.forEach(program::output);
        FloatArray picture = new FloatArray(new long[] {1, 3, 8, 8}, TestGraphs.numbers(3 * 64, 1));
        try (Program loaded = Engines.cpu().load(program.build());
                DeviceState state = Engines.cpu().newState()) {
            state.set("image", picture);
            Set<String> both = Set.of("conv", "dropped");
            float[] first = loaded.run(state, Map.of(), both).floats("dropped").values();
            float[] second = loaded.run(state, Map.of(), both).floats("dropped").values();
            assertThat(second).isEqualTo(first);
            assertThat(first)
                    .isEqualTo(loaded.run(state, Map.of(), both).floats("conv").values());
        }
    }

    @Test
    void savedColoursAreThoseOfTheScreen() throws IOException {
        List<Frame> frames = new ArrayList<>();
        RenderLoop loop = Renders.loop(Renders.recipe("block1/add:1", 1, 5, 0), TINY, Renders.keeping(frames));
        boolean more = true;
        while (more) {
            more = loop.step();
        }
        Frame saved = loop.finish(false).frame();
        loop.close();
        Frame shown = frames.get(frames.size() - 1);
        assertThat(saved.pixels()).isEqualTo(shown.pixels());
        BufferedImage png = png(saved);
        for (int y = 0; y < png.getHeight(); y++) {
            for (int x = 0; x < png.getWidth(); x++) {
                int at = 3 * (y * png.getWidth() + x);
                int rgb = (shown.pixels()[at] & 0xff) << 16
                        | (shown.pixels()[at + 1] & 0xff) << 8
                        | shown.pixels()[at + 2] & 0xff;
                assertThat(png.getRGB(x, y) & 0xffffff).isEqualTo(rgb);
            }
        }
    }

    @Test
    void nothingIsStretchedOrTouchedUpHalfIs128() {
        ProgramBuilder program = new ProgramBuilder();
        Pictures.write(program, "picture", program.state("x"), 0, 1);
        FloatArray values = new FloatArray(new long[] {1, 3, 1, 1}, new float[] {0, 0.5f, 1});
        byte[] bytes =
                Engines.run(program, Map.of("x", values), Map.of(), "picture").bytes("picture");
        assertThat(bytes).containsExactly(0, (byte) 128, (byte) 255);
    }

    @ParameterizedTest
    @EnumSource(
            value = Alpha.class,
            names = {"OPTIMISED", "GRADIENT"})
    void semiTransparentPicturesAreSavedWithTheirAlpha(Alpha alpha) throws IOException {
        Recipe recipe = Renders.recipe("block1/add:1", 2, 20, 0);
        Parameterization rgba = new Parameterization(FourierImage.DEFAULT, Colours.DECORRELATED, alpha);
        Frame frame = Renders.run(recipe.withMethod(recipe.method().withParameterization(rgba)), TINY)
                .frame();
        assertThat(frame.planes()).isEqualTo(4);
        int least = 255;
        int most = 0;
        for (int i = 3; i < frame.pixels().length; i += 4) {
            least = Math.min(least, frame.pixels()[i] & 0xff);
            most = Math.max(most, frame.pixels()[i] & 0xff);
        }
        assertThat(most - least).isGreaterThan(40);
        assertThat(png(frame).getColorModel().hasAlpha()).isTrue();
    }

    @Test
    void aTransparentRunIsTheSameWhenItIsRepeated() {
        Recipe recipe = Renders.recipe("block1/add:1", 1, 10, 4);
        Parameterization rgba = new Parameterization(FourierImage.DEFAULT, Colours.DECORRELATED, Alpha.OPTIMISED);
        Recipe transparent = recipe.withMethod(recipe.method().withParameterization(rgba));
        byte[] first = Renders.run(transparent, TINY).frame().pixels();
        assertThat(Renders.run(transparent, TINY).frame().pixels()).isEqualTo(first);
    }

    @Test
    void alphaFromTheGradientLeavesTheColoursAsTheyAre() {
        Recipe recipe = Renders.recipe("block1/add:1", 1, 10, 0);
        Parameterization rgba = new Parameterization(FourierImage.DEFAULT, Colours.DECORRELATED, Alpha.GRADIENT);
        byte[] plain = Renders.run(recipe, TINY).frame().pixels();
        byte[] with = Renders.run(recipe.withMethod(recipe.method().withParameterization(rgba)), TINY)
                .frame()
                .pixels();
        for (int i = 0; i < plain.length; i++) {
            assertThat(with[i / 3 * 4 + i % 3]).isEqualTo(plain[i]);
        }
    }

    @Test
    void aPictureBeginsAsItsPhotograph() {
        FloatArray photograph = FloatArray.zeros(1, 3, Renders.SIZE, Renders.SIZE);
        for (int i = 0; i < photograph.values().length; i++) {
            photograph.values()[i] = (i * 37 % 251) / 255f;
        }
        Recipe recipe = Renders.recipe("block1/add:1", 1, 1, 0)
                .withStart(new Start(List.of("a.jpg")), List.of(new NamedFile("a.jpg", "0")));
        Materials materials = new Materials(Map.of("a.jpg", photograph), Map.of(), Map.of());
        List<Frame> frames = new ArrayList<>();
        RenderLoop loop = new RenderLoop(recipe, TINY, materials, Engines.cpu(), Renders.keeping(frames), 1);
        loop.step();
        loop.step();
        loop.close();
        int plane = Renders.SIZE * Renders.SIZE;
        byte[] first = frames.get(0).pixels();
        for (int i = 0; i < first.length; i++) {
            float expected = 255 * photograph.values()[i % 3 * plane + i / 3];
            assertThat(Math.abs((first[i] & 0xff) - expected)).isLessThanOrEqualTo(1.1f);
        }
    }

    @Test
    void aPenaltyMakesAPictureSmoother() {
        Recipe recipe = Renders.recipe("block1/add:1", 1, 60, 0);
        Recipe smooth = recipe.withMethod(recipe.method().withPenalties(new Penalties(0, 0.01, 0)));
        assertThat(variation(Renders.run(smooth, TINY).frame()))
                .isLessThan(0.8 * variation(Renders.run(recipe, TINY).frame()));
    }

    @Test
    void aRunEndsWhereItsStopRuleSays() {
        Recipe recipe = Renders.recipe("block1/add:1", 1, 400, 0);
        double after20 = Renders.run(recipe.withMethod(recipe.method().withSteps(40)), TINY)
                .activations()
                .get(0);
        RenderResult result =
                Renders.run(recipe.withMethod(recipe.method().withStop(new StopRule.Activation(after20))), TINY);
        assertThat(result.frame().step()).isBetween(8, 64);
        assertThat(result.activations().get(0)).isGreaterThanOrEqualTo(0.9 * after20);
    }

    private static double variation(Frame frame) {
        double sum = 0;
        for (int i = 3; i < frame.pixels().length; i++) {
            if (i / 3 % frame.width() != 0) {
                sum += Math.abs((frame.pixels()[i] & 0xff) - (frame.pixels()[i - 3] & 0xff));
            }
        }
        return sum;
    }

    private static BufferedImage png(Frame frame) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngText.write(frame, "{}", out);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(Arrays.asList(frame.images() * frame.width(), frame.height()))
                .isEqualTo(Arrays.asList(image.getWidth(), image.getHeight()));
        return image;
    }
}
