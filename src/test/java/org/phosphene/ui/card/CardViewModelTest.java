package org.phosphene.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.Sentence;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.CardPicture;
import org.phosphene.studio.GridTile;
import org.phosphene.studio.NotScannedException;
import org.phosphene.studio.Rendering;
import org.phosphene.testkit.ScriptedExamples;
import org.phosphene.testkit.ScriptedNetwork;
import org.phosphene.testkit.ScriptedStudio;

class CardViewModelTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private final List<Throwable> errors = new ArrayList<>();
    private final CardViewModel card = new CardViewModel(studio, Runnable::run, errors::add);

    @BeforeEach
    void show() {
        card.networkProperty().set(new ScriptedNetwork("scripted"));
        card.folderProperty().set(ScriptedExamples.BUNDLED);
        card.unitProperty().set(UnitRef.channel("block5/add", 15));
    }

    private void look() {
        card.seenProperty().set(true);
    }

    private void finish() {
        studio.last().show(512, 90).end();
        card.pictures().tick();
    }

    @Test
    void nothingIsGrownWhileNobodyLooks() {
        assertThat(studio.renderings()).isEmpty();
    }

    @Test
    void thePicturesOfTheAppendixGrowOneAfterTheOther() {
        look();
        for (int i = 1; i <= 4; i++) {
            assertThat(studio.renderings()).hasSize(i);
            finish();
        }
        assertThat(studio.objectives())
                .containsExactly(
                        "block5/add:15",
                        "block5/add:15@2,2",
                        "-block5/add:15",
                        "block5/add:15 - steered(diversity(block5/add), 0.75)");
        assertThat(studio.last().request().images()).isEqualTo(4);
        assertThat(studio.last().request().width()).isEqualTo(128);
        assertThat(card.pictures().runningProperty().get()).isFalse();
        assertThat(card.pictures().unfinished()).isFalse();
    }

    @Test
    void aPictureIsShownWhileItGrows() {
        look();
        studio.last().show(3, 90);
        card.pictures().tick();
        CardSlot first = card.pictures().slotsProperty().get().get(0);
        assertThat(first.frameProperty().get().step()).isEqualTo(3);
        assertThat(first.pictureProperty().get()).isNull();
    }

    @Test
    void aLayerWithoutSpaceHasNeitherNeuronNorDiversity() {
        card.unitProperty().set(UnitRef.channel("logits", 1));
        assertThat(card.pictures().slotsProperty().get())
                .extracting(CardSlot::kind)
                .containsExactly(CardPicture.CHANNEL, CardPicture.NEGATIVE);
    }

    @Test
    void comingBackIsInstant() {
        look();
        finish();
        card.move(1);
        assertThat(card.pictures()
                        .slotsProperty()
                        .get()
                        .get(0)
                        .pictureProperty()
                        .get())
                .isNull();
        card.move(-1);
        assertThat(card.pictures()
                        .slotsProperty()
                        .get()
                        .get(0)
                        .pictureProperty()
                        .get())
                .isNotNull();
        assertThat(studio.objectives())
                .containsExactly("block5/add:15", "block5/add:15@2,2", "block5/add:16", "block5/add:15@2,2");
    }

    @Test
    void stopEndsTheRunAndGoOnMakesWhatIsMissing() {
        look();
        finish();
        card.pictures().stop();
        assertThat(studio.last().state()).isEqualTo(Rendering.State.STOPPED);
        assertThat(studio.renderings()).hasSize(2);
        card.pictures().resume();
        assertThat(studio.last().request().objective()).isEqualTo("block5/add:15@2,2");
    }

    @Test
    void leavingThePageEndsTheRun() {
        look();
        card.seenProperty().set(false);
        assertThat(studio.last().state()).isEqualTo(Rendering.State.STOPPED);
        look();
        assertThat(studio.renderings()).hasSize(2);
    }

    @Test
    void aNetworkThatDoesNotRunSmallIsRunAtItsOwnSizeAndWhatFailsThenIsSaidInItsPlace() {
        look();
        studio.last().fail("No layer runs at 128 x 128.");
        assertThat(studio.last().request().width()).isZero();
        studio.last().fail("The unit is dead.");
        assertThat(card.pictures()
                        .slotsProperty()
                        .get()
                        .get(0)
                        .problemProperty()
                        .get())
                .isEqualTo("The unit is dead.");
        assertThat(studio.last().request().objective()).isEqualTo("block5/add:15@2,2");
        assertThat(errors).isEmpty();
    }

    @Test
    void neighboursEndWithTheLayer() {
        card.unitProperty().set(UnitRef.channel("block5/add", 0));
        assertThat(card.canMove(-1)).isFalse();
        card.move(-1);
        assertThat(card.unitProperty().get().channel()).isZero();
    }

    @Test
    void tenStrongestAndTenWeakestPhotographsAreShown() {
        assertThat(card.photographs().top())
                .hasSize(10)
                .first()
                .extracting("activation")
                .isEqualTo(9.0);
        assertThat(card.photographs().bottom())
                .hasSize(10)
                .first()
                .extracting("activation")
                .isEqualTo(-1.0);
    }

    @Test
    void aLayerThatWasNotScannedIsSaidInItsPlace() {
        studio.examples().failWith(new NotScannedException(Sentence.of("The layer was not scanned.")));
        card.unitProperty().set(UnitRef.channel("block2/add", 1));
        assertThat(card.photographs().hintProperty().get()).isEqualTo("card.notScanned");
        assertThat(errors).isEmpty();
    }

    @Test
    void theCardGoesIntoTheTrayWithActivations() {
        look();
        finish();
        List<GridTile> tray = new ArrayList<>();
        card.onTray(tray::add);
        card.addToTray();
        assertThat(tray)
                .extracting(GridTile::caption)
                .hasSize(15)
                .contains("9.00", "-1.00")
                .first()
                .asString()
                .startsWith("channel ");
    }

    @Test
    void theCardIsExportedAsAFigureWithItsRecipes(@TempDir Path folder) throws Exception {
        look();
        finish();
        List<String> news = new ArrayList<>();
        card.onNews(news::add);
        card.note().nameProperty().set("dogs");
        Path file = folder.resolve("card.svg");
        card.export(file);
        assertThat(file).exists();
        assertThat(Files.readString(folder.resolve("card.figure.json")))
                .contains("\"objective\" : \"block5/add:15\"", "block5/add:15 · dogs");
        assertThat(news).singleElement().asString().contains("card.svg");
        assertThat(card.exportingProperty().get()).isFalse();
    }

    @Test
    void anExportThatFailsIsTold(@TempDir Path folder) {
        look();
        finish();
        studio.figures().failWith("The disk is full.");
        card.export(folder.resolve("card.pdf"));
        assertThat(errors).singleElement().asString().contains("The disk is full.");
        assertThat(card.exportingProperty().get()).isFalse();
    }

    @Test
    void aFileThatIsNoFigureIsRefused() {
        card.export(Path.of("card.doc"));
        assertThat(errors).singleElement().asString().contains(".pdf");
    }

    @Test
    void aNeuronsCardIsThatOfItsChannel() {
        card.unitProperty().set(UnitRef.neuron("block5/add", 3, 1, 1));
        assertThat(card.unitProperty().get()).isEqualTo(UnitRef.channel("block5/add", 3));
    }

    @Test
    void anotherNetworkLeavesTheCardEmpty() {
        card.networkProperty().set(new ScriptedNetwork("other"));
        assertThat(card.pictures().slotsProperty().get()).isEmpty();
        assertThat(card.titleProperty().get()).isEmpty();
    }
}
