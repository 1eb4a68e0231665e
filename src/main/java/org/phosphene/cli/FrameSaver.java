package org.phosphene.cli;

import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.phosphene.core.Frame;
import org.phosphene.core.FrameSink;
import org.phosphene.studio.Studio;

/** Saves every so many steps of a run beside its picture. Every frame must be offered to it, so it always wants one. */
final class FrameSaver implements FrameSink {

    private final Studio studio;
    private final Path png;
    private final int every;
    private final Queue<CompletableFuture<Path>> files = new ConcurrentLinkedQueue<>();

    FrameSaver(Studio studio, Path png, int every) {
        this.studio = studio;
        this.png = png;
        this.every = every;
    }

    @Override
    public boolean wantsFrame() {
        return true;
    }

    @Override
    public void accept(Frame frame) {
        if (frame.step() % every == 0) {
            files.add(studio.saveFrame(frame, OutputFile.ofStep(png, frame.step())));
        }
    }

    /** Whether a file could not be written; the run is not worth going on then. */
    boolean failed() {
        return files.stream().anyMatch(CompletableFuture::isCompletedExceptionally);
    }

    /** Waits for all files; fails with the sentence of the first that could not be written. */
    void finish() {
        files.forEach(Waiting::forResult);
    }
}
