package org.phosphene.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phosphene.studio.LayerInfo;
import org.phosphene.testkit.DisplayRequired;
import org.phosphene.testkit.ScriptedNetwork;
import org.phosphene.testkit.ScriptedStudio;
import org.phosphene.ui.fx.Fx;
import org.phosphene.ui.theme.ThemeChoice;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("ui")
@ExtendWith({DisplayRequired.class, ApplicationExtension.class})
class ObjectiveBarTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private StageViewModel model;

    @Start
    void show(Stage stage) {
        ThemeChoice.LIGHT.apply();
        model = new StageViewModel(studio, Fx.executor());
        ScriptedNetwork network = new ScriptedNetwork("scripted");
        model.networkProperty().set(network);
        model.objective().layerProperty().set(network.layer("block4/add").orElseThrow());
        Scene scene = new Scene(new StageView(model, panel -> {}), 760, 700);
        ThemeChoice.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private static String typed(FxRobot robot) {
        return robot.lookup("#objective").queryAs(TextField.class).getText();
    }

    private static boolean offers(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#completions").tryQuery().isPresent();
    }

    @Test
    void whatFitsIsOfferedWhileTypingAndTheArrowsAndEnterPutItIn(FxRobot robot) {
        robot.clickOn("#objective").write("invers");
        assertThat(offers(robot)).isTrue();

        robot.type(KeyCode.DOWN, KeyCode.ENTER);

        assertThat(typed(robot)).isEqualTo("inversion(");
        assertThat(studio.renderings()).isEmpty();
    }

    @Test
    void enterWithoutAChoiceRuns(FxRobot robot) {
        robot.clickOn("#objective").write("block4/add:3");
        assertThat(offers(robot)).isTrue();

        robot.type(KeyCode.ENTER);

        assertThat(studio.objectives()).containsExactly("block4/add:3");
        assertThat(offers(robot)).isFalse();
    }

    @Test
    void controlAndSpaceAskAndChooseTheFirst(FxRobot robot) {
        robot.clickOn("#objective").write("block5/add:3 - 2 * stylediversity(block5/add) ");
        robot.press(KeyCode.CONTROL).type(KeyCode.SPACE).release(KeyCode.CONTROL);
        assertThat(offers(robot)).isTrue();

        robot.type(KeyCode.ENTER);

        assertThat(typed(robot)).isEqualTo("block5/add:3 - 2 * stylediversity(block5/add) + ");
    }

    @Test
    void escapeClosesTheListAndLeavesTheText(FxRobot robot) {
        robot.clickOn("#objective").write("styl");
        assertThat(offers(robot)).isTrue();

        robot.type(KeyCode.ESCAPE);

        assertThat(offers(robot)).isFalse();
        assertThat(typed(robot)).isEqualTo("styl");
    }

    @Test
    void aClickPutsItIn(FxRobot robot) {
        robot.clickOn("#objective").write("logit(goldf");
        WaitForAsyncUtils.waitForFxEvents();

        robot.clickOn("goldfish");

        assertThat(typed(robot)).isEqualTo("logit(1");
    }

    @Test
    void aMistakeInTheMiddleIsMarkedWhileTyping(FxRobot robot) {
        robot.clickOn("#objective").write("blok4/add:1 ");

        assertThat(robot.lookup("#objective-error").queryAs(Labeled.class).getText())
                .contains("Did you mean block4/add")
                .endsWith("\n^");
    }

    @Test
    void theBuilderBeginsWithTheChosenLayerAndItsTextIsRun(FxRobot robot) {
        robot.clickOn("#build");
        ComboBox<LayerInfo> layer = robot.lookup("#builder-layer").queryComboBox();
        assertThat(layer.getValue().name()).isEqualTo("block4/add");

        robot.doubleClickOn("#builder-channel").write("7");
        assertThat(robot.lookup("#builder-text").queryLabeled().getText()).isEqualTo("block4/add:7");
        robot.clickOn("#builder-use");

        assertThat(typed(robot)).isEqualTo("block4/add:7");
        assertThat(studio.objectives()).containsExactly("block4/add:7");
        assertThat(robot.lookup("#builder-use").tryQuery()).isEmpty();
    }

    @Test
    void theBuilderIsUsedByKeyboardAlone(FxRobot robot) {
        robot.clickOn("#objective").press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();

        robot.type(KeyCode.DOWN) // from channel to neuron
                .type(KeyCode.TAB, 2)
                .write("9")
                .type(KeyCode.ENTER);

        assertThat(studio.objectives()).containsExactly("block4/add:9@7,7");
    }

    @Test
    void aKindOfManyImagesSetsTheirNumber(FxRobot robot) {
        robot.clickOn("#build");
        robot.interact(
                () -> robot.lookup("#builder-kind").<BuilderKind>queryComboBox().setValue(BuilderKind.DIVERSE));
        robot.clickOn("#builder-use");

        assertThat(studio.last().request().images()).isEqualTo(4);
    }

    @Test
    void theListOfCompletionsIsNoPlaceForTheKeyboard(FxRobot robot) {
        robot.clickOn("#objective").write("styl");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#completions").queryAs(ListView.class).isFocusTraversable())
                .isFalse();
        assertThat(robot.lookup("#objective").query().isFocused()).isTrue();
    }
}
