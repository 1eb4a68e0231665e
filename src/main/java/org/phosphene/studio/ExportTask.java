package org.phosphene.studio;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** A figure on its way to a file: as far as its pictures are. */
record ExportTask(Exporting export, Path out) implements RunningTask {

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
        if (export.recipes() == 0) {
            return Double.NaN;
        }
        double growing = export.rendering().map(ExportTask::share).orElse(0.0);
        return Math.min(1, (export.done() + growing) / export.recipes());
    }

    private static double share(Rendering run) {
        double share = new RenderTask(run).progress();
        return Double.isNaN(share) ? 0 : share;
    }

    /** As if the pictures that are still to come took as long as the one that grows. */
    @Override
    public OptionalLong secondsLeft() {
        Optional<RenderProgress> run =
                export.rendering().map(Rendering::progress).filter(now -> now.stepsPerSecond() > 0);
        if (run.isEmpty()) {
            return OptionalLong.empty();
        }
        int later = Math.max(0, export.recipes() - export.done() - 1);
        double steps = run.get().steps() * (1.0 + later) - run.get().step();
        return OptionalLong.of(Math.round(steps / run.get().stepsPerSecond()));
    }

    @Override
    public void stop() {
        export.stop();
    }

    @Override
    public CompletableFuture<?> end() {
        return export.result();
    }
}
