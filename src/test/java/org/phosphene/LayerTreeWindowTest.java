package org.phosphene;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phosphene.testkit.DisplayRequired;
import org.phosphene.testkit.ScriptedStudio;
import org.phosphene.ui.shell.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Names and hiding in the layers tree, by keyboard and menu. */
@Tag("ui")
@ExtendWith({DisplayRequired.class, ApplicationExtension.class})
class LayerTreeWindowTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private Workspace workspace;

    @Start
    void open(Stage stage) {
        workspace = PhospheneApp.open(stage, studio);
    }

    @Test
    void f2RenamesALayerInPlaceWhereverItIsShown(FxRobot robot) {
        robot.clickOn("logits").type(KeyCode.F2).write("answers").type(KeyCode.ENTER);
        assertThat(robot.lookup("#layers .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("answers")
                .doesNotContain("logits");
        assertThat(workspace.channels().titleProperty().get()).isEqualTo("answers");
    }

    @Test
    void anEmptyNameTakesItBack(FxRobot robot) {
        robot.clickOn("logits").type(KeyCode.F2).write("answers").type(KeyCode.ENTER);
        robot.type(KeyCode.F2).type(KeyCode.DELETE).type(KeyCode.ENTER);
        assertThat(workspace.channels().titleProperty().get()).isEqualTo("logits");
    }

    @Test
    void escapeKeepsTheName(FxRobot robot) {
        robot.clickOn("logits").type(KeyCode.F2).write("answers").type(KeyCode.ESCAPE);
        assertThat(workspace.channels().titleProperty().get()).isEqualTo("logits");
        assertThat(robot.lookup("#layer-name").tryQuery()).isEmpty();
    }

    @Test
    void aSecondClickOnALayerDoesNotEditIt(FxRobot robot) {
        robot.clickOn("logits").clickOn("logits");
        assertThat(robot.lookup("#layer-name").tryQuery()).isEmpty();
    }

    @Test
    void aHiddenLayerIsGoneUntilHiddenOnesAreShown(FxRobot robot) {
        int rows = rows(robot);
        robot.clickOn("logits").type(KeyCode.DELETE);
        assertThat(rows(robot)).isEqualTo(rows - 1);
        Hyperlink link = robot.lookup("#hidden-layers").queryAs(Hyperlink.class);
        assertThat(link.getText()).startsWith("1 hidden");
        robot.clickOn(link);
        assertThat(rows(robot)).isEqualTo(rows);
        robot.clickOn("logits").type(KeyCode.DELETE);
        assertThat(link.isVisible()).isFalse();
    }

    @Test
    void theMenuOfARowHidesItToo(FxRobot robot) {
        int rows = rows(robot);
        robot.clickOn("softmax", MouseButton.SECONDARY).clickOn("Hide");
        assertThat(rows(robot)).isEqualTo(rows - 1);
    }

    private static int rows(FxRobot robot) {
        return robot.lookup("#layers").queryAs(TreeView.class).getExpandedItemCount();
    }
}
