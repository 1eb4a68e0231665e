package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.RecipeForm.Control;
import org.phosphene.studio.RecipeForm.Section;

/** The controls of a request, and what they become when one of them is changed. */
class RecipeFormTest {

    private static final RenderRequest LUCID = RenderRequest.of("tiny", "conv:1");

    private static Control control(RenderRequest request, String path) {
        return RecipeForm.of(request).control(path).orElseThrow();
    }

    private static RenderRequest change(RenderRequest request, String path, String text) {
        return RecipeOutline.shortest(request.withChange(path, text));
    }

    private static List<String> changed(RenderRequest request) {
        return RecipeForm.of(request).controls().stream()
                .filter(Control::changed)
                .map(Control::path)
                .toList();
    }

    @Test
    void everyPresetHasAFormWithoutChanges() {
        for (PresetChoice preset : RecipeTexts.presets()) {
            RecipeForm form = RecipeForm.of(LUCID.withPreset(preset.name()));
            assertThat(form.changed()).isFalse();
            assertThat(form.controls()).allSatisfy(control -> {
                assertThat(control.section()).isNotNull();
                assertThat(control.value()).isNotEmpty();
            });
            assertThat(form.controls().stream().map(Control::section).distinct())
                    .isSorted();
        }
    }

    @Test
    void aControlSaysWhatItIs() {
        assertThat(control(LUCID, "optimiser.rate"))
                .isEqualTo(new Control(
                        "optimiser.rate",
                        Section.OPTIMISER,
                        "Learning rate",
                        "How far a step goes.",
                        RecipeForm.Kind.NUMBER,
                        List.of(),
                        "0.05",
                        "0.05"));
        assertThat(control(LUCID, "transforms[3].degrees").value()).isEqualTo("-10..10, 0, 0, 0, 0, 0");
        assertThat(control(LUCID, "reluRule").choices())
                .extracting(RecipeForm.Choice::word)
                .containsExactly("plain", "redirected");
    }

    @Test
    void layersToSkipAreWrittenByTheirNames() {
        assertThat(control(LUCID, "skip").section()).isEqualTo(Section.NETWORK);
        assertThat(control(LUCID, "skip").kind()).isEqualTo(RecipeForm.Kind.TEXT);
        assertThat(control(LUCID, "skip").value()).isEqualTo("none");
        RenderRequest request = change(LUCID, "skip", "stem/relu, block1/bn");
        assertThat(changed(request)).containsExactly("skip");
        assertThat(control(request, "skip").presetValue()).isEqualTo("none");
        assertThat(change(request, "skip", "none").changes()).isEmpty();
    }

    @Test
    void aChangedControlIsMarkedAndKnowsTheWayBack() {
        RenderRequest request = change(LUCID, "optimiser.rate", "0.1");
        assertThat(changed(request)).containsExactly("optimiser.rate");
        assertThat(control(request, "optimiser.rate").value()).isEqualTo("0.1");
        RenderRequest back = change(
                request, "optimiser.rate", control(request, "optimiser.rate").presetValue());
        assertThat(back).isEqualTo(LUCID);
    }

    @Test
    void anotherKindHasItsOwnControlsAndIsTheOnlyMark() {
        RenderRequest request = change(LUCID, "parameterization.kind", "pixel");
        assertThat(changed(request)).containsExactly("parameterization.kind");
        assertThat(RecipeForm.of(request).control("parameterization.decay")).isEmpty();
        assertThat(change(request, "parameterization.kind", "fourier")).isEqualTo(LUCID);
    }

    @Test
    void anAddedTransformIsMarkedAndTheOthersAreNot() {
        RenderRequest request = change(LUCID, "transforms[5]", "jitter");
        assertThat(changed(request)).containsExactly("transforms", "transforms[5].kind");
        assertThat(change(request, "transforms[5]", "none")).isEqualTo(LUCID);
    }

    @Test
    void changesAreTheFewestThatSayTheSame() {
        RenderRequest request = change(change(LUCID, "transforms[5]", "jitter"), "transforms[5]", "none");
        assertThat(change(request, "penalties.blur", "2").changes()).isEqualTo(Map.of("penalties.blur", "2"));
    }

    @Test
    void whatBelongsToTheRunIsLeftAsItIs() {
        RenderRequest request = LUCID.withChange("size.width", "224").withChange("optimiser.rate", "0.05");
        assertThat(RecipeOutline.shortest(request).changes()).isEqualTo(Map.of("size.width", "224"));
    }

    @Test
    void aWholeRecipeIsComparedWithThePresetItNames() {
        RenderRequest pasted = new RenderRequest(
                "tiny", "", 1, 0, 0, 0, 0, "", Optional.of(RecipeTextsTest.recipe("0.2", "Lucid")), Map.of());
        assertThat(changed(pasted)).containsExactly("optimiser.rate");
        assertThat(change(pasted, "penalties.blur", "2").changes()).isEqualTo(Map.of("penalties.blur", "2"));
        RenderRequest unknown = new RenderRequest(
                "tiny", "", 1, 0, 0, 0, 0, "", Optional.of(RecipeTextsTest.recipe("0.2", "my own")), Map.of());
        assertThat(RecipeForm.of(unknown).changed()).isFalse();
    }

    @Test
    void mistakesAreSentences() {
        assertThatThrownBy(() -> change(LUCID, "optimiser.rate", "fast"))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("Learning rate (optimiser.rate) cannot be 'fast'.");
        assertThatThrownBy(() -> RecipeForm.of(LUCID.withPreset("Fancy")))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("There is no preset 'Fancy'.");
    }
}
