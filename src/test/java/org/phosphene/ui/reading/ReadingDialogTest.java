package org.phosphene.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.AlikeUnits;
import org.phosphene.studio.NotScannedException;
import org.phosphene.studio.PhotographReading;
import org.phosphene.studio.ScannedFolder;
import org.phosphene.studio.Studio;
import org.phosphene.testkit.DisplayRequired;
import org.phosphene.testkit.ScriptedNetwork;
import org.phosphene.testkit.ScriptedStudio;
import org.phosphene.ui.fx.Fx;
import org.phosphene.ui.theme.ThemeChoice;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("ui")
@ExtendWith({DisplayRequired.class, ApplicationExtension.class})
class ReadingDialogTest {

    private final TestReadings readings = new TestReadings();
    private final List<UnitChoice> shown = new ArrayList<>();
    private ReadingViewModel model;
    private AlikeViewModel alike;

    @Start
    void show(Stage stage) {
        ThemeChoice.LIGHT.apply();
        readings.haveScanned(130);
        Studio studio = ReadingStudio.of(new ScriptedStudio(), readings);
        model = new ReadingViewModel(studio, Fx.executor());
        alike = new AlikeViewModel(studio, Fx.executor());
        model.onUnit(shown::add);
        alike.onUnit(shown::add);
        Scene scene = new Scene(new StackPane(), 1280, 760);
        ThemeChoice.dress(scene);
        stage.setScene(scene);
        stage.show();
        model.onAlike(unit -> {
            alike.begin(unit);
            new AlikeDialog(alike, stage).show();
        });
        model.read(new ScriptedNetwork("efficientnet-lite0"), Path.of("/home/holiday.jpg"));
        new ReadingDialog(model, stage).show();
    }

    private void answer(FxRobot robot) {
        robot.interact(() -> readings.lastAsked().answer().complete(TestReadings.reading()));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    /** The pointer may have crossed another channel, about which was asked first. */
    private void answerWhatIsLookedAt() {
        for (int i = 0; i < readings.looked.size(); i++) {
            readings.looked.get(i).answer().complete(TestReadings.heat());
        }
    }

    @Test
    void itSaysThatTheNetworkLooksUntilItAnswered(FxRobot robot) {
        assertThat(robot.lookup("#reading-busy").query().isVisible()).isTrue();
        answer(robot);
        assertThat(robot.lookup("#reading-busy").query().isVisible()).isFalse();
    }

    @Test
    void classesAndChannelsAreNamedWithTheirNumbers(FxRobot robot) {
        answer(robot);
        assertThat(robot.lookup("goldfish").tryQuery()).isPresent();
        assertThat(robot.lookup("75.0 %").tryQuery()).isPresent();
        assertThat(robot.lookup("stronger than 98 %").tryQuery()).isPresent();
        assertThat(text(robot, "#reading-over")).isEqualTo("Compared with 130 photographs of Bundled");
        assertThat(robot.lookup("4.32").tryQuery()).isPresent();
    }

    @Test
    void pointingAtAChannelSaysWhereItIsExcitedAndAClickShowsIt(FxRobot robot) {
        answer(robot);
        robot.moveTo("block2/add:3");
        robot.interact(this::answerWhatIsLookedAt);
        assertThat(text(robot, "#reading-caption")).startsWith("Bright: where block2/add:3 is excited.");
        robot.clickOn("block2/add:3");
        assertThat(shown).containsExactly(new UnitChoice("efficientnet-lite0", UnitRef.channel("block2/add", 3)));
    }

    @Test
    void itStepsAsideForAUnitAndComesBackWithWhatItShowed(FxRobot robot) {
        answer(robot);
        robot.interact(model::stepAside);
        assertThat(robot.lookup("#reading-photograph").tryQuery()).isEmpty();
        assertThat(model.comeBack()).isTrue();
        robot.interact(() -> new ReadingDialog(model, robot.listWindows().get(0)).show());
        assertThat(robot.lookup("goldfish").tryQuery()).isPresent();
        assertThat(readings.asked).hasSize(1);
    }

    @Test
    void theKeyboardOnAChannelDoesTheSame(FxRobot robot) {
        answer(robot);
        Node tile = robot.lookup(".unit-tile > .button").nth(0).queryAs(Button.class);
        robot.interact(tile::requestFocus);
        assertThat(readings.looked).hasSize(1);
    }

    @Test
    void aPictureThatCannotBeReadIsASentence(FxRobot robot) {
        robot.interact(() -> readings.lastAsked()
                .answer()
                .completeExceptionally(new PhospheneException("holiday.jpg is not a picture.")));
        assertThat(text(robot, "#reading-problem")).isEqualTo("holiday.jpg is not a picture.");
    }

    @Test
    void aNetworkWithoutClassesSaysSo(FxRobot robot) {
        robot.interact(() -> readings.lastAsked()
                .answer()
                .complete(
                        new PhotographReading(List.of(), TestReadings.reading().layers())));
        assertThat(robot.lookup("#reading-classes .label").queryAs(Label.class).getText())
                .startsWith("This network does not say what it sees");
    }

    @Test
    void unitsAlikeAreScannedForAndShown(FxRobot robot) {
        readings.folders = List.of(new ScannedFolder(readings.bundled(), true, 40, List.of("block2/add"), true));
        answer(robot);
        robot.interact(() -> model.alike(UnitRef.channel("block2/add", 3)));
        robot.interact(() -> readings.compared
                .get(0)
                .answer()
                .completeExceptionally(new NotScannedException(Sentence.of("Scan first."))));
        robot.clickOn("#alike-scan");
        assertThat(robot.lookup("#alike-progress").query().isVisible()).isTrue();
        robot.interact(() -> readings.scans.get(0).finish());
        robot.interact(() -> readings.compared
                .get(1)
                .answer()
                .complete(new AlikeUnits(40, List.of(new AlikeUnits.Alike(UnitRef.channel("fire4", 7), 0.81)))));
        robot.clickOn("fire4:7");
        assertThat(shown).containsExactly(new UnitChoice("squeezenet1.1", UnitRef.channel("fire4", 7)));
    }
}
