package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.PhospheneException;

/** Recipes as text and in files, without a network. */
class RecipeTextsTest {

    @TempDir
    Path folder;

    /** The method of the preset Lucid but for the learning rate. */
    static String recipe(String rate, String preset) {
        return """
                {"schemaVersion": 2, "network": {"id": "tiny", "sha256": "ab"}, "objective": "conv:1", "files": [],
                 "images": 2, "size": {"width": 40, "height": 30}, "start": {"photographs": []}, "preset": "%s",
                 "parameterization": {"kind": "fourier", "sd": 0.01, "decay": 1.0,
                  "colours": {"kind": "decorrelated"}, "alpha": "none"},
                 "transforms": [{"kind": "pad", "amount": 12}, {"kind": "jitter", "pixels": 8},
                  {"kind": "randomScale", "factors": [0.9, 0.92, 0.94, 0.96, 0.98, 1, 1.02, 1.04, 1.06, 1.08, 1.1]},
                  {"kind": "randomRotate", "degrees": [-10, -9, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7,
                   8, 9, 10, 0, 0, 0, 0, 0]}, {"kind": "jitter", "pixels": 4},
                  {"kind": "cropOrPad", "height": 30, "width": 40}],
                 "penalties": {"l1": 0, "totalVariation": 0, "blur": 0},
                 "optimiser": {"kind": "adam", "rate": %s, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
                 "schedule": {"kind": "constant"}, "steps": 512, "stop": {"kind": "steps"}, "seed": 3,
                 "reluRule": "redirected"}"""
                .formatted(preset, rate);
    }

    @Test
    void aRecipeOfAFileIsWrittenAsTheProgramWritesIt() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), recipe("0.05", "Lucid"));
        String read = RecipeTexts.read(file);
        assertThat(read).startsWith("{\n  \"schemaVersion\" : 2,").contains("\"rate\" : 0.05");
        assertThat(RecipeTexts.canonical(read)).isEqualTo(read);
    }

    @Test
    void theFileBesideAPictureHoldsItsRecipeToo() throws IOException {
        String recipe = recipe("0.05", "Lucid");
        Path file = Files.writeString(
                folder.resolve("dog.png.json"), "{\"title\": \"dog\", \"recipe\": " + recipe + ", \"steps\": 3}");
        assertThat(RecipeTexts.read(file)).isEqualTo(RecipeTexts.canonical(recipe));
    }

    @Test
    void whatCannotBeReadIsASentence() throws IOException {
        Path binary = Files.write(folder.resolve("b.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Path grid = Files.writeString(folder.resolve("grid.png.json"), "{\"panels\": []}");
        for (Path file : new Path[] {binary, grid, folder.resolve("none.json"), folder.resolve("none.png")}) {
            assertThatThrownBy(() -> RecipeTexts.read(file)).isInstanceOf(PhospheneException.class);
        }
    }

    @Test
    void aDifferenceIsALineWithTheNameOfTheField() {
        assertThat(RecipeTexts.difference(recipe("0.05", "Lucid"), recipe("0.1", "Mine")))
                .containsExactly("preset: Lucid -> Mine\tPreset", "optimiser.rate: 0.05 -> 0.1\tLearning rate");
    }

    @Test
    void aRecipeIsARequestForItsPictures() {
        RenderRequest request = RecipeTexts.request(recipe("0.1", "Lucid"));
        assertThat(request.network()).isEqualTo("tiny");
        assertThat(request.objective()).isEqualTo("conv:1");
        assertThat(request.recipe()).contains(RecipeTexts.canonical(recipe("0.1", "Lucid")));
        assertThat(request.changes()).isEmpty();
    }

    @Test
    void aRecipeIsItsPresetWithChanges() {
        RenderRequest expected = RenderRequest.of("tiny", "conv:1")
                .withImages(2)
                .withSize(40, 30)
                .withSteps(512)
                .withSeed(3)
                .withChanges(Map.of("optimiser.rate", "0.1"));
        assertThat(RecipeTexts.asChanges(RecipeTexts.request(recipe("0.1", "Lucid")), "Distill 2017"))
                .isEqualTo(expected);
        assertThat(RecipeTexts.asChanges(RecipeTexts.request(recipe("0.1", "Mine")), "Lucid"))
                .isEqualTo(expected);
    }

    @Test
    void photographsARecipeBeginsWithAreKeptByName() {
        String recipe =
                recipe("0.05", "Lucid").replace("\"photographs\": []", "\"photographs\": [\"dog.jpg\", \"cat.jpg\"]");
        assertThat(RecipeTexts.asChanges(RecipeTexts.request(recipe), "Lucid").changes())
                .isEqualTo(Map.of("start.photographs", "dog.jpg, cat.jpg"));
    }

    @Test
    void theSchemaIsPrintedAsItIsPublished() throws IOException {
        assertThat(RecipeTexts.schema()).isEqualTo(Files.readString(Path.of("docs/recipe.schema.json")));
    }
}
