package org.phosphene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.FrameSink;
import org.phosphene.figure.FigureSpec;
import org.phosphene.figure.FigureSpec.Cell;
import org.phosphene.studio.FigureEdits;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.RenderRequest;
import org.phosphene.testkit.DisplayRequired;
import org.phosphene.testkit.Screens;
import org.phosphene.testkit.ScriptedRendering;
import org.phosphene.testkit.ScriptedStudio;
import org.phosphene.ui.shell.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The page of the figure in the whole window. */
@Tag("ui")
@ExtendWith({DisplayRequired.class, ApplicationExtension.class})
class FigureWindowTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private Stage stage;
    private Workspace workspace;

    @TempDir
    Path folder;

    @Start
    void open(Stage newStage) {
        stage = newStage;
        workspace = PhospheneApp.open(newStage, studio);
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    private void fillTray(FxRobot robot, int count) {
        for (int i = 0; i < count; i++) {
            ScriptedRendering run =
                    studio.render(RenderRequest.of("efficientnet-lite0", "block11/add:" + i), FrameSink.NONE);
            run.finish();
            GridPanel panel = new GridPanel(run.result().join(), 0, "block11/add:" + i);
            robot.interact(() -> workspace.tray().add(panel));
        }
    }

    @Test
    void thePicturesOfTheTrayBecomeAFigureAndThePageIsShown(FxRobot robot) {
        fillTray(robot, 12);
        robot.clickOn("#make-figure");
        assertThat(workspace.pages().pageProperty().get()).isEqualTo("figure");
        assertThat(workspace.figure().specProperty().get().rows()).isEqualTo(3);
        assertThat(robot.lookup("#figure-cell-11").tryQuery()).isPresent();
        Screens.keep(robot, stage.getScene(), "figure");
        robot.interact(() -> workspace.figure().change(FigureWindowTest::dressed));
        Screens.keep(robot, stage.getScene(), "figure-titles");
    }

    private static FigureSpec dressed(FigureSpec spec) {
        FigureSpec titled = FigureEdits.withRowTitle(FigureEdits.withColumnTitle(spec, 0, "simple"), 1, "第二行");
        Cell cell = titled.cells().get(5).withCaption("狗的头部，正面与侧面");
        FigureSpec wide = FigureEdits.with(titled, 5, cell);
        return FigureEdits.withRow(wide.withStyle(wide.style().withWidth(174).withDpi(600)));
    }

    @Test
    void arrowsMoveThroughTheCellsAndNotThroughTheChannelsBehindThem(FxRobot robot) {
        fillTray(robot, 3);
        robot.clickOn("#make-figure");
        int started = studio.renderings().size();
        robot.clickOn("#figure-cell-0").type(KeyCode.RIGHT);
        assertThat(workspace.figure().chosenProperty().get()).isEqualTo(1);
        assertThat(studio.renderings()).hasSize(started);
    }

    @Test
    void aFigureThatIsDroppedOnTheWindowIsOpened(FxRobot robot) throws IOException {
        FigureSpec spec = FigureSpec.of(2, java.util.List.of(Cell.EMPTY.withCaption("only words")));
        Path file = Files.writeString(
                folder.resolve("dogs.figure.json"), studio.figures().print(spec));
        robot.interact(() -> workspace.open(file));
        assertThat(workspace.figure().specProperty().get()).isEqualTo(spec);
        assertThat(workspace.pages().pageProperty().get()).isEqualTo("figure");
    }
}
