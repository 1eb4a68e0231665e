package org.phosphene.ui.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.DamagedIndexException;
import org.phosphene.studio.HeatMap;
import org.phosphene.testkit.DisplayRequired;
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
class ExamplesViewTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private final ScriptedExamples examples = studio.examples();
    private final List<Throwable> errors = new ArrayList<>();
    private final List<Path> started = new ArrayList<>();
    private ExamplesViewModel model;

    @Start
    void show(Stage stage) {
        Fx.reportTo(errors::add);
        ThemeChoice.LIGHT.apply();
        model = new ExamplesViewModel(studio, Fx.executor(), errors::add);
        model.uses().onStart(started::add);
        model.networkProperty().set(new ScriptedNetwork("scripted"));
        model.unitProperty().set(UnitRef.channel("block5/add", 15));
        Scene scene = new Scene(new HBox(new ExamplesView(model)), 1250, 620);
        ThemeChoice.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void onlyPhotographsInSightAreFetched() {
        assertThat(examples.tiles()).contains("animal-0.jpg", "animal-1.jpg").doesNotContain("animal-39.jpg");
        assertThat(errors).isEmpty();
    }

    @Test
    void aTileSaysWhatThePhotographDoesAndWhetherItsClassIsAGuess(FxRobot robot) {
        assertThat(robot.lookup(".example .number").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("9.00", "8.88");
        assertThat(robot.lookup("tench ?").tryQuery()).isPresent();
        assertThat(robot.lookup(".example").query().queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .asString()
                .contains("Activation", "Photograph: A. Author, CC BY 4.0");
    }

    @Test
    void theSwitchesFetchWholePhotographsAndHeatMaps(FxRobot robot) {
        int before = examples.tiles().size();
        robot.clickOn("#whole");
        assertThat(examples.tiles()).hasSizeGreaterThan(before);

        robot.clickOn("#heat");
        assertThat(errors).isEmpty();
    }

    @Test
    void aHeatMapThatIsBeingComputedShowsASignOfWorkAndOneThatFailsItsReason(FxRobot robot) {
        CompletableFuture<HeatMap> late = new CompletableFuture<>();
        examples.heatMapsAre(late);
        robot.clickOn("#heat");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#heat-busy").query().isVisible()).isTrue();

        robot.interact(() -> late.completeExceptionally(new PhospheneException("The engine is gone. Start again.")));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#heat-busy").query().isVisible()).isFalse();
        assertThat(robot.lookup("#heat-problem").queryAs(Labeled.class).getText())
                .startsWith("No heat map of animal-")
                .endsWith("The engine is gone. Start again.");
    }

    @Test
    void aWiderWindowHasMorePhotographsSideBySide(FxRobot robot) {
        double narrow = width(robot);
        robot.interact(() ->
                robot.lookup("#examples-panel").query().getScene().getWindow().setWidth(1820));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(width(robot)).isEqualTo(narrow + 2 * (ExampleTile.SIDE + ExamplesList.GAP));
        assertThat(robot.lookup(".example").queryAll().stream()
                        .map(tile -> tile.localToScene(0, 0).getX())
                        .distinct())
                .hasSize(4);
    }

    @Test
    void theEdgeMakesThePanelWiderAndADoubleClickGivesItsWidthBack(FxRobot robot) {
        double before = width(robot);
        robot.interact(() -> robot.lookup("#examples-edge").query().requestFocus());
        robot.type(KeyCode.LEFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(width(robot)).isEqualTo(before + ExampleTile.SIDE + ExamplesList.GAP);

        robot.doubleClickOn("#examples-edge");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(width(robot)).isEqualTo(before);
    }

    private static double width(FxRobot robot) {
        return robot.lookup("#examples-panel").queryAs(Region.class).getMinWidth();
    }

    @Test
    void theSlidersEndChoosesARange(FxRobot robot) {
        RangeSlider slider = robot.lookup("#range").queryAs(RangeSlider.class);

        robot.interact(() -> slider.setLowValue(8.5));

        assertThat(model.choiceProperty().get()).isEqualTo(ExamplesViewModel.Choice.RANGE);
        assertThat(model.sections().get(0).examples()).hasSize(5); // 9 to 8.5 in steps of an eighth
    }

    @Test
    void theMenuOfATileStartsThePictureFromThePhotograph(FxRobot robot) {
        robot.clickOn(".example", MouseButton.SECONDARY).clickOn("Start the picture from this photograph");
        assertThat(started).containsExactly(ScriptedExamples.BUNDLED.resolve("animal-0.jpg"));
    }

    @Test
    void theSpectrumSaysItsScaleAndNeedsNoMeasure(FxRobot robot) {
        assertThat(robot.lookup("#spectrum-by").query().isVisible()).isFalse();

        robot.interact(() -> model.choiceProperty().set(ExamplesViewModel.Choice.SPECTRUM));

        assertThat(robot.lookup("#spectrum-by").queryAs(Labeled.class).getText())
                .startsWith("By the mean over all places, before the ReLU");
        assertThat(robot.lookup("#spectrum-by").query().isVisible()).isTrue();
        assertThat(robot.lookup("#measure").query().isDisabled()).isTrue();
    }

    @Test
    void aSearchForFacetsSaysWhatItDoesAndMarksTheMostTypical(FxRobot robot) {
        robot.interact(model::findFacets);
        assertThat(robot.lookup("#examples-hint").queryAs(Labeled.class).getText())
                .startsWith("The network looks at the strongest photographs once more");

        robot.interact(() -> examples.searches().get(0).result().complete(ScriptedExamples.facetsOf()));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("Facet 1: 75 % of the 4 strongest photographs").tryQuery())
                .isPresent();
        assertThat(robot.lookup(".example .mark").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("", "most typical");
    }

    @Test
    void aDoubleClickOpensThePhotograph(FxRobot robot) {
        robot.doubleClickOn(".example");
        assertThat(errors).singleElement().satisfies(error -> assertThat(error)
                .hasMessageContaining("animal-0.jpg is not there"));
    }

    @Test
    void aDamagedIndexIsScannedAnewByTheButtonBelowItsSentence(FxRobot robot) {
        robot.interact(() -> {
            examples.failWith(new DamagedIndexException(Sentence.of("The index cannot be read. Scan anew."), null));
            model.unitProperty().set(UnitRef.channel("block5/add", 3));
        });
        WaitForAsyncUtils.waitForFxEvents();

        robot.clickOn("#examples-remedy");

        assertThat(examples.scans().get(0).request().rebuild()).isTrue();
        assertThat(robot.lookup("#stop-scan").query().isVisible()).isTrue();
    }

    @Test
    void thePanelFoldsToAStripAndUnfolds(FxRobot robot) {
        robot.interact(() -> model.panel().openProperty().set(false));
        assertThat(robot.lookup("#examples-panel").query().getLayoutBounds().getWidth())
                .isLessThan(60);

        robot.clickOn("#unfold-examples");

        assertThat(model.panel().openProperty().get()).isTrue();
    }

    @Test
    void inACrowdedWindowThePanelGivesWayUntilThereIsRoomAgain(FxRobot robot) {
        robot.interact(() -> model.panel().crowdedProperty().set(true));
        assertThat(model.panel().openProperty().get()).isFalse();

        robot.interact(() -> model.panel().crowdedProperty().set(false));
        assertThat(model.panel().openProperty().get()).isTrue();
    }
}
