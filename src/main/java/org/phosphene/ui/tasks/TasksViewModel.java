package org.phosphene.ui.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.phosphene.studio.RunningTask;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunText;

/** What runs. It looks when it is asked to, a few times a second, and tells of work that ended while nobody saw it. */
public final class TasksViewModel {

    private final Supplier<List<RunningTask>> source;
    private final Consumer<String> news;
    private BooleanSupplier outOfSight = () -> false;

    /**
     * @param source what runs now
     * @param news is told a sentence when work has ended out of sight
     */
    public TasksViewModel(Supplier<List<RunningTask>> source, Consumer<String> news) {
        this.source = source;
        this.news = news;
    }

    // Properties

    private final ObservableList<RunningTask> tasks = FXCollections.observableArrayList();

    /** What runs, in the order in which it began. */
    public ObservableList<RunningTask> tasks() {
        return tasks;
    }

    /** Such as "Picture of block5/add:3" or "Scan of cats with SqueezeNet 1.1". */
    public static String title(RunningTask task) {
        String title = Messages.get("tasks." + task.kind(), task.subject());
        return task.network().isEmpty() ? title : Messages.get("tasks.with", title, task.network());
    }

    /** Share done and time left, as far as they are known. */
    public static String progress(RunningTask task) {
        String share = Double.isNaN(task.progress())
                ? Messages.get("tasks.begins")
                : Messages.get("tasks.share", Math.round(100 * task.progress()));
        return task.secondsLeft().isPresent()
                ? share + " · "
                        + Messages.get(
                                "stage.left", RunText.clock(task.secondsLeft().getAsLong()))
                : share;
    }

    // Commands

    /** Whether somebody is looking elsewhere; pictures that grow are always in sight. */
    public void onlyWhen(BooleanSupplier nobodyLooks) {
        outOfSight = nobodyLooks;
    }

    /** Looks what runs now. */
    public void refresh() {
        List<RunningTask> now = source.get();
        List<RunningTask> ended = new ArrayList<>(tasks);
        ended.removeAll(now);
        tasks.removeAll(ended);
        now.stream().filter(task -> !tasks.contains(task)).forEach(tasks::add);
        ended.forEach(this::tell);
    }

    /** What failed is told by whoever began it. */
    private void tell(RunningTask task) {
        boolean well = task.end().isDone() && !task.end().isCompletedExceptionally();
        if (well && task.kind() != RunningTask.Kind.RENDER && outOfSight.getAsBoolean()) {
            news.accept(Messages.get("tasks.ended", title(task)));
        }
    }
}
