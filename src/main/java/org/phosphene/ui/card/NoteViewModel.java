package org.phosphene.ui.card;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.phosphene.core.History;
import org.phosphene.core.UnitNote;
import org.phosphene.studio.Notebook;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.UnitNotes;
import org.phosphene.ui.theme.Messages;

/** The note of the unit that is shown, kept while it is typed, with undo; and a search in all notes of the network. */
final class NoteViewModel {

    /** A unit that a search found. */
    record Hit(String unit, UnitNote note) {}

    private final Supplier<Notebook> notebook;
    private final Executor window;
    private final Consumer<Throwable> errors;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty notes = new SimpleStringProperty("");
    private final StringProperty newTag = new SimpleStringProperty("");
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<String> tags = FXCollections.observableArrayList();
    private final ObservableList<String> proposals = FXCollections.observableArrayList();
    private final ObservableList<Hit> hits = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private Consumer<String> news = sentence -> {};
    private Consumer<String> onUnit = other -> {};
    private History<Map<String, UnitNote>> history = new History<>(Map.of());
    private OpenNetwork network;
    private String unit = "";
    private UnitNote note = UnitNote.NONE;
    private UnitNotes all = UnitNotes.NONE;
    private long asked;
    private boolean filling;

    NoteViewModel(Supplier<Notebook> notebook, Executor window, Consumer<Throwable> errors) {
        this.notebook = notebook;
        this.window = window;
        this.errors = errors;
        name.addListener((every, before, now) -> edit(note.withName(now), "name"));
        notes.addListener((every, before, now) -> edit(note.withNotes(now), "notes"));
        newTag.addListener((every, before, now) -> propose());
        query.addListener((every, before, now) -> search());
    }

    // Properties

    /** What the unit is called in the user's words. */
    StringProperty nameProperty() {
        return name;
    }

    /** What is known about it. */
    StringProperty notesProperty() {
        return notes;
    }

    /** Its tags; not to be changed from outside. */
    ObservableList<String> tags() {
        return tags;
    }

    /** A tag that is being typed. */
    StringProperty newTagProperty() {
        return newTag;
    }

    /** Tags used for other units that begin like the one that is typed. */
    ObservableList<String> proposals() {
        return proposals;
    }

    /** What is searched for in the notes. */
    StringProperty queryProperty() {
        return query;
    }

    /** What was found. */
    ObservableList<Hit> hits() {
        return hits;
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    // Commands

    /** Who tells sentences. */
    void onNews(Consumer<String> listener) {
        news = listener;
    }

    /** Who shows the unit whose note an undo changed. */
    void onUnit(Consumer<String> listener) {
        onUnit = listener;
    }

    /** Shows the note of a unit of a network, as it is now. */
    void show(OpenNetwork of, String now) {
        if (network == null || !network.sha256().equals(of.sha256())) {
            history = new History<>(Map.of());
            all = UnitNotes.NONE;
        }
        network = of;
        unit = now;
        history.settle();
        fill(all.of(unit));
        refresh();
    }

    /** Asks for the notes again: another window may have written some. */
    void refresh() {
        if (network != null) {
            long mine = ++asked;
            notebook.get()
                    .of(network.sha256())
                    .whenCompleteAsync((found, error) -> arrived(mine, found, error), window);
        }
    }

    /** Remembers that a unit was looked at. */
    void seen(OpenNetwork of, String looked) {
        if (!of.equals(network) || !all.of(looked).seen()) {
            keep(of, looked, UnitNote.NONE, UnitNote.NONE.withSeen(true));
        }
    }

    /** Adds the tag that was typed, or several with commas between. */
    void addTag() {
        add(List.of(newTag.get().split("[,，;]")));
    }

    /** Adds a tag that was used before. */
    void addTag(String known) {
        add(List.of(known));
    }

    private void add(List<String> more) {
        List<String> now = new ArrayList<>(note.tags());
        now.addAll(more);
        newTag.set("");
        edit(note.withTags(now), "");
        tags.setAll(note.tags());
        propose();
    }

    /** Takes a tag away. */
    void removeTag(String tag) {
        List<String> now = new ArrayList<>(note.tags());
        now.remove(tag);
        edit(note.withTags(now), "");
        tags.setAll(note.tags());
    }

    /** Takes back what was written last, on whatever unit. */
    void undo() {
        Map<String, UnitNote> before = history.now();
        restore(before, history.undo());
    }

    /** Writes again what was taken back. */
    void redo() {
        Map<String, UnitNote> before = history.now();
        restore(before, history.redo());
    }

    /** Writes all notes of the network to a file. */
    void export(Path file) {
        notebook.get()
                .export(network, file)
                .whenCompleteAsync(
                        (saved, error) -> {
                            if (error == null) {
                                news.accept(org.phosphene.ui.theme.Messages.get("card.exported", saved.toString()));
                            } else {
                                errors.accept(error);
                            }
                        },
                        window);
    }

    private void edit(UnitNote after, String field) {
        if (filling || network == null || after.equals(note)) {
            return;
        }
        UnitNote before = note;
        Map<String, UnitNote> now = new HashMap<>(history.now());
        now.putIfAbsent(unit, before);
        history.replace(Map.copyOf(now));
        now.put(unit, after);
        history.change(Map.copyOf(now), field.isEmpty() ? "" : field + " of " + unit);
        note = after;
        keep(network, unit, before, after);
        tellSteps();
    }

    private void restore(Map<String, UnitNote> before, Map<String, UnitNote> after) {
        for (Map.Entry<String, UnitNote> entry : after.entrySet()) {
            UnitNote was = before.get(entry.getKey());
            if (was != null && !was.equals(entry.getValue())) {
                keep(network, entry.getKey(), was, entry.getValue());
                if (entry.getKey().equals(unit)) {
                    fill(note.changed(was, entry.getValue()));
                } else {
                    onUnit.accept(entry.getKey());
                }
            }
        }
        tellSteps();
    }

    private void keep(OpenNetwork of, String changed, UnitNote before, UnitNote after) {
        long mine = ++asked;
        notebook.get()
                .keep(of.sha256(), changed, before, after)
                .whenCompleteAsync(
                        (found, error) -> {
                            if (of.equals(network)) {
                                arrived(mine, found, error);
                            } else if (error != null) {
                                errors.accept(error);
                            }
                        },
                        window);
    }

    private void arrived(long mine, UnitNotes found, Throwable error) {
        if (error != null) {
            errors.accept(error);
            return;
        }
        found.notice().map(Messages::said).ifPresent(news);
        if (mine != asked) {
            return; // something newer is on its way
        }
        all = found;
        UnitNote here = all.of(unit);
        if (!here.withSeen(true).equals(note.withSeen(true))) {
            fill(here);
        }
        propose();
        search();
    }

    private void fill(UnitNote now) {
        filling = true;
        note = now;
        name.set(now.name());
        notes.set(now.notes());
        tags.setAll(now.tags());
        filling = false;
        tellSteps();
    }

    private void tellSteps() {
        undoable.set(history.canUndo());
        redoable.set(history.canRedo());
    }

    private void propose() {
        String typed = newTag.get().strip().toLowerCase(Locale.ROOT);
        proposals.setAll(all.tags().stream()
                .filter(tag -> !note.tags().contains(tag))
                .filter(tag -> tag.toLowerCase(Locale.ROOT).startsWith(typed))
                .toList());
    }

    private void search() {
        hits.setAll(all.search(query.get()).stream()
                .map(found -> new Hit(found, all.of(found)))
                .toList());
    }
}
