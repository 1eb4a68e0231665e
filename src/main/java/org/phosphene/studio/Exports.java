package org.phosphene.studio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** Files that are being made. Safe on every thread. */
final class Exports {

    private final List<RunningTask> running = Collections.synchronizedList(new ArrayList<>());

    /** Lists a figure until it has ended. */
    Exporting add(Exporting export, Path out) {
        list(new ExportTask(export, out));
        return export;
    }

    /** Lists a file that is written in one go until it has ended. */
    CompletableFuture<Path> add(CompletableFuture<Path> saved, Path out) {
        list(new Saving(saved, out));
        return saved;
    }

    private void list(RunningTask task) {
        running.add(task);
        task.end().whenComplete((done, failure) -> running.remove(task));
    }

    /** What is being made, in the order in which it began. */
    List<RunningTask> running() {
        synchronized (running) {
            return List.copyOf(running);
        }
    }

    /** A file that is written in one go: how far it is is not known, and it is too short to be stopped. */
    private record Saving(CompletableFuture<Path> end, Path out) implements RunningTask {

        @Override
        public Kind kind() {
            return Kind.EXPORT;
        }

        @Override
        public String subject() {
            return String.valueOf(out.getFileName());
        }

        @Override
        public double progress() {
            return Double.NaN;
        }

        @Override
        public OptionalLong secondsLeft() {
            return OptionalLong.empty();
        }

        @Override
        public void stop() {
            // what is written appears whole or not at all, and soon
        }
    }
}
