package org.phosphene.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.Preferences;
import org.phosphene.studio.Rendering;
import org.phosphene.testkit.ScriptedExamples;
import org.phosphene.testkit.ScriptedStudio;

class WorkspaceTest {

    private static final UnitRef THREE = UnitRef.channel("block5/add", 3);

    private final ScriptedStudio studio = new ScriptedStudio();
    private final NoticesViewModel notices = new NoticesViewModel(Runnable::run);
    private Workspace workspace = new Workspace(studio, Runnable::run, notices);

    @BeforeEach
    void openFirst() {
        workspace.openFirst();
    }

    @Test
    void theFirstStartShowsTheFirstNetworkWithItsShowpieceGrowing() {
        assertThat(workspace.layers().networkProperty().get().id()).isEqualTo("efficientnet-lite0");
        assertThat(studio.objectives()).containsExactly("block5/add:15");
        assertThat(workspace.channels().layerProperty().get().name()).isEqualTo("block5/add");
        assertThat(workspace.channels().selectedProperty().get()).isEqualTo(UnitRef.channel("block5/add", 15));
    }

    @Test
    void theNetworkOfTheLastStartOpensAgain() {
        studio.remember(Preferences.DEFAULT.withLastNetwork("squeezenet1.1"));
        workspace = new Workspace(studio, Runnable::run, notices);
        workspace.openFirst();
        assertThat(workspace.layers().networkProperty().get().id()).isEqualTo("squeezenet1.1");
        assertThat(studio.renderings())
                .extracting(rendering -> rendering.request().network())
                .containsExactly("efficientnet-lite0", "squeezenet1.1"); // the first is of the window before
    }

    @Test
    void thePresetUsedLastIsTheOneToBeginWith() {
        workspace.stage().settings().presetProperty().set(studio.presets().get(1));
        Workspace next = new Workspace(studio, Runnable::run, new NoticesViewModel(Runnable::run));
        assertThat(next.stage().settings().presetProperty().get().name()).isEqualTo("Distill 2017");
    }

    @Test
    void aNetworkFileThatIsGoneIsToldAndTheFirstBundledOneOpens() {
        studio.remember(Preferences.DEFAULT.withLastNetwork("gone.jpg"));
        workspace = new Workspace(studio, Runnable::run, notices);
        workspace.openFirst();
        assertThat(workspace.layers().networkProperty().get().id()).isEqualTo("efficientnet-lite0");
        assertThat(notices.notices()).hasSize(1);
    }

    @Test
    void aClickOnAChannelStartsItAndStopsTheOneBefore() {
        workspace.channels().choose(THREE);
        assertThat(studio.objectives()).containsExactly("block5/add:15", "block5/add:3");
        assertThat(studio.renderings().get(0).state()).isEqualTo(Rendering.State.STOPPED);
    }

    @Test
    void aTypedUnitShowsItsPhotographsAndFillsItsTileLikeAClick() {
        workspace.stage().objectiveProperty().set("block5/add:3");
        workspace.stage().runObjective();
        studio.last().finish();
        workspace.stage().tick();
        assertThat(studio.examples()
                        .queries()
                        .get(studio.examples().queries().size() - 1)
                        .unit())
                .isEqualTo(THREE);
        assertThat(workspace.channels().pictureOf(THREE)).isPresent();
    }

    @Test
    void aTypedNeuronShowsItsChannelsPhotographsAndLeavesTheChannelsTileAlone() {
        workspace.stage().objectiveProperty().set("block5/add:3@2,2");
        workspace.stage().runObjective();
        studio.last().finish();
        workspace.stage().tick();
        assertThat(studio.examples()
                        .queries()
                        .get(studio.examples().queries().size() - 1)
                        .unit()
                        .channel())
                .isEqualTo(3);
        assertThat(workspace.channels().pictureOf(THREE)).isEmpty();
    }

    @Test
    void theFoldedPanelOfPhotographsIsFoldedAtTheNextStart() {
        workspace.examples().panel().openProperty().set(false);
        Workspace next = new Workspace(studio, Runnable::run, new NoticesViewModel(Runnable::run));
        assertThat(next.examples().panel().openProperty().get()).isFalse();
    }

    @Test
    void aSearchHitShowsItsLayerAndStartsIt() {
        workspace.layers().queryProperty().set("goldfish");
        workspace.layers().takeFirst();
        assertThat(studio.last().request().objective()).isEqualTo("logits:1");
        assertThat(workspace.channels().layerProperty().get().name()).isEqualTo("logits");
        assertThat(workspace.channels().selectedProperty().get()).isEqualTo(UnitRef.channel("logits", 1));
    }

    @Test
    void aFinishedPictureFillsTheTileOfItsChannel() {
        workspace.channels().choose(THREE);
        studio.last().finish();
        workspace.stage().tick();
        assertThat(workspace.channels().pictureOf(THREE).orElseThrow().step()).isEqualTo(512);
    }

    @Test
    void aRunThatGivesWayLeavesItsPictureOnItsOwnTile() {
        workspace.channels().choose(THREE);
        studio.last().advance(GrownTiles.STEPS_WORTH_KEEPING);
        workspace.stage().tick();
        workspace.channels().move(1);
        assertThat(workspace.channels().pictureOf(THREE)).isPresent();
        assertThat(workspace.channels().pictureOf(UnitRef.channel("block5/add", 4)))
                .isEmpty();
    }

    @Test
    void aRunStoppedEarlierDoesNotReplaceAPictureThatGrewFurther() {
        workspace.channels().choose(THREE);
        studio.last().finish();
        workspace.stage().tick();
        workspace.channels().choose(THREE);
        studio.last().advance(30);
        workspace.stage().tick();
        workspace.channels().move(1);
        assertThat(workspace.channels().pictureOf(THREE).orElseThrow().step()).isEqualTo(512);
    }

    @Test
    void aRunLeftWhileItIsNoiseFillsNoTile() {
        workspace.channels().choose(THREE);
        studio.last().advance(GrownTiles.STEPS_WORTH_KEEPING - 1);
        workspace.stage().tick();
        workspace.channels().move(1);
        assertThat(workspace.channels().pictureOf(THREE)).isEmpty();
    }

    @Test
    void anotherNetworkStopsWhatRunsAndShowsItsOwnShowpiece() {
        workspace.layers().open("squeezenet1.1");
        assertThat(studio.renderings().get(0).state()).isEqualTo(Rendering.State.STOPPED);
        assertThat(studio.last().request().network()).isEqualTo("squeezenet1.1");
    }

    @Test
    void aNetworkThatIsOpenedAgainShowsTheUnitThatWasShownLast() {
        workspace.channels().choose(THREE);
        workspace.layers().open("squeezenet1.1");
        workspace.layers().open("efficientnet-lite0");
        assertThat(studio.last().request().network()).isEqualTo("efficientnet-lite0");
        assertThat(studio.last().request().objective()).isEqualTo(THREE.toString());
    }

    @Test
    void whatWasAssumedAboutAFileIsTold() {
        workspace.layers().open("mine.onnx");
        assertThat(notices.notices())
                .extracting(Notice::text)
                .containsExactly("Opened mine.onnx. Inputs from 0 to 1 were assumed.");
    }

    @Test
    void aBundledNetworkNeedsNoWords() {
        workspace.layers().open("squeezenet1.1");
        assertThat(notices.notices()).isEmpty();
    }

    @Test
    void aBadFileDoesNotDisturbWhatRuns() {
        workspace.layers().open("holiday.jpg");
        assertThat(studio.last().state().isFinal()).isFalse();
        assertThat(notices.notices()).hasSize(1);
    }

    @Test
    void thePhotographsOfTheUnitOnTheStageAreThere() {
        workspace.channels().choose(THREE);
        assertThat(studio.examples().queries()).last().satisfies(query -> {
            assertThat(query.unit()).isEqualTo(THREE);
            assertThat(query.network()).isEqualTo("efficientnet-lite0");
        });
    }

    @Test
    void aPhotographOfTheUnitBeginsThePicture() {
        workspace.examples().uses().startFrom(ScriptedExamples.example(1, 8.5));
        assertThat(studio.last().request().changes())
                .containsEntry(
                        "start.photographs",
                        ScriptedExamples.BUNDLED.resolve("animal-1.jpg").toString());
        assertThat(notices.notices()).isEmpty();
    }

    @Test
    void aDroppedFolderOfPhotographsIsScannedAndShown(@TempDir Path folder) {
        workspace.open(folder);
        assertThat(studio.examples().scans())
                .extracting(scan -> scan.request().folder())
                .contains(folder.toAbsolutePath());
        assertThat(workspace.examples().folders().folderProperty().get()).isEqualTo(folder.toAbsolutePath());
    }

    @Test
    void thePicturesOfFacetsRunBesideTheStageWhichGoesOn() {
        workspace.examples().findFacets();
        studio.examples().searches().get(0).result().complete(ScriptedExamples.facetsOf());

        workspace.examples().showFacetPictures();

        assertThat(studio.last().request().images()).isEqualTo(2);
        assertThat(studio.renderings().get(0).state().isFinal()).isFalse();
        assertThat(workspace.stage().unitProperty().get()).isEqualTo(UnitRef.channel("block5/add", 15));
    }

    @Test
    void theFigureOfTheArticleIsTheSimplePictureTheDiverseOnesAndAsManyPhotographs() {
        studio.last().finish();
        workspace.stage().tick();
        workspace.compare().enabledProperty().set(true);
        studio.last().show(3, 90).end();
        workspace.compare().tick();

        workspace.addFigure(workspace.compare().run().pictureProperty().get());

        assertThat(workspace.tray().items())
                .extracting(item -> item.captionProperty().get())
                .startsWith("simple", "diverse 1 of 4")
                .endsWith("diverse 4 of 4", "dataset example", "dataset example", "dataset example", "dataset example");
    }
}
