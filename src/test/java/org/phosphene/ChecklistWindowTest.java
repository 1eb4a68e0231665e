package org.phosphene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phosphene.core.Sentence;
import org.phosphene.studio.Checklist;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.Proposal;
import org.phosphene.studio.Remark;
import org.phosphene.testkit.DisplayRequired;
import org.phosphene.testkit.ScriptedStudio;
import org.phosphene.ui.shell.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The load checklist, opened from the menu beside the networks. */
@Tag("ui")
@ExtendWith({DisplayRequired.class, ApplicationExtension.class})
class ChecklistWindowTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private Workspace workspace;

    @Start
    void open(Stage stage) {
        workspace = PhospheneApp.open(stage, studio);
    }

    @Test
    void aUsualWayFillsTheFieldsAndIsUsed(FxRobot robot) {
        OpenNetwork network = workspace.layers().networkProperty().get();
        robot.clickOn("#network-menu").clickOn("#network-checklist").clickOn("#checklist-try");
        robot.interact(() -> studio.checking().result().complete(checklist(network)));
        WaitForAsyncUtils.waitForFxEvents();
        ListView<?> ways = robot.lookup("#proposals").queryListView();
        robot.interact(() -> ways.getSelectionModel().select(0));
        assertThat(robot.lookup("#input-white").queryAs(TextField.class).getText())
                .isEqualTo("1");
        robot.clickOn("#checklist-use");
        assertThat(network.input().withRange(-1, 1)).isEqualTo(network.input());
    }

    @Test
    void theOnlyNetworkCannotBeClosedAndASecondCan(FxRobot robot) {
        robot.clickOn("#network-menu");
        assertThat(robot.lookup("Close it: not while it is the only one open").tryQuery())
                .isPresent();
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        robot.interact(() -> workspace.layers().open("squeezenet1.1"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#network-menu").clickOn("Close it and give its memory back");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workspace.layers().networkProperty().get().id()).isEqualTo("efficientnet-lite0");
        assertThat(studio.openNetworks()).hasSize(1);
        assertThat(robot.lookup("#networks").queryComboBox().getValue())
                .extracting("id")
                .isEqualTo("efficientnet-lite0");
    }

    private static Checklist checklist(OpenNetwork network) {
        return new Checklist(
                network.id(),
                network.title(),
                network.sha256(),
                network.input(),
                "catalogue",
                3,
                1000,
                1000,
                List.of(new Remark("note", "softmax", Sentence.of("The network ends with Softmax."))),
                List.of(new Proposal("-1 to 1", network.input().withRange(-1, 1), 0.8, 0.9)),
                24);
    }
}
