package org.phosphene;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phosphene.studio.Rendering;
import org.phosphene.testkit.DisplayRequired;
import org.phosphene.testkit.ScriptedStudio;
import org.phosphene.ui.shell.ShellView;
import org.phosphene.ui.shell.Workspace;
import org.phosphene.ui.theme.Language;
import org.phosphene.ui.theme.Messages;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The language and the size of the text are changed while the window is open. */
@Tag("ui")
@ExtendWith({DisplayRequired.class, ApplicationExtension.class})
class LanguageWindowTest {

    private final ScriptedStudio studio = new ScriptedStudio();
    private Stage stage;
    private Workspace workspace;

    @Start
    void open(Stage newStage) {
        stage = newStage;
        workspace = PhospheneApp.open(newStage, studio);
    }

    @AfterEach
    void speakEnglishAgain(FxRobot robot) {
        robot.interact(() -> Messages.use(Language.ENGLISH));
    }

    @Test
    void theWindowSpeaksChineseAtOnceAndRemembersIt(FxRobot robot) {
        choose(robot, "#language-zh-CN");
        assertThat(robot.lookup("设置").tryQuery()).isPresent();
        assertThat(robot.lookup("#search").queryAs(TextField.class).getPromptText())
                .isEqualTo("层、通道或类别");
        assertThat(studio.preferences().language()).isEqualTo("zh-CN");
        choose(robot, "#language-en");
        assertThat(robot.lookup("#search").queryAs(TextField.class).getPromptText())
                .isEqualTo("Layer, channel or class");
    }

    @Test
    void whatRunsGoesOnInAnotherLanguage(FxRobot robot) {
        robot.clickOn("#channel-13");
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> studio.last().advance(3));
        WaitForAsyncUtils.waitForFxEvents();
        choose(robot, "#language-zh-CN");
        assertThat(studio.last().state()).isEqualTo(Rendering.State.RUNNING);
        assertThat(studio.objectives()).endsWith("block5/add:13");
        robot.type(KeyCode.ESCAPE); // the settings
        robot.interact(() -> studio.last().advance(1));
        WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
        assertThat(robot.lookup("#step").queryAs(Label.class).getText()).startsWith("4 /");
        robot.clickOn("#start");
        assertThat(studio.last().state()).isEqualTo(Rendering.State.PAUSED);
    }

    @Test
    void keysWorkOnceAfterTheLanguageWasChangedTwice(FxRobot robot) {
        robot.clickOn("#channel-12");
        choose(robot, "#language-zh-CN");
        choose(robot, "#language-en");
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#channel-12").type(KeyCode.RIGHT);
        assertThat(workspace.channels().selectedProperty().get().channel()).isEqualTo(13);
    }

    /** Else every change would leave a window behind that goes on painting. In a window whose events nobody keeps. */
    @Test
    void theViewsOfTheOtherLanguageAreForgotten(FxRobot robot) {
        Stage own = new Own(robot, studio).stage;
        WeakReference<Parent> old = new WeakReference<>(own.getScene().getRoot());
        for (String language : List.of("#language-zh-CN", "#language-en")) {
            robot.interact(() -> ((ShellView) own.getScene().getRoot()).showSettings());
            robot.interact(() -> ((ToggleButton) own.getScene().lookup(language)).fire());
            WaitForAsyncUtils.waitForFxEvents();
        }
        for (int i = 0; i < 50 && old.get() != null; i++) {
            System.gc();
            WaitForAsyncUtils.waitForFxEvents();
            WaitForAsyncUtils.sleep(40, TimeUnit.MILLISECONDS);
        }
        robot.interact(own::hide);
        assertThat(old.get()).isNull();
    }

    private static final class Own {
        private Stage stage;

        Own(FxRobot robot, ScriptedStudio studio) {
            robot.interact(() -> {
                stage = new Stage();
                PhospheneApp.open(stage, studio);
            });
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    @Test
    void theTextGrowsAtOnceAndIsRemembered(FxRobot robot) {
        double before = height(robot);
        choose(robot, "#text-150");
        assertThat(height(robot)).isGreaterThan(1.3 * before);
        assertThat(studio.preferences().textPercent()).isEqualTo(150);
    }

    private static double height(FxRobot robot) {
        return robot.lookup("#title").queryAs(Label.class).getFont().getSize();
    }

    private static void choose(FxRobot robot, String button) {
        if (robot.lookup("#settings").tryQuery().isEmpty()) {
            robot.press(KeyCode.CONTROL, KeyCode.COMMA).release(KeyCode.COMMA, KeyCode.CONTROL);
        }
        Node choice = robot.lookup(button).query();
        robot.clickOn(choice);
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForFxEvents();
    }
}
