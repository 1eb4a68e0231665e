package org.phosphene.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.phosphene.studio.ObjectiveTexts;
import org.phosphene.testkit.ScriptedNetwork;
import org.phosphene.ui.stage.BuilderKind.Field;
import org.phosphene.ui.theme.Messages;

class BuilderViewModelTest {

    private final ScriptedNetwork network = new ScriptedNetwork("scripted");
    private final StringProperty objective = new SimpleStringProperty("block4/add:3");
    private final BuilderViewModel builder = new BuilderViewModel(
            objective, network, network.layer("block5/add").orElseThrow(), List.of("animals-koala.jpg"));

    private void type(Field field, String text) {
        builder.typedProperty(field).set(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "CHANNEL; block5/add:15",
                "NEURON; block5/add:15@3,3",
                "DEEP_DREAM; layer(block5/add)",
                "LOGIT; logit(0)",
                "PROBABILITY; probability(0)",
                "RANDOM; random(block5/add, 0)",
                "CHANNELS; channels(block5/add, 0: 1, 1: -0.5)",
                "DIFFERENCE; block5/add:15 - block5/add:0",
                "SUM; block5/add:15 + block5/add:0",
                "INTERPOLATION; interpolation(block5/add:15, block5/add:0)",
                "EACH; each(block5/add:0, block5/add:1, block5/add:2, block5/add:3)",
                "CARICATURE; caricature(block5/add, \"animals-koala.jpg\")",
                "INVERSION; inversion(block5/add, \"animals-koala.jpg\")",
                "STYLE; style(block5/add, \"animals-koala.jpg\")",
                "GRID; grid(block5/add, \"animals-koala.jpg\")",
                "DIVERSE; block5/add:15 - steered(diversity(block5/add), 0.75)",
                "DIVERSITY; diversity(block5/add)",
                "STYLE_DIVERSITY; stylediversity(block5/add)",
                "ALIGNMENT; alignment(block5/add)",
                "INPUT_DIFFERENCE; inputdifference(\"animals-koala.jpg\")",
                "TOTAL_VARIATION; tv()",
                "L1; l1()",
                "L2; l2()",
                "BLUR; blur()",
                "BOUNDARY; boundary()"
            })
    void everyKindIsSoundFromTheStart(BuilderKind kind, String text) {
        builder.kindProperty().set(kind);

        assertThat(builder.textProperty().get()).isEqualTo(text);
        assertThat(builder.useProblemProperty().get()).isEmpty();
    }

    @Test
    void aDirectionHasOneNumberForEachChannel() {
        builder.layerProperty().set(network.layer("block1/add").orElseThrow());
        builder.kindProperty().set(BuilderKind.DIRECTION);

        assertThat(builder.textProperty().get())
                .isEqualTo("direction(block1/add, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])");
    }

    @Test
    void aClassIsFoundByItsName() {
        builder.kindProperty().set(BuilderKind.LOGIT);
        type(Field.CLASS, "goldf");

        assertThat(builder.textProperty().get()).isEqualTo("logit(1)");
        builder.take(builder.classes().get(0));
        assertThat(builder.typedProperty(Field.CLASS).get()).isEqualTo("1");
        assertThat(builder.textProperty().get()).isEqualTo("logit(1)");
    }

    @Test
    void theWeightStandsBeforeTheWhole() {
        builder.kindProperty().set(BuilderKind.DIFFERENCE);
        type(Field.WEIGHT, "0.5");

        assertThat(builder.textProperty().get()).isEqualTo("0.5 * (block5/add:15 - block5/add:0)");
    }

    @Test
    void useReplacesTheObjective() {
        builder.use();

        assertThat(objective.get()).isEqualTo("block5/add:15");
    }

    @Test
    void addAndSubtractAppendATerm() {
        type(Field.WEIGHT, "2");
        builder.add();
        assertThat(objective.get()).isEqualTo("block4/add:3 + 2 * block5/add:15");

        builder.kindProperty().set(BuilderKind.DIFFERENCE);
        type(Field.WEIGHT, "1");
        builder.subtract();
        assertThat(ObjectiveTexts.mistake(objective.get(), network)).isEmpty();
        assertThat(objective.get()).isEqualTo("block4/add:3 + 2 * block5/add:15 - (block5/add:15 - block5/add:0)");
    }

    @Test
    void aSteeredTermCanOnlyBeSubtracted() {
        builder.kindProperty().set(BuilderKind.STEERED);

        assertThat(builder.useProblemProperty().get()).contains("subtracted");
        assertThat(builder.addProblemProperty().get()).contains("subtracted");
        assertThat(builder.subtractProblemProperty().get()).isEmpty();
    }

    @Test
    void whatIsWrongIsASentence() {
        type(Field.CHANNEL, "112");

        assertThat(builder.useProblemProperty().get()).contains("112 channels, 0 to 111");
    }

    @Test
    void withoutAnObjectiveThereIsNothingToAddTo() {
        objective.set("");
        type(Field.CHANNEL, "3");

        assertThat(builder.addProblemProperty().get()).contains("press Use");
    }

    @Test
    void asManyImagesAreNeededAsTheObjectiveSays() {
        assertThat(builder.images("1")).isEmpty();
        builder.kindProperty().set(BuilderKind.EACH);
        assertThat(builder.images("1")).hasValue(4);
        builder.kindProperty().set(BuilderKind.GRID);
        assertThat(builder.images("1")).hasValue(49);
        builder.kindProperty().set(BuilderKind.DIVERSITY);
        assertThat(builder.images("1")).hasValue(4);
        assertThat(builder.images("6")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(BuilderKind.class)
    void everyKindHasWords(BuilderKind kind) {
        assertThat(Messages.get("builder.kind." + kind)).isNotBlank();
        assertThat(Messages.get("builder.meaning." + kind)).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void everyFieldHasAName(Field field) {
        assertThat(Messages.get("builder.field." + field)).isNotBlank();
    }
}
