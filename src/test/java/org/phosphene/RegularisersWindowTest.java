package org.phosphene;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Slider;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phosphene.testkit.DisplayRequired;
import org.phosphene.testkit.Screens;
import org.phosphene.testkit.ScriptedStudio;
import org.phosphene.ui.shell.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("ui")
@ExtendWith({DisplayRequired.class, ApplicationExtension.class})
class RegularisersWindowTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private Stage stage;
    private Workspace workspace;

    @Start
    void open(Stage newStage) {
        stage = newStage;
        workspace = PhospheneApp.open(newStage, studio);
    }

    @Test
    void aPersonMovesASliderSeesTheCheckpointsAndTakesTheRecipe(FxRobot robot) {
        robot.clickOn("#page-regularisers");
        Screens.keep(robot, stage.getScene(), "regularisers-empty");
        robot.clickOn("#regularisers-current");
        robot.clickOn("#start-ALL");
        for (int i = 0; i < 140; i++) {
            robot.interact(() -> studio.last().advance(1));
        }
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#slider-JITTER").queryAs(Slider.class).getValue())
                .isEqualTo(16);
        Screens.keep(robot, stage.getScene(), "regularisers");
        robot.clickOn("#regularisers-copy");
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString()).contains("block5/add:15"));

        robot.clickOn("#regularisers-take");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(workspace.pages().pageProperty().get()).isEqualTo("explore");
        assertThat(studio.last().request().changes()).containsEntry("transforms[1].pixels", "16");
    }
}
