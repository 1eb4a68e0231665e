package org.phosphene.ui.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phosphene.core.FrameSink;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.GridTile;
import org.phosphene.studio.RenderRequest;
import org.phosphene.testkit.DisplayRequired;
import org.phosphene.testkit.ScriptedRendering;
import org.phosphene.testkit.ScriptedStudio;
import org.phosphene.ui.fx.Fx;
import org.phosphene.ui.theme.ThemeChoice;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("ui")
@ExtendWith({DisplayRequired.class, ApplicationExtension.class})
class TrayViewTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private final TrayViewModel model = new TrayViewModel(studio, Fx.executor());

    @Start
    void show(Stage stage) {
        ThemeChoice.LIGHT.apply();
        for (String caption : List.of("a", "b", "c")) {
            ScriptedRendering run = studio.render(RenderRequest.of("scripted", "block5/add:3"), FrameSink.NONE);
            run.show(512, 90).end();
            model.add(new GridPanel(run.result().join(), 0, caption));
        }
        Scene scene = new Scene(new TrayView(model), 700, 200);
        ThemeChoice.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private List<String> captions() {
        return model.items().stream().map(item -> item.captionProperty().get()).toList();
    }

    private void choose(FxRobot robot, int index) {
        ListView<?> strip = robot.lookup("#tray-strip").queryAs(ListView.class);
        robot.interact(() -> {
            strip.requestFocus();
            strip.getSelectionModel().select(index);
            strip.getFocusModel().focus(index);
        });
    }

    @Test
    void deleteTakesTheChosenPictureOut(FxRobot robot) {
        choose(robot, 1);

        robot.type(KeyCode.DELETE);

        assertThat(captions()).containsExactly("a", "c");
    }

    @Test
    void anEmptiedTrayCanBePutBackUntilSomethingIsAdded(FxRobot robot) {
        robot.interact(model::clear);
        assertThat(robot.lookup("3 pictures were taken out.").tryQuery()).isPresent();

        robot.clickOn("#put-back");

        assertThat(captions()).containsExactly("a", "b", "c");
        assertThat(robot.lookup("#put-back").query().isVisible()).isFalse();
    }

    @Test
    void altAndAnArrowMoveTheChosenPicture(FxRobot robot) {
        choose(robot, 0);

        robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);

        assertThat(captions()).containsExactly("b", "a", "c");
    }

    @Test
    void theDialogShowsTheSizeOfThePage(FxRobot robot) {
        robot.clickOn("#save-grid");

        assertThat(robot.lookup("#grid-size").queryAs(Labeled.class).getText())
                .contains(" px")
                .contains(" mm at 300 dpi");
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void aClickAndAControlClickChooseWhatTheFigureTakes(FxRobot robot) {
        List<List<GridTile>> taken = new ArrayList<>();
        robot.interact(() -> model.onFigure(taken::add));
        robot.clickOn("#make-figure");
        choose(robot, 2);
        ListView<?> strip = robot.lookup("#tray-strip").queryAs(ListView.class);
        robot.interact(() -> strip.getSelectionModel().select(0)); // as Ctrl+click does
        robot.clickOn("#make-figure");
        assertThat(taken).hasSize(2);
        assertThat(taken.get(0)).extracting(GridTile::caption).containsExactly("a", "b", "c");
        assertThat(taken.get(1)).extracting(GridTile::caption).containsExactly("a", "c");
    }

    @Test
    void escapeChoosesNoneSoThatAllAreTaken(FxRobot robot) {
        choose(robot, 1);
        assertThat(model.addTextProperty().get()).isEqualTo("Add 1 chosen");
        robot.type(KeyCode.ESCAPE);
        assertThat(model.addTextProperty().get()).isEqualTo("Add all 3 from the tray");
    }
}
