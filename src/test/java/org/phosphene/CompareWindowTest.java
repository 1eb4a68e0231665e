package org.phosphene;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phosphene.studio.Rendering;
import org.phosphene.testkit.DisplayRequired;
import org.phosphene.testkit.Screens;
import org.phosphene.testkit.ScriptedExamples;
import org.phosphene.testkit.ScriptedStudio;
import org.phosphene.ui.shell.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("ui")
@ExtendWith({DisplayRequired.class, ApplicationExtension.class})
class CompareWindowTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private Stage stage;
    private Workspace workspace;

    @Start
    void open(Stage newStage) {
        stage = newStage;
        workspace = PhospheneApp.open(newStage, studio);
    }

    private void grow(FxRobot robot, int steps) {
        for (int i = 0; i < steps; i++) {
            robot.interact(() -> studio.renderings().forEach(run -> run.advance(1)));
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aPersonComparesUnitsScrubsThemAndTakesTheFigure(FxRobot robot) {
        robot.clickOn("#page-compare");
        assertThat(robot.lookup("#columns-empty").queryAs(Label.class).getText())
                .contains("add the unit");
        Screens.keep(robot, stage.getScene(), "compare-empty");
        robot.clickOn("#columns-current");
        robot.clickOn("#columns-add").clickOn("#add-FACETS");
        studio.examples().searches().get(0).result().complete(ScriptedExamples.facetsOf());
        robot.clickOn("#columns-unit").write("block4/add:3").type(KeyCode.ENTER);
        studio.examples().searches().get(1).result().complete(ScriptedExamples.facetsOf());
        WaitForAsyncUtils.waitForFxEvents();
        grow(robot, 9);
        grow(robot, 90);
        assertThat(robot.lookup("#columns-pace").queryAs(Label.class).getText()).contains("8 cells run", "left");
        Screens.keep(robot, stage.getScene(), "compare");

        robot.interact(
                () -> robot.lookup("#columns-scrub").queryAs(Slider.class).setValue(3));
        assertThat(robot.lookup("#columns-step").queryAs(Label.class).getText()).isEqualTo("step 4");

        robot.clickOn("#columns-stop");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(studio.last().state()).isEqualTo(Rendering.State.STOPPED);
        robot.clickOn("#columns-figure");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workspace.tray().items()).hasSize(2 * (1 + 4 + 1 + 4 + 2));
        Screens.keep(robot, stage.getScene(), "compare-figure");
    }
}
