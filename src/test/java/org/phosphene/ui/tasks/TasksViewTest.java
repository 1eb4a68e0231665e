package org.phosphene.ui.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phosphene.studio.RunningTask;
import org.phosphene.testkit.DisplayRequired;
import org.phosphene.ui.theme.Language;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.ThemeChoice;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("ui")
@ExtendWith({DisplayRequired.class, ApplicationExtension.class})
class TasksViewTest {

    private final CompletableFuture<Void> end = new CompletableFuture<>();

    private final RunningTask scan = new RunningTask() {
        @Override
        public Kind kind() {
            return Kind.SCAN;
        }

        @Override
        public String subject() {
            return "cats";
        }

        @Override
        public double progress() {
            return 0.5;
        }

        @Override
        public OptionalLong secondsLeft() {
            return OptionalLong.empty();
        }

        @Override
        public void stop() {
            end.cancel(false);
        }

        @Override
        public CompletableFuture<?> end() {
            return end;
        }
    };

    @Start
    void show(Stage stage) {
        Messages.use(Language.CHINESE);
        ThemeChoice.LIGHT.apply();
        TasksViewModel model = new TasksViewModel(() -> end.isDone() ? List.of() : List.of(scan), news -> {});
        TasksView view = new TasksView(model);
        Scene scene = new Scene(view, 500, 500);
        ThemeChoice.dress(scene);
        stage.setScene(scene);
        stage.show();
        view.refresh();
    }

    @AfterEach
    void speakEnglishAgain(FxRobot robot) {
        robot.interact(() -> Messages.use(Language.ENGLISH));
    }

    @Test
    void aRowOffersInTheLanguageOfTheWindowToStopItsWork(FxRobot robot) {
        robot.clickOn("#tasks");
        WaitForAsyncUtils.waitForFxEvents();
        Labeled stop = robot.lookup(".task-cancel-button").queryAs(Labeled.class);
        assertThat(stop.getText()).isEqualTo("停止");
        robot.clickOn(stop);
        assertThat(end).isCancelled();
    }
}
