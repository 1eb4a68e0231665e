package org.phosphene.ui.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.phosphene.studio.RunningTask;

class TasksViewModelTest {

    private record Work(
            Kind kind,
            String subject,
            String network,
            double progress,
            OptionalLong secondsLeft,
            CompletableFuture<?> end)
            implements RunningTask {
        @Override
        public void stop() {
            end.completeExceptionally(new CancellationException());
        }
    }

    private final List<RunningTask> running = new ArrayList<>();
    private final List<String> news = new ArrayList<>();
    private final TasksViewModel model = new TasksViewModel(() -> List.copyOf(running), news::add);

    @Test
    void whatRunsIsListedUntilItEnds() {
        RunningTask scan = begin(RunningTask.Kind.SCAN, "cats");
        RunningTask picture = begin(RunningTask.Kind.RENDER, "block5/add:3");
        assertThat(model.tasks()).containsExactly(scan, picture);
        end(scan);
        assertThat(model.tasks()).containsExactly(picture);
    }

    @Test
    void workThatEndsOutOfSightIsTold() {
        model.onlyWhen(() -> true);
        end(begin(RunningTask.Kind.SCAN, "cats"));
        assertThat(news).containsExactly("Scan of cats: done.");
    }

    @Test
    void workThatEndsInSightIsNotTold() {
        end(begin(RunningTask.Kind.SCAN, "cats"));
        assertThat(news).isEmpty();
    }

    @Test
    void whatWasStoppedIsNotToldAsDone() {
        model.onlyWhen(() -> true);
        RunningTask scan = begin(RunningTask.Kind.SCAN, "cats");
        scan.stop();
        end(scan);
        assertThat(news).isEmpty();
    }

    @Test
    void progressIsAShareAndTheTimeLeft() {
        assertThat(TasksViewModel.progress(work(RunningTask.Kind.SCAN, "cats", 0.257, OptionalLong.of(65))))
                .isEqualTo("26 % · 1:05 left");
        assertThat(TasksViewModel.progress(work(RunningTask.Kind.SCAN, "cats", Double.NaN, OptionalLong.empty())))
                .isEqualTo("Preparing …");
    }

    @Test
    void aScanIsToldWithTheNameOfItsNetwork() {
        assertThat(TasksViewModel.title(new Work(
                        RunningTask.Kind.SCAN,
                        "cats",
                        "SqueezeNet 1.1",
                        0,
                        OptionalLong.empty(),
                        new CompletableFuture<>())))
                .isEqualTo("Scan of cats with SqueezeNet 1.1");
    }

    private RunningTask begin(RunningTask.Kind kind, String subject) {
        RunningTask work = work(kind, subject, 0, OptionalLong.empty());
        running.add(work);
        model.refresh();
        return work;
    }

    private void end(RunningTask work) {
        ((CompletableFuture<?>) work.end()).complete(null);
        running.remove(work);
        model.refresh();
    }

    private static Work work(RunningTask.Kind kind, String subject, double progress, OptionalLong left) {
        return new Work(kind, subject, "", progress, left, new CompletableFuture<>());
    }
}
