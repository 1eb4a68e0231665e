package org.phosphene.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.AlikeUnits;
import org.phosphene.testkit.ScriptedStudio;
import org.phosphene.ui.reading.ReadingStudio;
import org.phosphene.ui.reading.TestReadings;
import org.phosphene.ui.reading.UnitChoice;

class FindUnitsTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private final TestReadings readings = new TestReadings();
    private final NoticesViewModel notices = new NoticesViewModel(Runnable::run);
    private final Workspace workspace = new Workspace(ReadingStudio.of(studio, readings), Runnable::run, notices);
    private final List<String> opened = new ArrayList<>();

    @BeforeEach
    void openFirst() {
        workspace.finder().onReading(() -> opened.add("reading"));
        workspace.finder().onAlike(() -> opened.add("alike"));
        workspace.openFirst();
    }

    @Test
    void aDroppedPhotographIsReadByTheOpenNetwork() {
        workspace.open(Path.of("/home/holiday.jpg"));
        assertThat(opened).containsExactly("reading");
        assertThat(readings.lastAsked().network()).isEqualTo("efficientnet-lite0");
    }

    @Test
    void aDroppedPngWithARecipeIsOpenedAsRecipe() {
        workspace.open(Path.of("/home/recipe.png"));
        assertThat(opened).isEmpty();
        assertThat(studio.last().request().objective()).isEqualTo("block4/add:7");
    }

    @Test
    void aDroppedPngWithoutARecipeIsAPhotograph() {
        workspace.open(Path.of("/home/holiday.png"));
        assertThat(opened).containsExactly("reading");
        assertThat(notices.notices()).isEmpty();
    }

    @Test
    void aDroppedNetworkIsOpened() {
        workspace.open(Path.of("/home/mine.onnx"));
        assertThat(opened).isEmpty();
        assertThat(workspace.layers().networkProperty().get().id()).isEqualTo("/home/mine.onnx");
    }

    @Test
    void unitsLikeAChannelAreLookedForInAnotherNetwork() {
        workspace.channels().alike(UnitRef.channel("block5/add", 3));
        assertThat(opened).containsExactly("alike");
        assertThat(workspace.alike().unitProperty().get())
                .isEqualTo(new UnitChoice("efficientnet-lite0", UnitRef.channel("block5/add", 3)));
    }

    @Test
    void aUnitOfAnotherNetworkOpensItAndGrowsInPlaceOfItsShowpiece() {
        workspace.channels().alike(UnitRef.channel("block5/add", 3));
        workspace.alike().choose(new AlikeUnits.Alike(UnitRef.channel("block3/add", 7), 0.8));
        assertThat(workspace.layers().networkProperty().get().id()).isEqualTo("squeezenet1.1");
        assertThat(workspace.channels().layerProperty().get().name()).isEqualTo("block3/add");
        assertThat(studio.objectives()).containsExactly("block5/add:15", "block3/add:7");
    }

    @Test
    void theNextNetworkThatIsOpenedShowsItsShowpieceAgain() {
        workspace.channels().alike(UnitRef.channel("block5/add", 3));
        workspace.alike().choose(new AlikeUnits.Alike(UnitRef.channel("block3/add", 7), 0.8));
        workspace.layers().open("mine.onnx");
        assertThat(studio.last().request().objective()).isEqualTo("block5/add:15");
    }

    @Test
    void aPhotographMakesRoomForItsChannelAndComesBack() {
        workspace.open(Path.of("/home/holiday.jpg"));
        readings.lastAsked().answer().complete(TestReadings.reading());
        workspace.reading().choose(UnitRef.channel("block2/add", 3));
        assertThat(studio.last().request().objective()).isEqualTo("block2/add:3");
        assertThat(workspace.finder().readAgain()).isTrue();
        assertThat(opened).containsExactly("reading", "reading");
        assertThat(workspace.reading().readingProperty().get()).isNotNull();
    }

    @Test
    void aPhotographThatWasClosedDoesNotComeBack() {
        workspace.open(Path.of("/home/holiday.jpg"));
        workspace.reading().close();
        assertThat(workspace.finder().readAgain()).isFalse();
    }

    @Test
    void unitsAlikeComeBackAfterOneWasShownAndTheStagesCanBeAskedAbout() {
        workspace.finder().findAlike();
        assertThat(workspace.alike().unitProperty().get().unit()).isEqualTo(UnitRef.channel("block5/add", 15));
        workspace.alike().choose(new AlikeUnits.Alike(UnitRef.channel("block3/add", 7), 0.8));
        workspace.finder().findAlike();
        assertThat(opened).containsExactly("alike", "alike");
        assertThat(workspace.alike().unitProperty().get().unit()).isEqualTo(UnitRef.channel("block5/add", 15));
        assertThat(workspace.alike().currentProperty().get().unit()).isEqualTo(UnitRef.channel("block3/add", 7));
    }
}
