package org.phosphene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.Sessions;
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
class RestartTest {

    private Path data;
    private Stage stage;
    private ScriptedStudio studio;
    private Workspace workspace;

    @Start
    void open(Stage newStage) throws Exception {
        data = Files.createTempDirectory("phosphene-restart");
        stage = newStage;
        start();
    }

    @AfterEach
    void remove() throws Exception {
        try (var files = Files.walk(data)) {
            for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private void start() {
        studio = new ScriptedStudio().keepingIn(data);
        workspace = PhospheneApp.open(stage, studio);
    }

    private void restart(FxRobot robot) {
        robot.interact(this::start);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The window looks twice a second by itself. */
    private void waitUntilKept(String text) throws Exception {
        WaitForAsyncUtils.waitFor(
                10,
                java.util.concurrent.TimeUnit.SECONDS,
                () -> Files.exists(data.resolve("session.json"))
                        && Files.readString(data.resolve("session.json")).contains(text));
    }

    @Test
    void whatWasOpenIsThereAgainAfterACrash(FxRobot robot) throws Exception {
        robot.clickOn("block2").clickOn("#channel-3");
        robot.interact(() -> {
            studio.last().finish();
            workspace.stage().tick();
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> workspace
                .tray()
                .add(new GridPanel(workspace.stage().run().pictureProperty().get(), 0, "my pin")));
        robot.clickOn("#page-card");
        robot.clickOn("#unit-name").write("stripes");
        waitUntilKept("my pin");
        waitUntilKept("\"page\" : \"card\"");

        restart(robot);

        assertThat(workspace.pages().pageProperty().get()).isEqualTo("card");
        assertThat(workspace.layers().layerProperty().get().name()).isEqualTo("block2/add");
        assertThat(workspace.stage().objectiveProperty().get()).isEqualTo("block2/add:3");
        assertThat(workspace.tray().items()).singleElement().satisfies(pin -> {
            assertThat(pin.captionProperty().get()).isEqualTo("my pin");
            assertThat(((GridPanel) pin.tile()).picture().recipe()).contains("block2/add:3");
        });
        assertThat(robot.lookup("#unit-name").queryAs(TextField.class).getText())
                .isEqualTo("stripes");
        Screens.keep(robot, "restart");
    }

    @Test
    void settingsAndATypedObjectiveComeBack(FxRobot robot) throws Exception {
        robot.interact(() -> {
            workspace.stage().objectiveProperty().set("block2/add:3 + block2/add:4");
            workspace
                    .stage()
                    .settings()
                    .presetProperty()
                    .set(workspace.stage().settings().presets().get(1));
            workspace.stage().runObjective();
            studio.last().advance(3);
            workspace.stage().tick();
        });
        waitUntilKept("block2/add:3 + block2/add:4");

        restart(robot);

        assertThat(studio.last().request().objective()).isEqualTo("block2/add:3 + block2/add:4");
        assertThat(studio.last().request().preset()).isEqualTo("Distill 2017");
    }

    @Test
    void aDamagedSessionIsASentenceAndTheProgramStarts(FxRobot robot) throws Exception {
        waitUntilKept("block5/add:15");
        Files.writeString(data.resolve("session.json"), "{\"schemaVersion\": 1, ");

        restart(robot);

        assertThat(studio.objectives()).containsExactly("block5/add:15");
        assertThat(robot.lookup(".notification").<Node>queryAll())
                .extracting(Node::getAccessibleText)
                .anyMatch(text -> text.contains("session.json.damaged"));
    }

    @Test
    void aProjectOfAMissingNetworkNamesItsHashAndStays(FxRobot robot) throws Exception {
        Path file = data.resolve("other.phosphene");
        robot.interact(() -> workspace.session().saveProject(file));
        WaitForAsyncUtils.waitForFxEvents();
        Files.writeString(file, Files.readString(file).replace("0".repeat(64), "c".repeat(64)));

        robot.interact(() -> workspace.open(file));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup(".notification").<Node>queryAll())
                .extracting(Node::getAccessibleText)
                .anyMatch(text -> text.contains("EfficientNet-Lite0") && text.contains("c".repeat(64)));
    }

    @Test
    void aProjectGivenToAColleagueBringsPicturesAndNotes(FxRobot robot) throws Exception {
        robot.interact(() -> {
            studio.last().finish();
            workspace.stage().tick();
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> workspace
                .tray()
                .add(new GridPanel(workspace.stage().run().pictureProperty().get(), 0, "theirs")));
        robot.clickOn("#page-card");
        robot.clickOn("#unit-name").write("eyes");
        Path file = data.resolve("eyes" + Sessions.PROJECT_SUFFIX);
        robot.interact(() -> workspace.session().saveProject(file));
        WaitForAsyncUtils.waitForFxEvents();
        Path mine = data;
        data = Files.createDirectory(mine.resolve("colleague"));

        restart(robot);
        robot.interact(() -> workspace.open(file));
        WaitForAsyncUtils.waitForFxEvents();
        data = mine;

        assertThat(workspace.tray().items()).hasSize(1);
        robot.clickOn("#page-card");
        assertThat(robot.lookup("#unit-name").queryAs(TextField.class).getText())
                .isEqualTo("eyes");
    }
}
