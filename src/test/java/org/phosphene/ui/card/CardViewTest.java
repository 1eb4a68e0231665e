package org.phosphene.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phosphene.core.UnitNote;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.GridTile;
import org.phosphene.testkit.DisplayRequired;
import org.phosphene.testkit.Screens;
import org.phosphene.testkit.ScriptedExamples;
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
class CardViewTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private final ScriptedNetwork network = new ScriptedNetwork("scripted");
    private final List<Throwable> errors = new ArrayList<>();
    private final List<GridTile> tray = new ArrayList<>();
    private CardViewModel model;

    @Start
    void show(Stage stage) {
        Fx.reportTo(errors::add);
        ThemeChoice.LIGHT.apply();
        model = new CardViewModel(studio, Fx.executor(), errors::add);
        model.onTray(tray::add);
        Scene scene = new Scene(new CardView(model), 940, 700);
        ThemeChoice.dress(scene);
        stage.setScene(scene);
        stage.show();
        model.networkProperty().set(network);
        model.folderProperty().set(ScriptedExamples.BUNDLED);
        model.unitProperty().set(UnitRef.channel("block5/add", 15));
        model.seenProperty().set(true);
    }

    private void finish(FxRobot robot) {
        robot.interact(() -> {
            studio.last().finish();
            model.pictures().tick();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private UnitNote kept(String unit) {
        return studio.notebook().of(network.sha256()).join().of(unit);
    }

    @Test
    void aPersonNamesTagsAndFindsUnits(FxRobot robot) {
        robot.clickOn("#unit-name").write("dog snouts");
        robot.clickOn("#unit-notes").write("left and right");
        robot.clickOn("#new-tag").write("animal").type(KeyCode.ENTER);
        robot.clickOn("#card-next").clickOn("#unit-name").write("wheels");
        assertThat(robot.lookup("#card-title").queryAs(Label.class).getText()).contains("16");
        robot.clickOn("animal"); // proposed, since it was used before
        robot.clickOn("#note-search").write("snouts");
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("block5/add:15  dog snouts · animal");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#unit-name").queryAs(TextField.class).getText())
                .isEqualTo("dog snouts");
        assertThat(kept("block5/add:15"))
                .isEqualTo(new UnitNote("dog snouts", "left and right", List.of("animal"), true));
        assertThat(kept("block5/add:16")).isEqualTo(new UnitNote("wheels", "", List.of("animal"), true));
        assertThat(errors).isEmpty();
    }

    @Test
    void controlZTakesBackAndControlShiftZWritesAgain(FxRobot robot) {
        robot.clickOn("#unit-name").write("dog");
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        assertThat(kept("block5/add:15").name()).isEmpty();
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(robot.lookup("#unit-name").queryAs(TextField.class).getText())
                .isEqualTo("dog");
    }

    @Test
    void theCardFillsAndGoesIntoTheTray(FxRobot robot) {
        for (int i = 0; i < 4; i++) {
            finish(robot);
        }
        Screens.keep(robot, "card");
        assertThat(robot.lookup("#card-progress").queryAs(Label.class).getText())
                .isEqualTo("4 of 4 pictures");
        assertThat(robot.lookup("#card-stop").query().isVisible()).isFalse();
        assertThat(robot.lookup("#card-top").queryAs(FlowPane.class).getChildren())
                .hasSize(10);
        robot.clickOn("#card-to-tray");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tray).hasSize(7 + 7 + 7);
    }

    @Test
    void thePhotographsSayOfHowManyTheyAre(FxRobot robot) {
        assertThat(robot.lookup("Strongest photographs · 10 of 12").tryQuery()).isPresent();
        assertThat(robot.lookup("Weakest photographs · 10 of 12").tryQuery()).isPresent();
    }

    @Test
    void stopAndGoOnAreOneButton(FxRobot robot) {
        robot.clickOn("#card-stop");
        assertThat(model.pictures().runningProperty().get()).isFalse();
        robot.clickOn("#card-stop");
        assertThat(model.pictures().runningProperty().get()).isTrue();
    }

    @Test
    void atTheEndOfTheLayerTheArrowIsOff(FxRobot robot) {
        robot.interact(() -> model.unitProperty().set(UnitRef.channel("block5/add", 0)));
        assertThat(robot.lookup("#card-previous").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#card-next").query().isDisabled()).isFalse();
    }
}
