package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ExportsTest {

    private final Exports exports = new Exports();
    private final CompletableFuture<Path> saved = new CompletableFuture<>();
    private boolean stopped;

    @Test
    void aFileIsListedUntilItIsWritten() {
        assertThat(exports.add(saved, Path.of("folder", "grid.png"))).isSameAs(saved);
        RunningTask task = exports.running().get(0);
        assertThat(task.kind()).isEqualTo(RunningTask.Kind.EXPORT);
        assertThat(task.subject()).isEqualTo("grid.png");
        assertThat(task.progress()).isNaN();
        assertThat(task.end()).isNotDone();
        saved.complete(Path.of("grid.png"));
        assertThat(exports.running()).isEmpty();
        assertThat(task.end()).isCompleted();
    }

    @Test
    void oneThatFailedIsNoLongerListed() {
        exports.add(saved, Path.of("grid.png"));
        saved.completeExceptionally(new IllegalStateException("full"));
        assertThat(exports.running()).isEmpty();
    }

    @Test
    void aFigureIsAsFarAsItsPicturesAndCanBeStopped() {
        exports.add(figure(), Path.of("a.pdf"));
        RunningTask task = exports.running().get(0);
        assertThat(task.subject()).isEqualTo("a.pdf");
        assertThat(task.progress()).isEqualTo(0.25);
        assertThat(task.secondsLeft()).isEmpty();
        task.stop();
        assertThat(stopped).isTrue();
        saved.complete(Path.of("a.pdf"));
        assertThat(exports.running()).isEmpty();
    }

    private Exporting figure() {
        return new Exporting() {
            @Override
            public CompletableFuture<Path> result() {
                return saved;
            }

            @Override
            public int done() {
                return 1;
            }

            @Override
            public int recipes() {
                return 4;
            }

            @Override
            public Optional<Rendering> rendering() {
                return Optional.empty();
            }

            @Override
            public void stop() {
                stopped = true;
            }
        };
    }
}
