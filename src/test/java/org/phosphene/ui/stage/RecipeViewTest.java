package org.phosphene.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phosphene.core.UnitRef;
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
class RecipeViewTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private StageViewModel model;
    private Stage window;

    @Start
    void show(Stage stage) {
        ThemeChoice.LIGHT.apply();
        window = stage;
        model = new StageViewModel(studio, Fx.executor());
        model.networkProperty().set(new ScriptedNetwork("scripted"));
        Scene scene = new Scene(new StageView(model, panel -> {}), 760, 740);
        ThemeChoice.dress(scene);
        stage.setScene(scene);
        stage.show();
        model.show(UnitRef.channel("block5/add", 15));
        model.recipe().openProperty().set(true);
    }

    private Map<String, String> changes() {
        return model.settings().changesProperty().get();
    }

    private static <T extends Node> T find(FxRobot robot, String id, Class<T> type) {
        return robot.lookup("#recipe-" + id).queryAs(type);
    }

    /** Puts the keyboard on a control, which may have to be scrolled to. */
    private static void focus(FxRobot robot, String id) {
        robot.interact(() -> find(robot, id, Node.class).requestFocus());
    }

    @Test
    void theButtonOpensAndClosesIt(FxRobot robot) {
        robot.clickOn("#recipe-toggle");
        assertThat(robot.lookup("#recipe").tryQuery()).isEmpty();
        robot.clickOn("#recipe-toggle");
        assertThat(robot.lookup("#recipe").tryQuery()).isPresent();
        assertThat(find(robot, "start-photographs", TextField.class).isFocused())
                .isTrue();
    }

    @Test
    void aTypedNumberStartsThePictureAgainOnEnter(FxRobot robot) {
        robot.doubleClickOn("#recipe-parameterization-sd").write("0.5").type(KeyCode.ENTER);
        assertThat(changes()).isEqualTo(Map.of("parameterization.sd", "0.5"));
        assertThat(studio.renderings()).hasSize(2);
        assertThat(find(robot, "summary", Labeled.class).getText()).isEqualTo("1 change from Lucid");
    }

    @Test
    void leavingAFieldCountsToo(FxRobot robot) {
        robot.doubleClickOn("#recipe-parameterization-sd").write("0.5").type(KeyCode.TAB);
        assertThat(changes()).isEqualTo(Map.of("parameterization.sd", "0.5"));
        assertThat(find(robot, "parameterization-sd", Node.class).isFocused()).isFalse();
    }

    @Test
    void aMistakeIsShownBelowItsFieldAndEscTakesItBack(FxRobot robot) {
        robot.doubleClickOn("#recipe-parameterization-sd").write("much").type(KeyCode.ENTER);
        Set<Node> errors = robot.lookup(".recipe .input-error").queryAll();
        assertThat(errors).anySatisfy(error -> {
            assertThat(error.isVisible()).isTrue();
            assertThat(((Labeled) error).getText()).contains("cannot be 'much'", "from 0 to 1000");
        });
        assertThat(studio.renderings()).hasSize(1);
        robot.type(KeyCode.ESCAPE);
        assertThat(find(robot, "parameterization-sd", TextField.class).getText())
                .isEqualTo("0.01");
        assertThat(errors).noneMatch(Node::isVisible);
    }

    @Test
    void anotherKindBringsItsControlsAndKeepsTheKeyboard(FxRobot robot) {
        focus(robot, "parameterization-kind");
        robot.type(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(changes()).containsKey("parameterization.kind");
        assertThat(robot.lookup("#recipe-parameterization-decay").tryQuery()).isEmpty();
        assertThat(find(robot, "parameterization-kind", Node.class).isFocused()).isTrue();
    }

    @Test
    void aChangedControlHasAWayBack(FxRobot robot) {
        assertThat(find(robot, "parameterization-sd-reset", Node.class).isVisible())
                .isFalse();
        robot.interact(() -> model.recipe().change("parameterization.sd", "0.5"));
        assertThat(find(robot, "parameterization-sd", TextField.class).getAccessibleText())
                .isEqualTo("Deviation of the first noise, changed from 0.01");
        robot.clickOn("#recipe-parameterization-sd-reset");
        assertThat(changes()).isEmpty();
        assertThat(find(robot, "parameterization-sd", TextField.class).getText())
                .isEqualTo("0.01");
    }

    @Test
    void transformsAreMovedAndTakenOutByKeyboard(FxRobot robot) {
        focus(robot, "transforms-0-down");
        robot.type(KeyCode.SPACE);
        assertThat(model.recipe().formProperty().get().control("transforms[1].amount"))
                .isPresent();
        assertThat(find(robot, "transforms-1-kind", Node.class).isFocused()).isTrue();
        focus(robot, "transforms-1-remove");
        robot.type(KeyCode.SPACE);
        assertThat(model.recipe().transforms()).isEqualTo(4);
    }

    @Test
    void aTransformIsAddedByKeyboard(FxRobot robot) {
        focus(robot, "transform-add");
        robot.type(KeyCode.SPACE).type(KeyCode.DOWN).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.recipe().transforms()).isEqualTo(6);
        assertThat(find(robot, "transforms-5-kind", Node.class).isFocused()).isTrue();
        assertThat(studio.last().request().changes()).containsOnlyKeys("transforms");
    }

    @Test
    void theLastTransformTakenOutLeavesASentence(FxRobot robot) {
        robot.interact(() -> model.recipe().change("transforms", "jitter"));
        focus(robot, "transforms-0-remove");
        robot.type(KeyCode.SPACE);
        assertThat(model.recipe().transforms()).isZero();
        assertThat(robot.lookup("The network sees the picture as it is.").tryQuery())
                .isPresent();
        assertThat(find(robot, "transform-add", Node.class).isFocused()).isTrue();
    }

    @Test
    void allChangesAreTakenBackAtOnce(FxRobot robot) {
        robot.interact(() -> model.recipe().change("reluRule", "plain"));
        robot.interact(() -> model.recipe().addTransform("jitter"));
        robot.clickOn("#recipe-reset-all");
        assertThat(changes()).isEmpty();
        assertThat(find(robot, "summary", Labeled.class).getText()).isEqualTo("As in the preset Lucid");
    }

    @Test
    void aRecipeIsPastedAndCopied(FxRobot robot) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(RecipeViewModelTest.PASTED);
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.clickOn("#recipe-paste");
        assertThat(studio.last().request().objective()).isEqualTo("block4/add:7");
        robot.clickOn("#recipe-copy");
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() ->
                assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("{\"objective\":\"block4/add:7\"}"));
    }

    @Test
    void nothingIsCutOffSideways(FxRobot robot) {
        for (double width : new double[] {420, 760, 1100}) {
            robot.interact(() -> window.setWidth(width));
            WaitForAsyncUtils.waitForFxEvents();
            ScrollPane scroll = robot.lookup("#recipe .scroll-pane").queryAs(ScrollPane.class);
            assertThat(scroll.getContent().getBoundsInParent().getWidth())
                    .isLessThanOrEqualTo(scroll.getViewportBounds().getWidth() + 1);
            for (Node row : robot.lookup(".recipe-row").queryAll()) {
                assertThat(row.localToScene(row.getBoundsInLocal()).getMaxX())
                        .isLessThanOrEqualTo(
                                scroll.localToScene(scroll.getBoundsInLocal()).getMaxX());
            }
        }
    }
}
