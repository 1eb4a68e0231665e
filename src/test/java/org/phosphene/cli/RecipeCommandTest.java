package org.phosphene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phosphene.studio.RecipeTexts;
import org.phosphene.studio.RenderRequest;

/** Recipes shown, compared, read and changed from the command line. */
class RecipeCommandTest {

    private static final String RECIPE =
            """
            {"schemaVersion": 2, "network": {"id": "tiny", "sha256": "ab"}, "objective": "conv:1", "files": [],
             "images": 1, "size": {"width": 40, "height": 30}, "start": {"photographs": []}, "preset": "Lucid",
             "parameterization": {"kind": "pixel", "sd": 0.01, "colours": {"kind": "grey"}, "alpha": "none"},
             "transforms": [], "penalties": {"l1": 0, "totalVariation": 0.25, "blur": 0},
             "optimiser": {"kind": "adam", "rate": 0.05, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
             "schedule": {"kind": "constant"}, "steps": 9, "stop": {"kind": "steps"}, "seed": 3,
             "reluRule": "plain"}""";

    @TempDir
    Path folder;

    private final TestShell shell = new TestShell();

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aRecipeIsShownAsJsonWithoutOpeningANetwork() throws IOException {
        assertThat(shell.run("recipe", "show", file("a.json", RECIPE).toString()))
                .isEqualTo(ExitCodes.DONE);
        assertThat(shell.out().strip()).isEqualTo(RecipeTexts.canonical(RECIPE));
        assertThat(shell.opened).isFalse();
    }

    @Test
    void twoRecipesAreComparedFieldByField() throws IOException {
        Path one = file("a.json", RECIPE);
        Path other = file("b.json", RECIPE.replace("0.25", "1").replace("\"seed\": 3", "\"seed\": 4"));
        assertThat(shell.run("recipe", "diff", one.toString(), other.toString()))
                .isEqualTo(ExitCodes.DONE);
        assertThat(shell.out()).isEqualTo("penalties.totalVariation: 0.25 -> 1\tTotal variation\nseed: 3 -> 4\tSeed\n");
    }

    @Test
    void equalRecipesGiveNoLine() throws IOException {
        String file = file("a.json", RECIPE).toString();
        assertThat(shell.run("recipe", "diff", file, file)).isEqualTo(ExitCodes.DONE);
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void oneOfTwoRecipesMayBePipedIn() throws IOException {
        shell.input = RECIPE.replace("\"reluRule\": \"plain\"", "\"reluRule\": \"redirected\"");
        assertThat(shell.run("recipe", "diff", "-", file("a.json", RECIPE).toString()))
                .isEqualTo(ExitCodes.DONE);
        assertThat(shell.out()).isEqualTo("reluRule: redirected -> plain\tReLUs that are off\n");
    }

    @Test
    void presetsAreListedWithTheirStepsAndSource() {
        assertThat(shell.run("recipe", "presets")).isEqualTo(ExitCodes.DONE);
        assertThat(shell.out())
                .startsWith("Lucid\t512\tDefaults of the Lucid library")
                .contains("\nDistill 2017\t2560\t");
        assertThat(shell.opened).isFalse();
    }

    @Test
    void theSchemaIsPrinted() {
        assertThat(shell.run("recipe", "schema")).isEqualTo(ExitCodes.DONE);
        assertThat(shell.out()).isEqualTo(RecipeTexts.schema());
    }

    @Test
    void aPipedRecipeIsRenderedWithItsChanges() {
        shell.input = RECIPE;
        int code = shell.run(
                "render",
                "--recipe",
                "-",
                "--set",
                "optimiser.rate=0.1",
                "--set",
                "seed=5",
                "--out",
                folder.resolve("a.png").toString());
        assertThat(code).isEqualTo(ExitCodes.DONE);
        RenderRequest request = shell.studio().requests.get(0);
        assertThat(request.recipe()).contains(RecipeTexts.canonical(RECIPE));
        assertThat(request.network()).isEqualTo("tiny");
        assertThat(request.changes()).containsExactly(Map.entry("optimiser.rate", "0.1"), Map.entry("seed", "5"));
    }

    @Test
    void changesReachEveryPanelOfAGrid() {
        int code = shell.run(
                "grid",
                "--network",
                "tiny",
                "--units",
                "conv:0,conv:1",
                "--set",
                "transforms[1]=pad",
                "--out",
                folder.resolve("a.png").toString());
        assertThat(code).isEqualTo(ExitCodes.DONE);
        assertThat(shell.studio().requests).hasSize(2).allSatisfy(request -> assertThat(request.changes())
                .isEqualTo(Map.of("transforms[1]", "pad")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}            | The field recipe.schemaVersion is missing",
                "not json      | The recipe is not JSON",
                "{\"panels\":[]} | The field recipe.schemaVersion is missing"
            })
    void whatIsNoRecipeIsToldInASentence(String text, String sentence) {
        shell.input = text;
        assertThat(shell.run("recipe", "show", "-")).isEqualTo(ExitCodes.FAILED);
        assertThat(shell.err()).startsWith(sentence);
        assertThat(shell.out()).isEmpty();
    }
}
