package org.phosphene.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.phosphene.core.PhospheneException;
import org.phosphene.image.Preparation;
import org.phosphene.job.WorkPool;

/** Reads photographs ahead of the network on the threads of a pool, a few at a time, and hands them out in order. */
final class Decoding {

    /**
     * What became of a file: a photograph, a reason to skip it, or neither when it has vanished.
     *
     * @param file that was read
     * @param photograph empty when it could not be read
     * @param problem a sentence, empty when it could be read or is gone
     */
    record Read(PhotographFile file, Optional<Prepared> photograph, Optional<String> problem) {}

    private record Reading(PhotographFile file, CompletableFuture<Prepared> result) {}

    private final WorkPool pool;
    private final Preparation preparation;
    private final int ahead;
    private final Iterator<PhotographFile> files;
    private final Deque<Reading> readings = new ArrayDeque<>();

    /** @param ahead most photographs in memory */
    Decoding(WorkPool pool, Preparation preparation, List<PhotographFile> files, int ahead) {
        this.pool = pool;
        this.preparation = preparation;
        this.files = files.iterator();
        this.ahead = ahead;
    }

    /** Whether all were handed out. */
    boolean isDone() {
        return readings.isEmpty() && !files.hasNext();
    }

    /**
     * The next file, in order; empty when it is not read yet after a short wait.
     *
     * @param millis longest wait
     */
    Optional<Read> next(long millis) throws InterruptedException {
        while (readings.size() < ahead && files.hasNext()) {
            PhotographFile file = files.next();
            Path path = file.file();
            readings.addLast(new Reading(file, pool.submit(() -> Prepared.read(path, preparation))));
        }
        Reading first = readings.peekFirst();
        if (first == null) {
            return Optional.empty();
        }
        try {
            Prepared photograph = first.result().get(millis, TimeUnit.MILLISECONDS);
            readings.removeFirst();
            return Optional.of(new Read(first.file(), Optional.of(photograph), Optional.empty()));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            readings.removeFirst();
            return Optional.of(new Read(first.file(), Optional.empty(), problem(first.file(), e.getCause())));
        }
    }

    private static Optional<String> problem(PhotographFile file, Throwable cause) {
        if (!Files.exists(file.file())) {
            return Optional.empty(); // vanished since the folder was looked at: as if it had never been there
        }
        return Optional.of(
                cause instanceof PhospheneException told
                        ? told.getMessage()
                        : "The picture " + file.file() + " cannot be read (" + cause + ").");
    }

    /** Starts no more. */
    void stop() {
        readings.forEach(reading -> reading.result().cancel(false));
        readings.clear();
    }
}
