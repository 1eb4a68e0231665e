package org.phosphene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.Rendering;
import org.phosphene.testkit.DisplayRequired;
import org.phosphene.testkit.ScriptedStudio;
import org.phosphene.ui.fx.Fx;
import org.phosphene.ui.shell.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("ui")
@ExtendWith({DisplayRequired.class, ApplicationExtension.class})
class WindowTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private Stage stage;
    private Workspace workspace;

    @Start
    void open(Stage newStage) {
        stage = newStage;
        workspace = PhospheneApp.open(newStage, studio);
    }

    @Test
    void theWindowOpensWithTheTreeFilledAndAPictureGrowing(FxRobot robot) {
        assertThat(robot.lookup("#layers").queryAs(TreeView.class).getExpandedItemCount())
                .isGreaterThan(8);
        assertThat(studio.objectives()).containsExactly("block5/add:15");
    }

    @Test
    void aClickOnAChannelStartsIt(FxRobot robot) {
        robot.clickOn("#channel-13");
        assertThat(studio.last().request().objective()).isEqualTo("block5/add:13");
    }

    @Test
    void arrowsMoveThroughChannelsAndStartThem(FxRobot robot) {
        robot.clickOn("#channel-12").type(KeyCode.RIGHT).type(KeyCode.LEFT, 2);
        assertThat(studio.objectives())
                .containsExactly("block5/add:15", "block5/add:12", "block5/add:13", "block5/add:12", "block5/add:11");
    }

    @Test
    void anArrowDownStartsTheChannelBelow(FxRobot robot) {
        robot.clickOn("#channel-12").type(KeyCode.DOWN);
        double above = centre(robot, "#channel-12").getX();
        String started = studio.last().request().objective();
        Node below = robot.lookup("#channel-" + started.substring("block5/add:".length()))
                .query();
        assertThat(below.localToScene(below.getBoundsInLocal()).getCenterX()).isEqualTo(above);
    }

    @Test
    void theChannelReachedByArrowsIsInSight(FxRobot robot) throws TimeoutException {
        robot.clickOn("#channel-14").type(KeyCode.DOWN, 20);
        Node grid = robot.lookup("#channels").query();
        String chosen =
                "#channel-" + workspace.channels().selectedProperty().get().channel();
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> robot.lookup(chosen).tryQuery().isPresent()); // the grid lays out at a pulse
        Node tile = robot.lookup(chosen).query();
        assertThat(grid.localToScene(grid.getBoundsInLocal()).contains(centre(robot, "#" + tile.getId())))
                .isTrue();
    }

    @Test
    void spacePausesAndEscapeStops(FxRobot robot) {
        robot.clickOn("#channel-14").interact(() -> studio.last().advance(1));
        robot.type(KeyCode.SPACE);
        assertThat(studio.last().state()).isEqualTo(Rendering.State.PAUSED);
        robot.type(KeyCode.ESCAPE);
        assertThat(studio.last().state()).isEqualTo(Rendering.State.STOPPED);
    }

    @Test
    void typingGoldfishFindsLogit1(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        robot.write("goldfish").type(KeyCode.ENTER);
        assertThat(studio.last().request().objective()).isEqualTo("logits:1");
    }

    @Test
    void escapeInTheSearchBoxEmptiesItAndStopsNothing(FxRobot robot) {
        robot.clickOn("#search").write("shark").type(KeyCode.ESCAPE);
        assertThat(workspace.layers().queryProperty().get()).isEmpty();
        assertThat(studio.last().state().isFinal()).isFalse();
    }

    @Test
    void aClickOnALayerShowsItsChannels(FxRobot robot) {
        robot.clickOn("block2");
        assertThat(workspace.channels().layerProperty().get().name()).isEqualTo("block2/add");
        assertThat(studio.objectives()).hasSize(1);
    }

    @Test
    void anErrorIsASentenceWithDetailsToCopy(FxRobot robot) {
        Fx.report(new PhospheneException("The file is empty. Choose another."));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("The file is empty. Choose another.").tryQuery())
                .isPresent();
        robot.clickOn("Copy details");
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .contains("The file is empty. Choose another.", "PhospheneException"));
    }

    @Test
    void whatAListenerThrowsIsShownToo(FxRobot robot) {
        robot.interact(() -> workspace.layers().queryProperty().addListener((all, before, now) -> {
            throw new PhospheneException("A listener failed.");
        }));
        robot.clickOn("#search").write("g");
        assertThat(robot.lookup("A listener failed.").tryQuery()).isPresent();
    }

    @Test
    void aQuestionMarkShowsTheKeysAndEscapeClosesThemWithoutStopping(FxRobot robot) {
        robot.write("?");
        assertThat(robot.lookup("#keys").tryQuery()).isPresent();
        robot.type(KeyCode.ESCAPE);
        assertThat(studio.last().state().isFinal()).isFalse();
    }

    @Test
    void everyButtonSaysInWordsWhatItDoes(FxRobot robot) {
        assertThat(robot.lookup(".button-icon").<Node>queryAll())
                .isNotEmpty()
                .allSatisfy(node -> assertThat(node.getAccessibleText()).isNotBlank());
    }

    @Test
    void nothingIsWiderThanTheWindowAtItsSmallest(FxRobot robot) {
        robot.interact(() -> {
            stage.setWidth(stage.getMinWidth());
            stage.setHeight(stage.getMinHeight());
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(stage.getScene().getRoot().minWidth(-1)).isLessThanOrEqualTo(stage.getMinWidth());
    }

    private static Point2D centre(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        var bounds = node.localToScene(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }
}
