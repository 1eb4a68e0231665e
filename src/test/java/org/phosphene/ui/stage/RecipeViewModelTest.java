package org.phosphene.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.RecipeForm;
import org.phosphene.testkit.ScriptedNetwork;
import org.phosphene.testkit.ScriptedStudio;

class RecipeViewModelTest {

    static final String PASTED =
            """
            {"schemaVersion": 2, "network": {"id": "elsewhere", "sha256": "ab"}, "objective": "block4/add:7",
             "files": [], "images": 2, "size": {"width": 40, "height": 30}, "start": {"photographs": []},
             "preset": "No transforms", "parameterization": {"kind": "fourier", "sd": 0.01, "decay": 1,
              "colours": {"kind": "grey"}, "alpha": "none"},
             "transforms": [], "penalties": {"l1": 0, "totalVariation": 0, "blur": 0},
             "optimiser": {"kind": "adam", "rate": 0.1, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
             "schedule": {"kind": "constant"}, "steps": 64, "stop": {"kind": "steps"}, "seed": 5,
             "reluRule": "redirected"}""";

    private final ScriptedStudio studio = new ScriptedStudio();
    private final StageViewModel stage = new StageViewModel(studio, Runnable::run);
    private final RecipeViewModel recipe = stage.recipe();

    @BeforeEach
    void openANetwork() {
        stage.networkProperty().set(new ScriptedNetwork("scripted"));
    }

    private void begin() {
        stage.show(UnitRef.channel("block5/add", 15));
        studio.last().show(3, 90);
        stage.tick();
    }

    private RecipeForm.Control control(String path) {
        return recipe.formProperty().get().control(path).orElseThrow();
    }

    private Map<String, String> changes() {
        return stage.settings().changesProperty().get();
    }

    @Test
    void aChangeStartsThePictureAgainWithIt() {
        begin();
        recipe.change("optimiser.rate", "0.1");
        assertThat(studio.renderings()).hasSize(2);
        assertThat(studio.last().request().changes()).isEqualTo(Map.of("optimiser.rate", "0.1"));
        assertThat(studio.last().request().objective()).isEqualTo("block5/add:15");
        assertThat(control("optimiser.rate").changed()).isTrue();
    }

    @Test
    void beforeTheFirstPictureNothingStarts() {
        recipe.change("optimiser.rate", "0.1");
        assertThat(studio.renderings()).isEmpty();
        begin();
        assertThat(studio.last().request().changes()).isEqualTo(Map.of("optimiser.rate", "0.1"));
    }

    @Test
    void aMistakeIsToldAtItsControlAndStartsNothing() {
        begin();
        recipe.change("optimiser.rate", "fast");
        assertThat(recipe.mistakes().get("optimiser.rate")).contains("cannot be 'fast'", "Write a number above 0");
        assertThat(studio.renderings()).hasSize(1);
        recipe.change("optimiser.rate", "0.05");
        assertThat(recipe.mistakes()).isEmpty();
        assertThat(studio.renderings()).as("the value is what it was").hasSize(1);
    }

    @Test
    void oneChangeOrAllAreTakenBack() {
        recipe.change("optimiser.rate", "0.1");
        recipe.change("penalties.blur", "2");
        recipe.reset(control("optimiser.rate"));
        assertThat(changes()).isEqualTo(Map.of("penalties.blur", "2"));
        recipe.resetAll();
        assertThat(recipe.formProperty().get().changed()).isFalse();
    }

    @Test
    void anotherPresetTakesTheChangesBack() {
        recipe.change("optimiser.rate", "0.1");
        stage.settings().presetProperty().set(studio.presets().get(1));
        assertThat(changes()).isEmpty();
        assertThat(control("transforms[0].amount").value()).isEqualTo("16");
    }

    @Test
    void transformsAreAddedMovedAndTakenOut() {
        recipe.addTransform("noise");
        assertThat(control("transforms[5].kind").value()).isEqualTo("noise");
        recipe.moveTransform(5, 0);
        assertThat(control("transforms[0].kind").value()).isEqualTo("noise");
        recipe.moveTransform(0, -1);
        recipe.removeTransform(0);
        assertThat(recipe.formProperty().get().changed()).isFalse();
        assertThat(recipe.transforms()).isEqualTo(5);
    }

    @Test
    void theRecipeOfWhatWouldRunIsCopied() {
        List<String> clipboard = new ArrayList<>();
        recipe.copy(clipboard::add);
        assertThat(clipboard).isEmpty();
        assertThat(stage.inputErrorProperty().get()).contains("click a channel");
        begin();
        recipe.copy(clipboard::add);
        assertThat(clipboard).containsExactly("{\"objective\":\"block5/add:15\"}");
        assertThat(recipe.noticeProperty().get()).startsWith("Copied the recipe.");
    }

    @Test
    void aPastedRecipeIsTakenOverAndStarted() {
        recipe.paste(PASTED);
        assertThat(studio.last().request())
                .isEqualTo(org.phosphene.studio.RenderRequest.of("scripted", "block4/add:7")
                        .withImages(2)
                        .withSize(40, 30)
                        .withSteps(64)
                        .withSeed(5)
                        .withPreset("no transforms")
                        .withChanges(changes()));
        assertThat(changes()).isEqualTo(Map.of("optimiser.rate", "0.1", "parameterization.colours.kind", "grey"));
        assertThat(stage.objectiveProperty().get()).isEqualTo("block4/add:7");
        assertThat(recipe.noticeProperty().get()).contains("elsewhere");
        assertThat(studio.renderings()).hasSize(1);
    }

    @Test
    void whatIsNoRecipeIsToldAndChangesNothing() {
        recipe.paste("a dog");
        assertThat(recipe.noticeProperty().get()).contains("not JSON");
        recipe.paste("");
        assertThat(recipe.noticeProperty().get()).contains("no recipe to paste");
        recipe.paste(Path.of("photo.png"));
        assertThat(recipe.noticeProperty().get()).contains("photo.png holds no recipe");
        assertThat(changes()).isEmpty();
        assertThat(studio.renderings()).isEmpty();
    }
}
