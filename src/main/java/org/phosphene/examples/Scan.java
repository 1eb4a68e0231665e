package org.phosphene.examples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.phosphene.core.PhospheneException;
import org.phosphene.engine.TorchEngine;
import org.phosphene.image.Credit;
import org.phosphene.image.Credits;
import org.phosphene.job.Steps;
import org.phosphene.job.WorkPool;

/**
 * Runs a network over the photographs of a folder that are not in its index yet, a batch a step, and writes what it
 * finds in segments: whatever ends the program, at most {@value #SEGMENT} photographs or {@value #SECONDS} seconds of
 * work are lost. Order of use: construct on any thread, which looks through the folder; then as {@link Steps}.
 */
public final class Scan implements Steps<ScanResult> {

    static final int SEGMENT = 256;
    static final int SECONDS = 30;

    private static final int AHEAD = 3; // batches
    private static final long SHORT = 20; // milliseconds that the engine's thread waits for a photograph, when alone

    private final TorchEngine engine;
    private final ScanTask task;
    private final ExampleIndex index;
    private final IndexWriter writer;
    private final WorkPool pool;
    private final BooleanSupplier alone;
    private final FolderChanges changes;
    private final Set<String> before;
    private final Tally tally;
    private final Decoding decoding;
    private final Map<Path, Map<String, Credit>> credits = new HashMap<>();
    private final List<Decoding.Read> waiting = new ArrayList<>();
    private List<IndexWriter.Entry> entries = new ArrayList<>();
    private List<Skipped> skipped = new ArrayList<>();
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);
    private ScanProgram program;
    private long segmentBegun;
    private volatile ScanCount count;

    /**
     * Looks through the folder and its index, and takes out what is no longer there.
     *
     * @param engine used on its thread only
     * @param pool reads photographs and writes to the index
     * @param alone whether nothing else wants the engine's thread, so that it may wait for a photograph
     * @throws DamagedIndex when the index that is there cannot be used
     * @throws PhospheneException when the folder or the index cannot be read, or there are no photographs
     */
    public Scan(TorchEngine engine, ScanTask task, WorkPool pool, BooleanSupplier alone) {
        this.engine = engine;
        this.task = task;
        this.pool = pool;
        this.alone = alone;
        PhotographFolder folder = PhotographFolder.of(task.subject().folder());
        index = ExampleIndex.create(task.index(), task.subject());
        try {
            writer = index.writer();
            changes = FolderChanges.between(folder, index.reader());
            if (!changes.work().isEmpty()) {
                writer.complete(false);
            }
            writer.remove(changes.removed());
            writer.add(List.of(), folder.skipped());
        } catch (RuntimeException e) {
            index.close();
            throw e;
        }
        before = changes.changed().stream().map(PhotographFile::name).collect(Collectors.toSet());
        tally = new Tally(folder.photographs().size(), changes, folder.skipped().size());
        decoding = new Decoding(pool, task.opened().profile().preparation(), changes.work(), AHEAD * task.batch());
        count = tally.count();
    }

    /** How far it is; on every thread. */
    public ScanCount count() {
        return count;
    }

    @Override
    public boolean step() throws InterruptedException {
        if (!tally.hasBegun()) {
            tally.begin();
            segmentBegun = System.nanoTime();
        }
        while (waiting.size() < task.batch() && !decoding.isDone()) {
            Optional<Decoding.Read> read = decoding.next(alone.getAsBoolean() ? SHORT : 1);
            if (read.isEmpty()) {
                return true; // others have their turn meanwhile
            }
            sort(read.get());
        }
        if (!waiting.isEmpty()) {
            look();
        }
        if (entries.size() >= SEGMENT || System.nanoTime() - segmentBegun > TimeUnit.SECONDS.toNanos(SECONDS)) {
            save();
        }
        count = tally.count();
        return !decoding.isDone();
    }

    private void sort(Decoding.Read read) {
        if (read.photograph().isPresent()) {
            waiting.add(read);
        } else if (read.problem().isPresent()) {
            PhotographFile file = read.file();
            skipped.add(new Skipped(
                    file.name(), file.size(), file.modified(), read.problem().get()));
            tally.unreadable();
        } else {
            tally.vanished();
        }
    }

    private void look() {
        if (program == null) {
            program = new ScanProgram(engine, task.network(), task.subject().layers(), task.batch());
        }
        List<PhotographRecord> records = program.run(
                waiting.stream().map(read -> read.photograph().get()).toList());
        for (int i = 0; i < records.size(); i++) {
            entries.add(new IndexWriter.Entry(describe(waiting.get(i), records.get(i)), records.get(i)));
            tally.scanned(before.contains(waiting.get(i).file().name()));
        }
        waiting.clear();
    }

    private IndexedPhotograph describe(Decoding.Read read, PhotographRecord record) {
        PhotographFile file = read.file();
        Categories.Category category =
                Categories.of(file.name(), record.guess(), task.opened().labels()::label);
        Path folder = file.file().getParent();
        Optional<Credit> credit = Optional.ofNullable(credits.computeIfAbsent(folder, Credits::beside)
                .get(String.valueOf(file.file().getFileName())));
        Prepared photograph = read.photograph().get();
        return new IndexedPhotograph(
                0,
                file.name(),
                file.size(),
                file.modified(),
                photograph.width(),
                photograph.height(),
                category.name(),
                category.guessed(),
                credit);
    }

    /** Hands what there is to a thread that writes it; waits for the segment before. */
    private void save() {
        wroteBefore();
        List<IndexWriter.Entry> segment = entries;
        List<Skipped> bad = skipped;
        entries = new ArrayList<>();
        skipped = new ArrayList<>();
        segmentBegun = System.nanoTime();
        writing = pool.submit(() -> {
            writer.add(segment, bad);
            return null;
        });
    }

    private void wroteBefore() {
        try {
            writing.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof PhospheneException told ? told : e;
        }
    }

    @Override
    public ScanResult finish(boolean cancelled) {
        save();
        wroteBefore();
        boolean complete = !cancelled && decoding.isDone();
        writer.complete(complete);
        IndexReader reader = index.reader();
        count = tally.count();
        if (count.perSecond() > 0) {
            writer.perSecond(count.perSecond());
        }
        return new ScanResult(
                reader.count(),
                tally.added(),
                tally.changed(),
                changes.removedPhotographs(),
                reader.skipped(),
                complete,
                count.perSecond());
    }

    @Override
    public void close() {
        decoding.stop();
        if (program != null) {
            program.close();
            program = null;
        }
        index.close();
    }
}
