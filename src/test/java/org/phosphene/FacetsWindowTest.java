package org.phosphene;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phosphene.testkit.DisplayRequired;
import org.phosphene.testkit.Screens;
import org.phosphene.testkit.ScriptedExamples;
import org.phosphene.testkit.ScriptedStudio;
import org.phosphene.ui.shell.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("ui")
@ExtendWith({DisplayRequired.class, ApplicationExtension.class})
class FacetsWindowTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private Stage stage;
    private Workspace workspace;

    @Start
    void open(Stage newStage) {
        stage = newStage;
        workspace = PhospheneApp.open(newStage, studio);
    }

    private void chooseFacets(FxRobot robot) {
        if (!robot.lookup("#choice").query().isVisible()
                || !workspace.examples().panel().openProperty().get()) {
            robot.clickOn("#unfold-examples");
        }
        ComboBox<?> choice = robot.lookup("#choice").queryComboBox();
        robot.interact(() -> choice.getSelectionModel().selectLast());
    }

    @Test
    void picturesOfFacetsGrowBesideTheDiverseOnes(FxRobot robot) {
        robot.clickOn("#diverse");
        chooseFacets(robot);
        robot.clickOn("#find-facets");
        studio.examples().searches().get(0).result().complete(ScriptedExamples.facetsOf());
        WaitForAsyncUtils.waitForFxEvents();

        robot.clickOn("#facet-pictures");

        robot.interact(() -> {
            studio.renderings().forEach(run -> run.advance(90));
            workspace.compare().tick();
            workspace.stage().tick();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(studio.last().request().images()).isEqualTo(2);
        assertThat(robot.lookup("#facet-tiles .facet .detail").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsExactly("3 of 4 photographs", "1 of 4 photographs");
        assertThat(workspace.compare().enabledProperty().get()).isTrue();
        Screens.keep(robot, stage.getScene(), "facets-beside-diversity");

        robot.clickOn("#close-facets");
        assertThat(studio.last().state().isFinal()).isTrue();
        assertThat(robot.lookup("#facets-beside").query().isVisible()).isFalse();
    }
}
