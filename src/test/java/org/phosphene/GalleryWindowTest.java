package org.phosphene;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phosphene.studio.Gallery.Tile;
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
class GalleryWindowTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private Stage stage;
    private Workspace workspace;

    @Start
    void open(Stage newStage) {
        stage = newStage;
        workspace = PhospheneApp.open(newStage, studio);
    }

    private void showGallery(FxRobot robot) {
        robot.interact(() -> workspace
                .layers()
                .choose(workspace
                        .layers()
                        .networkProperty()
                        .get()
                        .layer("block3/add")
                        .orElseThrow()));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#page-gallery");
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theGalleryFillsItselfAndAClickShowsTheChannel(FxRobot robot) {
        showGallery(robot);
        assertThat(studio.galleries().last().first()).contains(0, 1, 2);
        robot.interact(() -> {
            for (int channel = 0; channel < 12; channel++) {
                studio.galleries().last().say(channel, Tile.MADE);
            }
            studio.galleries().last().say(12, Tile.GROWING);
            studio.galleries().last().say(13, Tile.WITHOUT);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#gallery-count").queryAs(Label.class).getText())
                .isEqualTo("12 of 40 pictures");
        Screens.keep(robot, stage.getScene(), "gallery");
        robot.clickOn("#gallery-5");
        assertThat(workspace.pages().pageProperty().get()).isEqualTo("explore");
        assertThat(studio.last().request().objective()).isEqualTo("block3/add:5");
        assertThat(studio.galleries().last().closed()).isFalse();
    }

    @Test
    void theKeyboardWalksOverTheTilesAndEnterShowsTheChannel(FxRobot robot) {
        showGallery(robot);
        Node grid = robot.lookup("#gallery").query();
        robot.interact(grid::requestFocus);
        assertThat(grid.getAccessibleText()).isEqualTo("Pictures of all channels: block3/add:0");
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.LEFT);
        assertThat(grid.getAccessibleText()).endsWith("block3/add:1");
        robot.type(KeyCode.END);
        assertThat(grid.getAccessibleText()).endsWith("block3/add:39");
        robot.type(KeyCode.UP).type(KeyCode.DOWN);
        assertThat(grid.getAccessibleText()).endsWith("block3/add:39");
        robot.type(KeyCode.PAGE_UP).type(KeyCode.PAGE_DOWN).type(KeyCode.HOME);
        assertThat(grid.getAccessibleText()).endsWith("block3/add:0");
        robot.type(KeyCode.RIGHT);
        Screens.keep(robot, stage.getScene(), "gallery-keyboard");
        robot.type(KeyCode.ENTER);
        assertThat(workspace.pages().pageProperty().get()).isEqualTo("explore");
        assertThat(studio.last().request().objective()).isEqualTo("block3/add:1");
    }

    @Test
    void itIsStoppedFilteredAndCleared(FxRobot robot) {
        showGallery(robot);
        robot.clickOn("#gallery-toggle");
        assertThat(robot.lookup("#gallery-state").queryAs(Label.class).getText())
                .startsWith("Stopped");
        robot.clickOn("#gallery-filter").write("7");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#gallery-shown").queryAs(Label.class).getText())
                .isEqualTo("1 of 40 shown");
        robot.clickOn("#gallery-clear");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#gallery-kept").queryAs(Label.class).getText()).isEqualTo("0 of 100 MB kept");
    }
}
