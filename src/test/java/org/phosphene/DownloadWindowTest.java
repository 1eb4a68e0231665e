package org.phosphene;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phosphene.studio.NetworkChoice;
import org.phosphene.testkit.DisplayRequired;
import org.phosphene.testkit.ScriptedStudio;
import org.phosphene.ui.shell.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A network that is chosen before it is on this computer. */
@Tag("ui")
@ExtendWith({DisplayRequired.class, ApplicationExtension.class})
class DownloadWindowTest {

    private final ScriptedStudio studio = ScriptedStudio.withDownload();
    private Workspace workspace;

    @Start
    void open(Stage stage) {
        workspace = PhospheneApp.open(stage, studio);
    }

    @Test
    void aNetworkIsAskedAboutDownloadedTriedAgainAndOpened(FxRobot robot) {
        ComboBox<NetworkChoice> chooser = robot.lookup("#networks").queryComboBox();
        robot.interact(() -> chooser.getSelectionModel().selectLast());
        assertThat(chooser.getValue().id()).isEqualTo("efficientnet-lite0");
        assertThat(robot.lookup("Size: 50 MB").tryQuery()).isPresent();
        robot.clickOn("#download-start");
        robot.interact(() -> studio.downloads().get(0).fail("The connection breaks off."));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#download-failure").queryAs(Label.class).getText())
                .isEqualTo("The connection breaks off.");
        robot.clickOn("#download-again");
        robot.interact(studio::arrive);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workspace.layers().networkProperty().get().id()).isEqualTo("resnet18-v1");
        assertThat(chooser.getValue().id()).isEqualTo("resnet18-v1");
        assertThat(robot.lookup("#download").query().isVisible()).isFalse();
    }
}
