package org.phosphene.optvis.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.phosphene.core.PhospheneException;
import org.phosphene.optvis.param.Alpha;
import org.phosphene.optvis.param.Basis;
import org.phosphene.optvis.param.Colours;
import org.phosphene.optvis.param.Cppn;
import org.phosphene.optvis.param.FourierImage;
import org.phosphene.optvis.param.LaplacianImage;
import org.phosphene.optvis.param.Maco;
import org.phosphene.optvis.param.Parameterization;
import org.phosphene.optvis.param.PixelImage;
import org.phosphene.optvis.param.SharedImage;

/** Parameterizations as JSON, there and back. */
class ParameterizationJsonTest {

    private static final List<Basis> BASES = List.of(
            new PixelImage(0.5),
            new FourierImage(0.25, 1.5),
            new LaplacianImage(0.125, 3),
            new SharedImage(0.75, 0.5),
            new Cppn(2, 7),
            new Maco(Maco.Spectrum.DECORRELATED),
            new Maco(Maco.Spectrum.RGB));
    private static final List<Colours> COLOURS =
            List.of(Colours.PLAIN, Colours.DECORRELATED, Colours.GREY, Colours.measured(new float[] {
                0.5f, 0.1f, 0, 0.5f, 0, -0.1f, 0.5f, -0.2f, 0.3f
            }));

    static Stream<Parameterization> all() {
        return BASES.stream().flatMap(basis -> COLOURS.stream().flatMap(colours -> Stream.of(Alpha.values())
                .filter(alpha -> !(basis instanceof Maco && alpha == Alpha.OPTIMISED))
                .map(alpha -> new Parameterization(basis, colours, alpha))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyParameterizationComesBack(Parameterization parameterization) {
        Fields json = new Fields(ParameterizationJson.write(parameterization), "parameterization");
        assertThat(ParameterizationJson.read(json)).isEqualTo(parameterization);
    }

    @Test
    void macoWithAnOptimisedAlphaIsRefusedWithASentence() {
        Recipe recipe = Renders.recipe("a:1", 1, 8, 0);
        String text = RecipeJson.print(recipe)
                .replace("\"kind\" : \"fourier\"", "\"kind\" : \"maco\", \"spectrum\" : \"rgb\"")
                .replace("\"alpha\" : \"none\"", "\"alpha\" : \"optimised\"");
        assertThatThrownBy(() -> RecipeJson.parse(text))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("choose alpha from the gradient");
    }
}
