package org.phosphene.ui.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.figure.FigureSpec.Cell;
import org.phosphene.figure.FigureSpec.Format;
import org.phosphene.studio.LaidFigure;
import org.phosphene.testkit.DisplayRequired;
import org.phosphene.testkit.ScriptedStudio;
import org.phosphene.ui.fx.Fx;
import org.phosphene.ui.theme.ThemeChoice;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A figure made by hand. */
@Tag("ui")
@ExtendWith({DisplayRequired.class, ApplicationExtension.class})
class FigureViewTest {

    private static final String CAPTION = "通道十五：狗的头部";

    @TempDir
    static Path folder;

    private final ScriptedStudio studio = new ScriptedStudio();
    private final TrayViewModel tray = new TrayViewModel(studio, Fx.executor());
    private final FigureViewModel model = new FigureViewModel(studio, Fx.executor());
    private final FigureExportViewModel export = new FigureExportViewModel(studio, Fx.executor(), model);

    private final FigureFiles files = new FigureFiles() {
        @Override
        public Optional<Path> toOpen(Window owner) {
            return Optional.of(folder.resolve("dogs.figure.json"));
        }

        @Override
        public Optional<Path> toSave(Window owner, Format format) {
            return Optional.of(folder.resolve("dogs." + format.name().toLowerCase(java.util.Locale.ROOT)));
        }
    };

    @Start
    void show(Stage stage) {
        ThemeChoice.LIGHT.apply();
        TestTiles.of(studio, "first", "second", "third").forEach(tray::add);
        Scene scene = new Scene(new FigureView(model, export, tray, files), 1000, 700);
        ThemeChoice.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private List<String> captions() {
        return model.specProperty().get().cells().stream().map(Cell::caption).toList();
    }

    private static void keys(FxRobot robot, KeyCode held, KeyCode key) {
        robot.press(held).type(key).release(held);
    }

    @Test
    void aFigureIsCollectedOrderedByDraggingCaptionedAndSaved(FxRobot robot) throws Exception {
        robot.clickOn("#figure-collect");
        assertThat(captions()).containsExactly("first", "second", "third");
        robot.drag("#figure-cell-0").dropTo("#figure-cell-2");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(captions()).containsExactly("second", "third", "first");
        robot.clickOn("#figure-cell-0").clickOn("#figure-caption");
        robot.interact(() ->
                robot.lookup("#figure-caption").queryAs(TextInputControl.class).setText(CAPTION));
        robot.clickOn("#figure-export").clickOn("#figure-export-pdf");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Files.exists(folder.resolve("dogs.figure.json")));
        assertThat(pdftotext(folder.resolve("dogs.pdf"))).contains("(a)" + CAPTION, "third", "(c)first");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#figure-command").queryAs(Labeled.class).getText())
                .isEqualTo("phosphene figure --spec dogs.figure.json --out dogs.pdf");
        robot.clickOn("#figure-latex");
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .contains("\\includegraphics[width=58mm]{dogs.pdf}"));
    }

    private static String pdftotext(Path pdf) throws Exception {
        Path text = folder.resolve("text.txt");
        Process process =
                new ProcessBuilder("pdftotext", "-raw", "-enc", "UTF-8", pdf.toString(), text.toString()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(text).replaceAll("\\s", "");
    }

    @Test
    void everyPictureOnTheScreenIsWhereTheExportPutsItToATenthOfAMillimetre(FxRobot robot) {
        robot.clickOn("#figure-collect");
        WaitForAsyncUtils.waitForFxEvents();
        LaidFigure laid = model.laidProperty().get();
        Bounds paper = bounds(robot.lookup(".figure-paper").query());
        double perMillimetre = paper.getWidth() / laid.width();
        assertThat(paper.getHeight()).isCloseTo(laid.height() * perMillimetre, within(0.1 * perMillimetre));
        for (LaidFigure.Box box : laid.pictures()) {
            FigureCell cell = robot.lookup("#figure-cell-" + box.cell()).queryAs(FigureCell.class);
            Bounds shown = bounds(cell.picture());
            assertThat((shown.getMinX() - paper.getMinX()) / perMillimetre).isCloseTo(box.left(), within(0.1));
            assertThat((shown.getMinY() - paper.getMinY()) / perMillimetre).isCloseTo(box.top(), within(0.1));
            assertThat(shown.getWidth() / perMillimetre).isCloseTo(box.width(), within(0.1));
            assertThat(shown.getHeight() / perMillimetre).isCloseTo(box.height(), within(0.1));
        }
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void arrowsChooseControlAndAnArrowMovesAndDeleteEmpties(FxRobot robot) {
        robot.clickOn("#figure-collect").clickOn("#figure-cell-0");
        keys(robot, KeyCode.CONTROL, KeyCode.RIGHT);
        assertThat(captions()).containsExactly("second", "first", "third");
        robot.type(KeyCode.RIGHT).type(KeyCode.DELETE);
        assertThat(captions()).containsExactly("second", "first", "");
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(captions()).containsExactly("second", "first", "third");
        robot.press(KeyCode.SHIFT);
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        robot.release(KeyCode.SHIFT);
        assertThat(captions()).containsExactly("second", "first", "");
    }

    @Test
    void rowsAndColumnsComeAndGo(FxRobot robot) {
        robot.clickOn("#figure-collect").clickOn("#figure-addRow").clickOn("#figure-addColumn");
        assertThat(model.specProperty().get().rows()).isEqualTo(2);
        assertThat(captions()).containsExactly("first", "second", "third", "", "", "", "", "");
        robot.clickOn("#figure-cell-0").clickOn("#figure-removeColumn");
        assertThat(captions()).containsExactly("second", "third", "", "", "", "");
    }

    @Test
    void anEmptyFigureSaysWhatToDo(FxRobot robot) {
        assertThat(robot.lookup("#figure-hint").query().isVisible()).isTrue();
        robot.clickOn("#figure-collect");
        assertThat(robot.lookup("#figure-hint").query().isVisible()).isFalse();
    }

    @Test
    void escapeBringsBackTheCaptionThatWasTypedOver(FxRobot robot) {
        robot.clickOn("#figure-collect").clickOn("#figure-cell-0").clickOn("#figure-caption");
        robot.write("something else ");
        assertThat(captions().get(0)).contains("something else");
        robot.type(KeyCode.ESCAPE);
        assertThat(captions().get(0)).isEqualTo("first");
    }

    @Test
    void aStoppedPictureIsAskedAboutAndKeptByEnter(FxRobot robot) throws Exception {
        robot.interact(() -> tray.add(TestTiles.stopped(studio)));
        robot.clickOn("#figure-collect").clickOn("#figure-export").clickOn("#figure-export-svg");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#figure-question").query().isVisible()).isTrue();
        assertThat(robot.lookup("#figure-keep").query().isFocused()).isTrue();
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Files.exists(folder.resolve("dogs.svg")));
    }
}
