package org.phosphene.ui.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.EmptyPanel;
import org.phosphene.studio.GridTile;
import org.phosphene.studio.PhotographPanel;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Rendering;
import org.phosphene.testkit.ScriptedExamples;
import org.phosphene.testkit.ScriptedNetwork;
import org.phosphene.testkit.ScriptedRendering;
import org.phosphene.testkit.ScriptedStudio;

class ColumnsViewModelTest {

    private static final UnitRef UNIT = UnitRef.channel("block5/add", 15);

    private final ScriptedStudio studio = new ScriptedStudio();
    private final ColumnsViewModel model = new ColumnsViewModel(studio, Runnable::run);

    @BeforeEach
    void aNetwork() {
        model.networkProperty().set(new ScriptedNetwork("efficientnet-lite0"));
    }

    private List<RenderRequest> requests() {
        return studio.renderings().stream().map(ScriptedRendering::request).toList();
    }

    private Cell cell(int row, int column) {
        return model.cell(model.rows().get(row), model.columns().get(column));
    }

    @Test
    void aUnitGrowsSimpleDiverseAndNegativeBesideItsPhotographs() {
        model.addUnit(UNIT);

        assertThat(requests())
                .extracting(RenderRequest::objective)
                .containsExactlyInAnyOrder(
                        "block5/add:15", "block5/add:15 - steered(diversity(block5/add), 0.75)", "-block5/add:15");
        assertThat(cell(0, 3).photographsProperty().get())
                .extracting(photograph -> photograph.example().name())
                .contains("animal-0.jpg");
    }

    @Test
    void onAProcessorPicturesAre128PixelsWide() {
        model.addUnit(UNIT);

        assertThat(requests()).extracting(RenderRequest::width).containsOnly(128);
    }

    @Test
    void severalUnitsAreTypedWithCommasBetweenThem() {
        model.addTyped("block5/add:15, block4/add:3");

        assertThat(model.rows()).extracting(Row::objective).containsExactly("block5/add:15", "block4/add:3");
    }

    @Test
    void aUnitThatIsNotThereIsRefusedWithASentence() {
        model.addTyped("block5/ad:15");

        assertThat(model.rows()).isEmpty();
        assertThat(model.problemProperty().get()).contains("block5/add");
    }

    @Test
    void aTextThatIsNoObjectiveIsRefusedWithASentence() {
        model.addTyped("block5/add:");

        assertThat(model.rows()).isEmpty();
        assertThat(model.problemProperty().get()).contains("The channel is missing here");
    }

    @Test
    void theCurrentUnitIsAddedOnlyOnce() {
        model.objectiveProperty().set("block5/add:15");
        model.addCurrent();
        model.addCurrent();

        assertThat(model.rows()).hasSize(1);
        assertThat(model.problemProperty().get()).contains("row already");
    }

    @Test
    void withoutAUnitItIsSaidWhereOneComesFrom() {
        model.addCurrent();

        assertThat(model.problemProperty().get()).contains("Explore");
    }

    @Test
    void anotherRecipeDoesOtherwiseWhatItSaysAndNothingElse() {
        model.addUnit(UNIT);
        model.addColumn(new Variation(Optional.empty(), Optional.of("Naive"), Optional.empty(), Optional.of(9L)));

        assertThat(studio.last().request().preset()).isEqualTo("Naive");
        assertThat(studio.last().request().seed()).isEqualTo(9);
        assertThat(studio.last().request().objective()).isEqualTo("block5/add:15");
        assertThat(model.columns().get(4).title()).isEqualTo("Naive, seed 9");
    }

    @Test
    void aColumnOnAnotherNetworkOpensIt() {
        model.addUnit(UNIT);
        model.addColumn(new Variation(
                Optional.of(studio.networks().get(1)), Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(studio.last().request().network()).isEqualTo("squeezenet1.1");
    }

    @Test
    void facetsGrowOnceTheyAreFoundWithTheirPhotographs() {
        model.addUnit(UNIT);
        model.addColumn(ColumnKind.FACETS);
        studio.examples().searches().get(0).result().complete(ScriptedExamples.facetsOf());

        assertThat(studio.last().request().images()).isEqualTo(2);
        assertThat(cell(0, 4).photographsProperty().get())
                .extracting(CellPhotograph::words)
                .containsExactly("3 of 4", "1 of 4");
    }

    @Test
    void aStoppedSearchForFacetsIsTold() {
        model.addUnit(UNIT);
        model.addColumn(ColumnKind.FACETS);

        model.stopAll();

        assertThat(cell(0, 4).hintProperty().get()).contains("stopped");
    }

    @Test
    void photographsThatWereNotScannedAreLookedForAgainAfterAScan() {
        studio.examples().failWith(new PhospheneException("They have not been scanned. Scan them first."));
        model.addUnit(UNIT);
        assertThat(cell(0, 3).hintProperty().get()).contains("Scan them first");
        studio.examples().failWith(null);

        model.scanned();

        assertThat(cell(0, 3).photographsProperty().get()).hasSize(4);
        assertThat(studio.renderings()).hasSize(3);
    }

    @Test
    void anObjectiveThatIsNoUnitHasNoPhotographsAndSaysWhy() {
        model.addTyped("block5/add:15 + block5/add:3");

        assertThat(cell(0, 3).hintProperty().get()).contains("is no unit");
    }

    @Test
    void theSliderShowsAllPicturesAtOneKeptStep() {
        model.addUnit(UNIT);
        for (int i = 0; i < 8; i++) {
            studio.renderings().forEach(run -> run.advance(1));
            model.tick();
        }
        studio.renderings().forEach(run -> run.advance(1));
        model.tick();
        assertThat(model.scrubbing().stepsProperty().get()).containsExactly(0, 1, 2, 4, 8);
        assertThat(cell(0, 0).shownProperty().get().step()).isEqualTo(9);

        model.scrubbing().positionProperty().set(2);

        assertThat(cell(0, 0).shownProperty().get().step()).isEqualTo(2);
        assertThat(cell(0, 1).shownProperty().get().step()).isEqualTo(2);
    }

    @Test
    void whoLooksAtTheNewestPicturesGoesOnToDoSo() {
        model.addUnit(UNIT);
        studio.renderings().forEach(run -> run.advance(1));
        model.tick();
        studio.renderings().forEach(run -> run.advance(7));
        model.tick();

        assertThat(model.scrubbing().stepProperty().get()).isEqualTo(Cell.NEWEST);
        assertThat(cell(0, 0).shownProperty().get().step()).isEqualTo(8);
    }

    @Test
    void allRunsStopAndStartTogether() {
        model.addUnit(UNIT);
        studio.renderings().forEach(run -> run.advance(3));
        model.tick();

        model.stopAll();
        assertThat(studio.renderings()).extracting(Rendering::state).containsOnly(Rendering.State.STOPPED);

        model.startAll();
        assertThat(studio.renderings()).hasSize(6);
    }

    @Test
    void aPresetWithOtherStepsStartsEverythingOnce() {
        model.addUnit(UNIT);

        model.settings().presetProperty().set(studio.presets().get(1));

        assertThat(studio.renderings()).hasSize(6);
    }

    @Test
    void aColumnThatIsRemovedEndsItsRuns() {
        model.addUnit(UNIT);
        ScriptedRendering simple = studio.renderings().stream()
                .filter(run -> run.request().objective().equals("block5/add:15"))
                .findFirst()
                .orElseThrow()
                .begin();

        model.remove(model.columns().get(0));

        assertThat(simple.state()).isEqualTo(Rendering.State.STOPPED);
        assertThat(model.columns()).hasSize(3);
    }

    @Test
    void theTimeLeftIsThatOfAllRunsTogether() {
        model.addUnit(UNIT);
        studio.renderings().forEach(run -> run.advance(12));
        model.tick();

        PageProgress progress = model.progress();

        assertThat(progress.running()).isEqualTo(3);
        assertThat(progress.stepsPerSecond()).isEqualTo(60);
        assertThat(progress.secondsLeft()).isEqualTo(3 * 500 / 60.0);
        assertThat(progress.text()).contains("3 cells run", "0:25 left");
    }

    @Test
    void theFigureIsRowByRowWithUnitAndColumnUnderEach() {
        List<GridTile> tray = new ArrayList<>();
        model.onFigure(tray::addAll);
        model.addTyped("block5/add:15, block5/add:3");
        studio.renderings().forEach(run -> run.show(5, 90).end());
        model.tick();

        model.addFigure();

        assertThat(tray).hasSize(20);
        assertThat(tray.get(0).caption()).isEqualTo("block5/add:15, Simple");
        assertThat(tray.get(1).caption()).isEqualTo("block5/add:15, Diverse 1 of 4");
        assertThat(tray.get(5).caption()).isEqualTo("block5/add:15, Negative");
        assertThat(tray.get(6)).isInstanceOf(PhotographPanel.class);
        assertThat(tray.get(10).caption()).isEqualTo("block5/add:3, Simple");
        assertThat(model.noticeProperty().get()).contains("20 pictures", "10 columns");
    }

    @Test
    void theFigureOfThePageHasItsUnitsAndColumnsAsTitles() {
        List<PageFigure> made = new ArrayList<>();
        model.onPage(made::add);
        model.addTyped("block5/add:15, block5/add:3");
        studio.renderings().forEach(run -> run.show(5, 90).end());
        model.tick();

        model.makeFigure();

        assertThat(made.get(0).rowTitles()).containsExactly("block5/add:15", "block5/add:3");
        assertThat(made.get(0).columnTitles())
                .startsWith("Simple", "Diverse 1", "Diverse 2", "Diverse 3", "Diverse 4", "Negative");
        assertThat(made.get(0).tiles()).hasSize(2 * made.get(0).columnTitles().size());
    }

    @Test
    void aCellWithoutAPictureLeavesItsPlaceEmpty() {
        List<GridTile> tray = new ArrayList<>();
        model.onFigure(tray::addAll);
        model.addTyped("block5/add:15, block5/add:3");
        studio.renderings().stream()
                .filter(run -> run.request().objective().equals("block5/add:3"))
                .forEach(run -> run.show(5, 90).end());
        model.tick();

        model.addFigure();

        assertThat(tray.get(0)).isInstanceOf(EmptyPanel.class);
        assertThat(tray).hasSize(2 * 5);
    }
}
