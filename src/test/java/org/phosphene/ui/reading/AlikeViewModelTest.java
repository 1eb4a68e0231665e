package org.phosphene.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.AlikeUnits;
import org.phosphene.studio.NetworkChoice;
import org.phosphene.studio.NotScannedException;
import org.phosphene.studio.ScannedFolder;
import org.phosphene.testkit.ScriptedStudio;

class AlikeViewModelTest {

    private static final UnitRef THREE = UnitRef.channel("block2/add", 3);
    private static final AlikeUnits.Alike FIRE = new AlikeUnits.Alike(UnitRef.channel("fire4", 7), 0.81);

    private final TestReadings readings = new TestReadings();
    private final AlikeViewModel model =
            new AlikeViewModel(ReadingStudio.of(ScriptedStudio.withDownload(), readings), Runnable::run);

    @BeforeEach
    void begin() {
        model.begin(new UnitChoice("efficientnet-lite0", THREE));
    }

    private void answer(AlikeUnits.Alike... units) {
        readings.compared.get(readings.compared.size() - 1).answer().complete(new AlikeUnits(40, List.of(units)));
    }

    private void notScanned() {
        readings.compared
                .get(readings.compared.size() - 1)
                .answer()
                .completeExceptionally(new NotScannedException(Sentence.of("Scan first.")));
    }

    private void ownIsScanned() {
        readings.folders =
                List.of(new ScannedFolder(readings.bundled(), true, 40, List.of("block1/add", "block2/add"), true));
    }

    @Test
    void networksOnThisComputerAreOfferedTheUnitsOwnLast() {
        assertThat(model.networks())
                .extracting(NetworkChoice::id)
                .containsExactly("squeezenet1.1", "efficientnet-lite0");
    }

    @Test
    void theFirstOtherNetworkIsSearchedAtOnce() {
        TestReadings.Compared question = readings.compared.get(0);
        assertThat(readings.compared).hasSize(1);
        assertThat(question.other()).isEqualTo("squeezenet1.1");
        assertThat(question.query().unit()).isEqualTo(THREE);
        assertThat(question.query().folder()).isEqualTo(readings.bundled());
        assertThat(model.busyProperty().get()).isTrue();
    }

    @Test
    void theFolderThatWasChosenIsCompared() {
        model.folderProperty().set(Path.of("/birds"));
        model.begin(new UnitChoice("efficientnet-lite0", THREE));
        assertThat(readings.compared.get(1).query().folder()).isEqualTo(Path.of("/birds"));
    }

    @Test
    void theMostAlikeComeWithTheNumberOfPhotographs() {
        answer(FIRE);
        assertThat(model.found()).containsExactly(FIRE);
        assertThat(model.saidProperty().get()).startsWith("Compared on 40 photographs of Bundled.");
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void aListWithoutUnitsSaysWhatToDo() {
        answer();
        assertThat(model.saidProperty().get()).contains("Scan a folder with more photographs.");
    }

    @Test
    void aClickShowsTheUnitOfTheOtherNetwork() {
        List<UnitChoice> shown = new ArrayList<>();
        model.onUnit(shown::add);
        answer(FIRE);
        model.choose(FIRE);
        assertThat(shown).containsExactly(new UnitChoice("squeezenet1.1", FIRE.unit()));
    }

    @Test
    void theAnswerOfTheNetworkBeforeIsDropped() {
        model.otherProperty().set(model.networks().get(1));
        readings.compared.get(0).answer().complete(new AlikeUnits(40, List.of(FIRE)));
        assertThat(model.found()).isEmpty();
        assertThat(readings.compared.get(1).other()).isEqualTo("efficientnet-lite0");
    }

    @Test
    void anotherFailureIsASentence() {
        readings.compared.get(0).answer().completeExceptionally(new PhospheneException("The folder is gone."));
        assertThat(model.saidProperty().get()).isEqualTo("The folder is gone.");
        assertThat(model.missingProperty().get()).isNull();
    }

    @Test
    void photographsThatTheOtherNetworkNeverSawAreScannedWithIt() {
        ownIsScanned();
        notScanned();
        assertThat(model.missingProperty().get().network()).isEqualTo("squeezenet1.1");
        assertThat(model.saidProperty().get()).contains("SqueezeNet 1.1");
        model.scan();
        assertThat(model.scansProperty().get()).isTrue();
        readings.scans.get(0).finish();
        assertThat(model.scansProperty().get()).isFalse();
        answer(FIRE);
        assertThat(model.found()).containsExactly(FIRE);
    }

    @Test
    void theUnitsOwnLayerIsScannedFirstWhereItIsMissing() {
        notScanned();
        assertThat(model.missingProperty().get().network()).isEqualTo("efficientnet-lite0");
        assertThat(model.missingProperty().get().layers()).containsExactly("block2/add");
    }

    @Test
    void theProgressIsThatOfTheScan() {
        ownIsScanned();
        notScanned();
        model.scan();
        assertThat(model.progressProperty().get()).isEqualTo(-1);
        readings.scans.get(0).reach(10, 40);
        model.refresh();
        assertThat(model.progressProperty().get()).isEqualTo(0.25);
    }

    @Test
    void aScanThatWasStoppedSaysHowFarItCame() {
        ownIsScanned();
        notScanned();
        model.scan();
        model.stop();
        assertThat(model.scansProperty().get()).isFalse();
        assertThat(model.saidProperty().get()).contains("after 7 photographs");
        assertThat(model.missingProperty().get()).isNotNull();
    }

    @Test
    void aScanThatRunsAlreadyIsFollowed() {
        ownIsScanned();
        notScanned();
        model.scan();
        model.close();
        model.begin(new UnitChoice("efficientnet-lite0", THREE));
        notScanned();
        assertThat(model.scansProperty().get()).isTrue();
        assertThat(readings.scans).hasSize(1);
    }
}
