package org.phosphene.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.DamagedIndexException;
import org.phosphene.studio.NotScannedException;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.testkit.ScriptedNetwork;
import org.phosphene.testkit.ScriptedStudio;

class ReadingViewModelTest {

    private static final UnitRef THREE = UnitRef.channel("block2/add", 3);
    private static final UnitRef TWELVE = UnitRef.channel("block2/add", 12);
    private static final Path HOLIDAY = Path.of("/home/holiday.jpg");

    private final TestReadings readings = new TestReadings();
    private final ReadingViewModel model =
            new ReadingViewModel(ReadingStudio.of(new ScriptedStudio(), readings), Runnable::run);
    private final OpenNetwork network = new ScriptedNetwork("efficientnet-lite0");

    @Test
    void aPhotographIsComparedWithThoseThatComeWithTheProgram() {
        model.read(network, HOLIDAY);
        assertThat(readings.lastAsked().network()).isEqualTo("efficientnet-lite0");
        assertThat(readings.lastAsked().photograph()).isEqualTo(HOLIDAY);
        assertThat(readings.lastAsked().folder()).contains(readings.bundled());
    }

    @Test
    void aPhotographIsComparedWithTheFolderThatWasChosen() {
        model.folderProperty().set(Path.of("/birds"));
        model.read(network, HOLIDAY);
        assertThat(readings.lastAsked().folder()).contains(Path.of("/birds"));
    }

    @Test
    void itIsBusyUntilTheNetworkAnswered() {
        model.read(network, HOLIDAY);
        assertThat(model.busyProperty().get()).isTrue();
        readings.lastAsked().answer().complete(TestReadings.reading());
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.readingProperty().get().classes()).hasSize(2);
    }

    @Test
    void theSizeOfThePhotographIsItsOwn() {
        model.read(network, HOLIDAY);
        assertThat(model.pictureProperty().get().width()).isEqualTo(400);
        assertThat(model.pictureProperty().get().height()).isEqualTo(300);
    }

    @Test
    void aFolderThatWasNotScannedOnlyLeavesTheComparisonOut() {
        model.read(network, HOLIDAY);
        readings.lastAsked()
                .answer()
                .completeExceptionally(new NotScannedException(Sentence.of("Scan the folder first.")));
        assertThat(readings.lastAsked().folder()).isEqualTo(Optional.empty());
        readings.lastAsked().answer().complete(TestReadings.reading());
        assertThat(model.readingProperty().get()).isNotNull();
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void anIndexThatCannotBeReadOnlyLeavesTheComparisonOut() {
        model.read(network, HOLIDAY);
        readings.lastAsked()
                .answer()
                .completeExceptionally(
                        new DamagedIndexException(Sentence.of("The index is damaged."), new IllegalStateException()));
        assertThat(readings.lastAsked().folder()).isEqualTo(Optional.empty());
    }

    @Test
    void aFileThatIsNoPictureIsToldInASentence() {
        readings.unreadable = "notes.jpg is not a picture. Choose a JPEG or a PNG.";
        model.read(network, Path.of("notes.jpg"));
        readings.lastAsked().answer().completeExceptionally(new PhospheneException(readings.unreadable));
        assertThat(model.problemProperty().get()).isEqualTo("notes.jpg is not a picture. Choose a JPEG or a PNG.");
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.readingProperty().get()).isNull();
    }

    @Test
    void aFileThatVanishedWhileItWasLookedAtIsTold() {
        model.read(network, HOLIDAY);
        readings.lastAsked().answer().complete(TestReadings.reading());
        model.look(THREE);
        readings.looked.get(0).answer().completeExceptionally(new PhospheneException("holiday.jpg is gone."));
        assertThat(model.heatProblemProperty().get()).isEqualTo("holiday.jpg is gone.");
        assertThat(model.heatProperty().get()).isNull();
    }

    @Test
    void withoutANetworkAPhotographSaysWhatToDo() {
        model.read(null, HOLIDAY);
        assertThat(readings.asked).isEmpty();
        assertThat(model.problemProperty().get()).startsWith("No network is open.");
    }

    @Test
    void theAnswerAboutAnEarlierPhotographIsDropped() {
        model.read(network, HOLIDAY);
        TestReadings.Asked first = readings.lastAsked();
        model.read(network, Path.of("/home/other.jpg"));
        first.answer().complete(TestReadings.reading());
        assertThat(model.readingProperty().get()).isNull();
        assertThat(model.busyProperty().get()).isTrue();
    }

    @Test
    void anAnswerAfterClosingIsDropped() {
        model.read(network, HOLIDAY);
        model.close();
        readings.lastAsked().answer().complete(TestReadings.reading());
        assertThat(model.readingProperty().get()).isNull();
    }

    @Test
    void aPointerThatCrossesManyChannelsAsksAboutTheOneItStaysOn() {
        model.read(network, HOLIDAY);
        for (int channel = 0; channel < 9; channel++) {
            model.look(UnitRef.channel("block2/add", channel));
        }
        readings.looked.get(0).answer().complete(TestReadings.heat());
        assertThat(readings.looked)
                .extracting(TestReadings.Looked::unit)
                .containsExactly(UnitRef.channel("block2/add", 0), UnitRef.channel("block2/add", 8));
        assertThat(model.heatProperty().get()).isNull();
    }

    @Test
    void aHeatMapIsAskedForOnce() {
        model.read(network, HOLIDAY);
        model.look(THREE);
        readings.looked.get(0).answer().complete(TestReadings.heat());
        model.lookAway();
        assertThat(model.heatProperty().get()).isNull();
        model.look(THREE);
        assertThat(readings.looked).hasSize(1);
        assertThat(model.heatProperty().get().unit()).isEqualTo(THREE);
    }

    @Test
    void theHeatMapOfAnEarlierPhotographIsDropped() {
        model.read(network, HOLIDAY);
        model.look(THREE);
        model.read(network, Path.of("/home/other.jpg"));
        model.look(TWELVE);
        readings.looked.get(0).answer().complete(TestReadings.heat());
        assertThat(model.heatProperty().get()).isNull();
        assertThat(readings.looked).hasSize(2);
    }

    @Test
    void aClickShowsTheUnitOfTheNetworkThatWasAsked() {
        List<UnitChoice> shown = new ArrayList<>();
        model.onUnit(shown::add);
        model.read(network, HOLIDAY);
        model.choose(THREE);
        assertThat(shown).containsExactly(new UnitChoice("efficientnet-lite0", THREE));
    }

    @Test
    void aHeatMapIsBrightestWhereItIsGreatestAndDarkBelowZero() {
        float[] shares = TestReadings.heat().shares();
        assertThat(shares[24]).isEqualTo(1);
        assertThat(shares[25]).isEqualTo(0.5f);
        assertThat(shares[0]).isZero();
    }

    @Test
    void picturesAreKnownByTheirNames() {
        assertThat(PhotographFile.isCalledSo(Path.of("Holiday.JPG"))).isTrue();
        assertThat(PhotographFile.isCalledSo(Path.of("network.onnx"))).isFalse();
        assertThat(PhotographFile.isCalledSo(Path.of("jpg"))).isFalse();
    }
}
