package org.phosphene.ui.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Region;
import org.phosphene.core.Sentence;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.DamagedIndexException;
import org.phosphene.studio.DatasetExample;
import org.phosphene.studio.ExampleQuery;
import org.phosphene.studio.ExampleQuery.Measure;
import org.phosphene.studio.GridTile;
import org.phosphene.studio.NotScannedException;
import org.phosphene.studio.PhotographFacet;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.ScanRequest;
import org.phosphene.studio.ScanSummary;
import org.phosphene.studio.ScannedFolder;
import org.phosphene.testkit.ScriptedExamples;
import org.phosphene.testkit.ScriptedNetwork;
import org.phosphene.testkit.ScriptedStudio;
import org.phosphene.ui.examples.ExamplesViewModel.Choice;

class ExamplesViewModelTest {

    private static final UnitRef UNIT = UnitRef.channel("block5/add", 15);
    private static final UnitRef OTHER = UnitRef.channel("block5/add", 3);

    private final ScriptedStudio studio = new ScriptedStudio();
    private final ScriptedExamples examples = studio.examples();
    private final List<Throwable> errors = new ArrayList<>();
    private final List<Path> opened = new ArrayList<>();
    private final ExamplesViewModel model = new ExamplesViewModel(studio, Runnable::run, errors::add);

    @BeforeEach
    void wire() {
        model.uses().onOpen(opened::add);
    }

    private void open() {
        model.networkProperty().set(new ScriptedNetwork("efficientnet-lite0"));
        model.unitProperty().set(UNIT);
    }

    private List<DatasetExample> shown() {
        return model.sections().stream()
                .flatMap(section -> section.examples().stream())
                .toList();
    }

    @Test
    void theStrongestPhotographsOfTheUnitAreShownFirst() {
        open();

        assertThat(shown().get(0).activation()).isEqualTo(9);
        assertThat(examples.queries()).last().satisfies(query -> {
            assertThat(query.unit()).isEqualTo(UNIT);
            assertThat(query.folder()).isEqualTo(ScriptedExamples.BUNDLED);
        });
        assertThat(examples.scans()).isEmpty();
    }

    @Test
    void withoutANetworkOrAUnitThePanelSaysWhatToDo() {
        assertThat(model.hintProperty().get().text()).startsWith("Open a network");

        model.networkProperty().set(new ScriptedNetwork("efficientnet-lite0"));

        assertThat(model.hintProperty().get().text()).startsWith("Click a channel");
    }

    @Test
    void anAnswerThatComesAfterTheNextUnitIsDropped() {
        examples.hold();
        open();
        model.unitProperty().set(OTHER);
        var late = examples.held().get(0);
        var wanted = examples.held().get(1);

        wanted.complete(ScriptedExamples.answer(examples.queries().get(1)));
        late.complete(ScriptedExamples.answer(examples.queries().get(0)));

        assertThat(model.answerProperty().get().query().unit()).isEqualTo(OTHER);
    }

    @Test
    void theWeakestAndTheSpectrumAreChoices() {
        open();

        model.choiceProperty().set(Choice.WEAKEST);
        assertThat(shown().get(0).activation()).isEqualTo(-1);

        model.choiceProperty().set(Choice.SPECTRUM);
        assertThat(model.sections())
                .extracting(Section::title)
                .containsExactly("Minimum", "Slightly negative", "Slightly positive", "Maximum");
    }

    @Test
    void aRangeShowsThePhotographsInItAndAnEmptyOneSaysWhatToDo() {
        open();

        model.range(8.5, 8.875);
        assertThat(shown()).extracting(DatasetExample::activation).containsExactly(8.875, 8.75, 8.625, 8.5);

        model.range(20, 30);
        assertThat(model.hintProperty().get().text()).contains("No photograph lies in this range");
    }

    @Test
    void anotherMeasureAsksAgain() {
        open();
        model.measureProperty().set(Measure.MEAN);
        assertThat(examples.queries()).last().extracting(ExampleQuery::measure).isEqualTo(Measure.MEAN);
    }

    @Test
    void aNetworkWithoutTheBundledPhotographsIsScannedAndThePanelFillsWhenThatIsDone() {
        examples.scanned();
        open();
        assertThat(examples.scans())
                .extracting(scan -> scan.request())
                .containsExactly(ScanRequest.of("efficientnet-lite0", ScriptedExamples.BUNDLED));
        assertThat(model.hintProperty().get().text()).contains("being scanned");
        assertThat(examples.queries()).isEmpty();

        examples.scans().get(0).end();

        assertThat(shown()).isNotEmpty();
    }

    @Test
    void aLongFirstScanShowsWhatItHasFromTimeToTime() {
        examples.scanned();
        open();
        examples.scans().get(0).advance(319, 2000, 20, 84);
        model.folders().refresh();
        assertThat(examples.queries()).isEmpty();

        examples.scans().get(0).advance(320, 2000, 20, 84);
        model.folders().refresh();
        model.folders().refresh();
        assertThat(examples.queries()).hasSize(1);
        assertThat(shown()).isNotEmpty();
        assertThat(model.folders().scanningProperty().get()).isTrue();

        examples.scans().get(0).advance(640, 2000, 20, 68);
        model.folders().refresh();
        assertThat(examples.queries()).hasSize(2);
    }

    @Test
    void aScanThatGoesOnTakesNoSearchForFacetsAway() {
        examples.scanned();
        open();
        examples.scans().get(0).advance(320, 2000, 20, 84);
        model.folders().refresh();
        model.findFacets();

        examples.scans().get(0).advance(640, 2000, 20, 68);
        model.folders().refresh();

        assertThat(model.facets().runningProperty().get()).isTrue();
        model.unitProperty().set(OTHER);
        assertThat(model.facets().runningProperty().get()).isFalse();
    }

    @Test
    void aFolderStaysWhereTheNextNetworkKnowsItToo() {
        Path own = Path.of("/own").toAbsolutePath();
        examples.scanned(
                new ScannedFolder(ScriptedExamples.BUNDLED, true, 12, List.of("block5/add"), true),
                new ScannedFolder(own, false, 90, List.of("block5/add"), true));
        open();
        model.folders().choose(own);

        model.networkProperty().set(new ScriptedNetwork("squeezenet1.1"));

        assertThat(model.folders().folderProperty().get()).isEqualTo(own);
    }

    @Test
    void aNetworkComesBackWithTheFolderThatWasChosenForIt() {
        Path own = Path.of("/own").toAbsolutePath();
        open();
        model.folders().choose(own);
        model.networkProperty().set(new ScriptedNetwork("squeezenet1.1"));
        assertThat(model.folders().folderProperty().get()).isEqualTo(ScriptedExamples.BUNDLED);

        model.networkProperty().set(new ScriptedNetwork("efficientnet-lite0"));

        assertThat(model.folders().folderProperty().get()).isEqualTo(own);
    }

    @Test
    void theScanTellsHowFarItIsAndStopsWhenAsked() {
        examples.scanned();
        open();
        examples.scans().get(0).advance(40, 200, 20, 8);

        model.folders().refresh();
        assertThat(ScanPane.text(model.folders().progressProperty().get()))
                .isEqualTo("40 of 200 · 20.0 a second · 0:08 left");

        model.folders().stop();
        assertThat(model.folders().scanningProperty().get()).isFalse();
    }

    @Test
    void filesThatCouldNotBeReadAreNamedWithTheirReasons() {
        examples.scanned();
        open();

        examples.scans().get(0).end(new ScanSummary.Unreadable("a.jpg", "The file a.jpg is empty."));

        assertThat(model.folders().summaryProperty().get().unreadable()).hasSize(1);
    }

    @Test
    void aLayerThatWasNotScannedIsScannedWithTheOthers() {
        examples.failWith(new NotScannedException(Sentence.of("The layer block5/add was not scanned. Scan it too.")));
        examples.scanned(new ScannedFolder(ScriptedExamples.BUNDLED, true, 12, List.of("logits"), true));
        open();
        assertThat(model.hintProperty().get().remedy()).isEqualTo(Hint.Remedy.SCAN_LAYER);
        assertThat(model.hintProperty().get().text())
                .startsWith("The 12 photographs of this folder were scanned without the layer block5/add.")
                .doesNotContain("It takes");
        assertThat(errors).isEmpty();

        model.remedy();

        assertThat(examples.scans().get(0).request().layers()).containsExactly("logits", "block5/add");
        examples.failWith(null);
        examples.scans().get(0).end();
        assertThat(shown()).isNotEmpty();
    }

    @Test
    void howLongAnotherLayerTakesIsToldWhereTheSpeedIsKnown() {
        examples.failWith(new NotScannedException(Sentence.of("The layer block5/add was not scanned. Scan it too.")));
        examples.scanned(new ScannedFolder(ScriptedExamples.BUNDLED, true, 130, List.of("logits"), 10, true));
        open();
        assertThat(model.hintProperty().get().text()).endsWith("It takes about 0:13, as the last scan did.");
    }

    @Test
    void whyAHeatMapIsMissingIsToldUntilAnotherUnitIsShown() {
        open();
        model.heatFailed(ScriptedExamples.example(1, 1), new PhospheneException("The disk is full. Free some space."));
        assertThat(model.heatProblemProperty().get())
                .isEqualTo("No heat map of animal-1.jpg: The disk is full. Free some space.");

        model.unitProperty().set(OTHER);
        assertThat(model.heatProblemProperty().get()).isEmpty();
    }

    @Test
    void aDamagedIndexIsPutAsideOnlyWhenTheUserSaysSo() {
        examples.failWith(new DamagedIndexException(Sentence.of("The index cannot be read. Scan anew."), null));
        open();
        assertThat(model.hintProperty().get().remedy()).isEqualTo(Hint.Remedy.REBUILD);
        assertThat(examples.scans()).isEmpty();

        model.remedy();

        assertThat(examples.scans().get(0).request().rebuild()).isTrue();
    }

    @Test
    void anyOtherFailureIsToldAndCanBeTriedAgain() {
        examples.failWith(new PhospheneException("The disk is full. Free some space."));
        open();
        assertThat(errors).hasSize(1);
        assertThat(model.hintProperty().get())
                .isEqualTo(new Hint("The disk is full. Free some space.", Hint.Remedy.SCAN));
    }

    @Test
    void aChosenFolderIsScannedAndShown() {
        open();
        Path mine = Path.of("/mine").toAbsolutePath();

        model.folders().choose(mine);
        examples.scans().get(0).end();

        assertThat(examples.queries()).last().extracting(ExampleQuery::folder).isEqualTo(mine);
    }

    @Test
    void facetsAreRowsWithTheirCentreFirstAndBecomePictures() {
        List<List<PhotographFacet>> pictures = new ArrayList<>();
        model.onFacets(pictures::add);
        model.requestProperty().set(RenderRequest.of("efficientnet-lite0", UNIT.toString()));
        open();

        model.findFacets();
        examples.searches().get(0).result().complete(ScriptedExamples.facetsOf());

        assertThat(model.sections())
                .extracting(Section::title)
                .containsExactly(
                        "Facet 1: 75 % of the 4 strongest photographs", "Facet 2: 25 % of the 4 strongest photographs");
        assertThat(model.sections()).extracting(Section::first).containsOnly("most typical");
        assertThat(shown().get(0).name()).isEqualTo("animal-1.jpg");
        model.showFacetPictures();
        assertThat(pictures).containsExactly(ScriptedExamples.facetsOf());
    }

    @Test
    void aStoppedSearchForFacetsIsNoError() {
        open();
        model.findFacets();
        model.facets().stop();
        assertThat(errors).isEmpty();
        assertThat(model.facets().runningProperty().get()).isFalse();
    }

    @Test
    void anotherUnitEndsTheSearchForFacets() {
        open();
        model.findFacets();
        model.unitProperty().set(OTHER);
        assertThat(examples.searches().get(0).result()).isCompletedExceptionally();
        assertThat(errors).isEmpty();
    }

    @Test
    void aPhotographOpensInItsProgramAndOneThatIsGoneIsTold() {
        Path here = Path.of("pom.xml").toAbsolutePath();
        model.uses().openFile(of(here));
        model.uses().openFolder(of(here));
        assertThat(opened).containsExactly(here, here.getParent());

        model.uses().openFile(ScriptedExamples.example(1, 1));
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0)).hasMessageContaining("animal-1.jpg is not there any more");
    }

    @Test
    void aPhotographGoesToTheTrayWithItsCreditAndACaption() {
        List<GridTile> tray = new ArrayList<>();
        model.uses().onTray(tray::add);
        open();

        model.uses().addToTray(ScriptedExamples.example(2, 8.75), false);
        model.addStrongestToTray(4, "dataset example");

        assertThat(tray)
                .extracting(GridTile::caption)
                .startsWith("8.75, goldfish", "dataset example")
                .hasSize(5);
        assertThat(GridTile.credits(tray)).isEqualTo("Photographs: A. Author, CC BY 4.0");
    }

    private static DatasetExample of(Path file) {
        return new DatasetExample(file, "pom.xml", 1, 0, 0, Region.whole(8, 8), "", false, Optional.empty());
    }
}
