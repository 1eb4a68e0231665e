package org.phosphene.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phosphene.studio.RenderRequest;
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
class CompareViewTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private CompareViewModel model;

    @Start
    void show(Stage stage) {
        ThemeChoice.LIGHT.apply();
        model = new CompareViewModel(studio, Fx.executor());
        model.networkProperty().set(new ScriptedNetwork("scripted"));
        model.simpleRequestProperty().set(RenderRequest.of("scripted", "block5/add:15"));
        CompareView view = new CompareView(model, panel -> {});
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
}
