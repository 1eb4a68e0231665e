package org.phosphene.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.Rendering;
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
class StageViewTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private final List<GridPanel> tray = new ArrayList<>();
    private StageViewModel model;

    @Start
    void show(Stage stage) {
        ThemeChoice.LIGHT.apply();
        model = new StageViewModel(studio, Fx.executor());
        model.networkProperty().set(new ScriptedNetwork("scripted"));
        StageView view = new StageView(model, tray::add);
        Scene scene = new Scene(view, 700, 700);
        ThemeChoice.dress(scene);
        stage.setScene(scene);
        stage.show();
        view.requestFocus();
    }

    private void begin(FxRobot robot) {
        robot.interact(() -> model.show(UnitRef.channel("block5/add", 15)));
        robot.interact(() -> {
            studio.last().show(3, 90);
            model.tick();
        });
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    @Test
    void anEmptyStageSaysWhatToDo(FxRobot robot) {
        assertThat(text(robot, "#hint")).contains("Click a channel");
    }

    @Test
    void aTypedObjectiveRunsOnEnter(FxRobot robot) {
        robot.clickOn("#objective").write("block4/add:3").type(KeyCode.ENTER);

        assertThat(studio.objectives()).containsExactly("block4/add:3");
    }

    @Test
    void aMistakeIsShownUnderTheFieldWithTheCaretAtItsColumn(FxRobot robot) {
        robot.clickOn("#objective").write("block4/add").type(KeyCode.ENTER);
        robot.interact(() -> studio.last().fail("Column 11: The channel is missing.\nblock4/add\n          ^"));
        WaitForAsyncUtils.waitForFxEvents();

        TextField field = robot.lookup("#objective").queryAs(TextField.class);
        assertThat(text(robot, "#objective-error"))
                .contains("The channel is missing")
                .endsWith("          ^");
        assertThat(field.getCaretPosition()).isEqualTo(10);
        assertThat(field.getText()).isEqualTo("block4/add");
    }

    @Test
    void spacePausesAndEscStops(FxRobot robot) {
        begin(robot);

        robot.type(KeyCode.SPACE);
        assertThat(studio.last().state()).isEqualTo(Rendering.State.PAUSED);
        robot.type(KeyCode.SPACE);
        assertThat(studio.last().state()).isEqualTo(Rendering.State.RUNNING);
        robot.type(KeyCode.ESCAPE);
        assertThat(studio.last().state()).isEqualTo(Rendering.State.STOPPED);
    }

    @Test
    void spaceAndEscWhileTypingLeaveTheRunAlone(FxRobot robot) {
        begin(robot);

        robot.clickOn("#objective").type(KeyCode.END).type(KeyCode.SPACE).type(KeyCode.ESCAPE);

        assertThat(studio.last().state()).isEqualTo(Rendering.State.RUNNING);
        assertThat(robot.lookup("#objective").queryAs(TextField.class).getText())
                .isEqualTo("block5/add:15 ");
    }

    @Test
    void aFailureTakesThePlaceOfThePicture(FxRobot robot) {
        begin(robot);

        robot.interact(() -> studio.last().fail("This unit is dead at the start; try another seed."));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#hint").queryLabeled().isVisible()).isTrue();
        assertThat(text(robot, "#hint")).isEqualTo("This unit is dead at the start; try another seed.");
    }

    @Test
    void onlyAFinishedOrStoppedPictureGoesToTheTray(FxRobot robot) {
        begin(robot);
        robot.clickOn("#add-to-tray");
        assertThat(tray).isEmpty();

        robot.interact(() -> studio.last().end());
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#add-to-tray");

        assertThat(tray).hasSize(1);
        assertThat(tray.get(0).picture().frame().step()).isEqualTo(3);
    }

    @Test
    void stepsAndSeedOfTheFieldsAreUsed(FxRobot robot) {
        begin(robot);

        robot.doubleClickOn("#steps")
                .write("64")
                .doubleClickOn("#seed")
                .write("7")
                .type(KeyCode.ENTER);

        assertThat(studio.last().request().steps()).isEqualTo(64);
        assertThat(studio.last().request().seed()).isEqualTo(7);
    }
}
