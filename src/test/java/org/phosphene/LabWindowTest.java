package org.phosphene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.scene.control.Slider;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phosphene.testkit.DisplayRequired;
import org.phosphene.testkit.Screens;
import org.phosphene.testkit.ScriptedStudio;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("ui")
@ExtendWith({DisplayRequired.class, ApplicationExtension.class})
class LabWindowTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private Stage stage;

    @Start
    void open(Stage newStage) {
        stage = newStage;
        PhospheneApp.open(newStage, studio);
    }

    private void grow(FxRobot robot) {
        robot.interact(() -> studio.renderings().forEach(run -> run.advance(120)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aPersonAddsUnitsMovesASliderAndLooksAtTheStrip(FxRobot robot) throws Exception {
        robot.clickOn("#page-lab");
        Screens.keep(robot, stage.getScene(), "lab-empty");
        robot.clickOn("#lab-current");
        robot.clickOn("#lab-unit").write("block5/add:3").type(KeyCode.ENTER);
        robot.clickOn("#lab-random");
        grow(robot);
        robot.interact(() -> robot.lookup("#lab-weight-2").queryAs(Slider.class).setValue(0.5));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> studio.last()
                .request()
                .objective()
                .equals("block5/add:15 + 0.5 * block5/add:3 + random(block5/add, 1)"));
        grow(robot);
        Screens.keep(robot, stage.getScene(), "lab-sum");
        robot.clickOn("#lab-copy");
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString()).contains("0.5 * block5/add:3"));

        robot.clickOn("#lab-STRIP");
        grow(robot);

        assertThat(studio.last().request().objective()).startsWith("interpolation(block5/add:15, block5/add:3)");
        Screens.keep(robot, stage.getScene(), "lab-strip");
    }
}
