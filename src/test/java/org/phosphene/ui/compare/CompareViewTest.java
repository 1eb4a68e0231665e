package org.phosphene.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phosphene.studio.Picture;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Rendering;
import org.phosphene.testkit.DisplayRequired;
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
class CompareViewTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private final List<Throwable> errors = new ArrayList<>();
    private final List<Picture> figures = new ArrayList<>();
    private CompareViewModel model;

    @Start
    void show(Stage stage) {
        Fx.reportTo(errors::add);
        ThemeChoice.LIGHT.apply();
        model = new CompareViewModel(studio, Fx.executor());
        model.networkProperty().set(new ScriptedNetwork("scripted"));
        model.simpleRequestProperty().set(RenderRequest.of("scripted", "block5/add:15"));
        CompareView view = new CompareView(model, panel -> {}, figures::add);
        Scene scene = new Scene(new VBox(view.toggle(), view), 500, 700);
        ThemeChoice.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theSwitchGrowsDiverseImagesAndEndsThem(FxRobot robot) {
        robot.clickOn("#diverse");
        assertThat(studio.last().request().images()).isEqualTo(4);

        robot.clickOn("#diverse");
        assertThat(studio.last().state().isFinal()).isTrue();
        assertThat(robot.lookup("#compare").query().isVisible()).isFalse();
    }

    @Test
    void theSwitchIsOffForALayerWithoutSpace(FxRobot robot) {
        robot.interact(() -> model.simpleRequestProperty().set(RenderRequest.of("scripted", "logits:1")));

        robot.clickOn("#diverse");

        assertThat(studio.renderings()).isEmpty();
    }

    @Test
    void aTypedWeightTakesTheSlidersPlace(FxRobot robot) {
        robot.clickOn("#diverse").clickOn("#weight").write("50").type(KeyCode.ENTER);

        assertThat(studio.last().request().objective()).isEqualTo("block5/add:15 - 50 * diversity(block5/add)");
        assertThat(robot.lookup("#share").queryAs(Slider.class).isDisabled()).isTrue();
    }

    @Test
    void theArticlesWeightsAreAtHandAndGivenBackToTheProgram(FxRobot robot) {
        robot.clickOn("#diverse").clickOn("#weight-1000");
        assertThat(studio.last().request().objective()).isEqualTo("block5/add:15 - 1000 * diversity(block5/add)");
        assertThat(robot.lookup("#weight").queryAs(TextField.class).getText()).isEqualTo("1000");

        robot.clickOn("#weight-automatic");
        assertThat(studio.last().request().objective()).contains("steered(");
    }

    @Test
    void thePairsOfFinishedImagesAreATriangleOfNumbers(FxRobot robot) {
        robot.clickOn("#diverse");
        robot.interact(() -> {
            studio.last().show(3, 90).end();
            model.tick();
        });

        assertThat(robot.lookup("#similarities").<GridPane>query().getChildren())
                .extracting(label -> ((Label) label).getText())
                .containsExactly("each pair", "1", "0.50", "2", "0.50", "0.50", "3", "0.50", "0.50", "0.50", "4");
    }

    @Test
    void aSecondNetworkGrowsBesideTheStageAndItsLayersAreLookedFor(FxRobot robot) {
        robot.clickOn("#networks-side-by-side");
        assertThat(studio.last().request().network()).isEqualTo("efficientnet-lite0");

        robot.interact(() -> model.simpleRequestProperty().set(RenderRequest.of("scripted", "block5/ad:15")));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".side-hint").queryAllAs(Label.class))
                .anySatisfy(hint -> assertThat(hint.getText()).contains("Did you mean block5/add"));

        robot.clickOn("#second-objective").write("block4/add:2").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(studio.last().request().objective()).isEqualTo("block4/add:2");
    }

    @Test
    void theSecondNetworkIsChosenFromTheList(FxRobot robot) {
        robot.clickOn("#networks-side-by-side").clickOn("#second-network").clickOn("SqueezeNet 1.1");

        assertThat(studio.last().request().network()).isEqualTo("squeezenet1.1");
    }

    @Test
    void theRunBesideTheStageIsStoppedAlone(FxRobot robot) {
        robot.clickOn("#networks-side-by-side");
        robot.interact(() -> {
            studio.last().show(3, 90);
            model.tick();
        });

        robot.clickOn(
                robot.lookup(".side-stop").match(node -> !node.isDisabled()).<Node>query());
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(studio.last().state()).isEqualTo(Rendering.State.STOPPED);
        assertThat(model.networks().run().frameProperty().get().step()).isEqualTo(3);
    }

    @Test
    void theFigureOfTheArticleIsOfTheFinishedImages(FxRobot robot) {
        robot.clickOn("#diverse");
        assertThat(robot.lookup("#figure-to-tray").query().isDisabled()).isTrue();
        robot.interact(() -> {
            studio.last().show(3, 90).end();
            model.tick();
        });

        robot.clickOn("#figure-to-tray");

        assertThat(figures).containsExactly(model.run().pictureProperty().get());
    }

    @Test
    void turningItOffWhileItRunsIsNoError(FxRobot robot) {
        robot.clickOn("#diverse");
        robot.interact(() -> {
            studio.last().show(3, 90);
            model.tick();
        });

        robot.clickOn("#diverse");

        assertThat(errors).isEmpty();
    }
}
