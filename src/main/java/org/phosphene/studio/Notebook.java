package org.phosphene.studio;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitNote;
import org.phosphene.project.Loaded;
import org.phosphene.project.Notes;
import org.phosphene.project.NotesExport;
import org.phosphene.project.NotesFile;
import org.phosphene.settings.AtomicFile;

/**
 * What the user writes about units: a name, notes, tags, and whether they were seen. Kept at once, by the hash of the
 * network. Nothing waits; futures complete on threads of this program, in the order they were asked for, exceptionally
 * with a {@link PhospheneException} whose message is a sentence for the user.
 */
public final class Notebook {

    private final Optional<Path> data;
    private final Executor work;
    private final Map<String, Notes> ofThisRun = new HashMap<>();
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

    /**
     * @param data folder of what the user made; empty to keep notes until the end
     * @param work reads and writes files
     */
    public Notebook(Optional<Path> data, Executor work) {
        this.data = data;
        this.work = work;
    }

    /** The notes about a network as they are now, those that another window wrote included. */
    public CompletableFuture<UnitNotes> of(String sha256) {
        return inTurn(() -> shown(load(sha256)));
    }

    /**
     * Keeps what was changed in the note of a unit.
     *
     * @param unit its text, such as {@code block11/add:15}
     * @param before the note that was shown
     * @param after what was made of it
     * @return the notes afterwards
     */
    public CompletableFuture<UnitNotes> keep(String sha256, String unit, UnitNote before, UnitNote after) {
        long now = System.currentTimeMillis();
        return inTurn(() -> {
            if (data.isPresent()) {
                return shown(file(sha256).change(unit, before, after, now));
            }
            Notes notes = load(sha256).value();
            Notes changed = notes.with(unit, notes.of(unit).changed(before, after), now);
            ofThisRun.put(sha256, changed);
            return shown(new Loaded<>(changed, Optional.empty()));
        });
    }

    /**
     * Writes the notes about a network to a file.
     *
     * @param file {@code .csv}, anything else is JSON
     */
    public CompletableFuture<Path> export(OpenNetwork network, Path file) {
        boolean csv =
                String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv");
        return (csv ? csv(network, "") : json(network, "")).thenApply(text -> {
            AtomicFile.writeText(file, text);
            return file;
        });
    }

    /**
     * The notes about a network as comma-separated values: unit, name, tags, notes.
     *
     * @param query as in {@link UnitNotes#search}
     */
    public CompletableFuture<String> csv(OpenNetwork network, String query) {
        return inTurn(() -> NotesExport.csv(found(network, query)));
    }

    /**
     * The notes about a network as one JSON object.
     *
     * @param query as in {@link UnitNotes#search}
     */
    public CompletableFuture<String> json(OpenNetwork network, String query) {
        return inTurn(() -> NotesExport.json(found(network, query), network.title(), network.sha256()));
    }

    private Notes found(OpenNetwork network, String query) {
        Loaded<Notes> loaded = load(network.sha256());
        Map<String, Notes.Entry> found = new HashMap<>(loaded.value().units());
        found.keySet().retainAll(shown(loaded).search(query));
        return new Notes(found);
    }

    /** Adds the notes of somebody else; of the same unit nothing is lost. On the caller's thread. */
    void join(String sha256, Notes others) {
        if (data.isPresent()) {
            file(sha256).join(others);
        } else {
            ofThisRun.merge(sha256, others, Notes::joined);
        }
    }

    /** The notes as they are kept; on the caller's thread. */
    Loaded<Notes> load(String sha256) {
        return data.isPresent()
                ? file(sha256).load()
                : new Loaded<>(ofThisRun.getOrDefault(sha256, Notes.NONE), Optional.empty());
    }

    private NotesFile file(String sha256) {
        return new NotesFile(data.orElseThrow(), sha256);
    }

    /** One after the other: of two names that were typed the later must win. */
    synchronized <T> CompletableFuture<T> inTurn(Callable<T> task) {
        CompletableFuture<T> next = last.handleAsync(
                (before, failure) -> {
                    try {
                        return task.call();
                    } catch (PhospheneException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                work);
        last = next;
        return next;
    }

    private static UnitNotes shown(Loaded<Notes> loaded) {
        Map<String, UnitNote> units = new HashMap<>();
        loaded.value().units().forEach((unit, entry) -> units.put(unit, entry.note()));
        return new UnitNotes(units, loaded.notice());
    }
}
