package org.phosphene.ui.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.phosphene.core.FailureCause;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.AlikeUnits;
import org.phosphene.studio.ExampleQuery;
import org.phosphene.studio.NetworkChoice;
import org.phosphene.studio.NotScannedException;
import org.phosphene.studio.ScanProgress;
import org.phosphene.studio.ScanRequest;
import org.phosphene.studio.ScanSummary;
import org.phosphene.studio.ScannedFolder;
import org.phosphene.studio.Scanning;
import org.phosphene.studio.Studio;
import org.phosphene.ui.theme.Failure;
import org.phosphene.ui.theme.FolderText;
import org.phosphene.ui.theme.Messages;

/** The units of another network that rank photographs like a unit does, and the scan that this may need first. */
public final class AlikeViewModel {

    /** Most units to name. */
    static final int COUNT = 20;

    private final Studio studio;
    private final Executor ui;
    private Consumer<UnitChoice> onUnit = unit -> {};
    private Scanning scanning;
    private long asked;
    private boolean filling;

    /** @param ui runs what changes properties */
    public AlikeViewModel(Studio studio, Executor ui) {
        this.studio = studio;
        this.ui = ui;
        other.addListener((observable, before, now) -> ask());
    }

    // Properties

    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>(this, "folder");
    private final ReadOnlyObjectWrapper<UnitChoice> unit = new ReadOnlyObjectWrapper<>(this, "unit");
    private final ObjectProperty<NetworkChoice> other = new SimpleObjectProperty<>(this, "other");
    private final ReadOnlyObjectWrapper<ScanRequest> missing = new ReadOnlyObjectWrapper<>(this, "missing");
    private final ReadOnlyBooleanWrapper aside = new ReadOnlyBooleanWrapper(this, "aside");
    private final ObjectProperty<UnitChoice> current = new SimpleObjectProperty<>(this, "current");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyBooleanWrapper scans = new ReadOnlyBooleanWrapper(this, "scans");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private final ObservableList<NetworkChoice> networks = FXCollections.observableArrayList();
    private final ObservableList<AlikeUnits.Alike> found = FXCollections.observableArrayList();

    /** The folder whose photographs are ranked; null for the bundled one. */
    public ObjectProperty<Path> folderProperty() {
        return folder;
    }

    /** The unit that others are compared with; null before the first. */
    public ReadOnlyObjectProperty<UnitChoice> unitProperty() {
        return unit.getReadOnlyProperty();
    }

    /** The network that is searched; another one is searched at once. */
    public ObjectProperty<NetworkChoice> otherProperty() {
        return other;
    }

    /** The scan without which there is no answer; null where there is one. */
    public ReadOnlyObjectProperty<ScanRequest> missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /** Whether an answer is on its way. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether photographs are being scanned for it. */
    public ReadOnlyBooleanProperty scansProperty() {
        return scans.getReadOnlyProperty();
    }

    /** Share of the photographs that are scanned, 0 to 1; -1 while they are counted. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What was compared, or why nothing was; a sentence. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** The networks on this computer, the unit's own last. */
    public ObservableList<NetworkChoice> networks() {
        return networks;
    }

    /** The most alike first. */
    public ObservableList<AlikeUnits.Alike> found() {
        return found;
    }

    /** The unit on the stage, which can be asked about next; null for none. */
    public ObjectProperty<UnitChoice> currentProperty() {
        return current;
    }

    /** Whether it makes room for a unit and waits to come back. */
    ReadOnlyBooleanProperty asideProperty() {
        return aside.getReadOnlyProperty();
    }

    // Commands

    /** Who shows a unit that was clicked. */
    public void onUnit(Consumer<UnitChoice> listener) {
        onUnit = listener;
    }

    /** Looks for units like this one, in the network searched last or else in the first other one. */
    public void begin(UnitChoice wanted) {
        aside.set(false);
        unit.set(wanted);
        NetworkChoice kept = other.get();
        filling = true; // a chooser whose list is set anew forgets what it shows
        networks.setAll(Stream.concat(here(wanted, false), here(wanted, true)).toList());
        other.set(networks.contains(kept) ? kept : networks.stream().findFirst().orElse(null));
        filling = false;
        ask();
    }

    private Stream<NetworkChoice> here(UnitChoice wanted, boolean own) {
        return studio.networks().stream()
                .filter(NetworkChoice::isHere)
                .filter(choice -> choice.id().equals(wanted.network()) == own);
    }

    private void ask() {
        if (filling || unit.get() == null) {
            return;
        }
        long mine = ++asked;
        found.clear();
        missing.set(null);
        said.set("");
        scanning = null;
        scans.set(false);
        busy.set(other.get() != null);
        if (other.get() == null) {
            return;
        }
        try {
            studio.examples()
                    .alike(query(), other.get().id(), COUNT)
                    .whenCompleteAsync((answer, error) -> arrived(mine, answer, error), ui);
        } catch (PhospheneException e) {
            arrived(mine, null, e);
        }
    }

    private ExampleQuery query() {
        Path scanned = folder.get() == null ? studio.examples().bundled() : folder.get();
        return ExampleQuery.of(unit.get().network(), scanned, unit.get().unit());
    }

    private void arrived(long mine, AlikeUnits answer, Throwable error) {
        if (mine != asked) {
            return;
        }
        Throwable cause = FailureCause.of(error);
        if (cause instanceof NotScannedException) {
            studio.examples()
                    .folders(unit.get().network())
                    .whenCompleteAsync((folders, failure) -> offer(mine, folders, failure), ui);
            return;
        }
        busy.set(false);
        if (error != null) {
            said.set(Failure.of(error).sentence());
        } else if (answer.units().isEmpty()) {
            said.set(Messages.get("alike.nothing", Integer.toString(answer.photographs())));
        } else {
            said.set(Messages.get("alike.compared", answer.photographs(), folderName()));
            found.setAll(answer.units());
        }
    }

    private String folderName() {
        Path bundled = studio.examples().bundled();
        return FolderText.name(folder.get() == null ? bundled : folder.get(), bundled);
    }

    /** The unit's own network comes first: without what it does, nothing can be compared. */
    private void offer(long mine, List<ScannedFolder> folders, Throwable failure) {
        if (mine != asked) {
            return;
        }
        busy.set(false);
        if (failure != null) {
            said.set(Failure.of(failure).sentence());
            return;
        }
        ExampleQuery query = query();
        String layer = query.unit().layer();
        boolean own = folders.stream()
                .anyMatch(scanned -> scanned.folder().equals(query.folder())
                        && scanned.layers().contains(layer));
        ScanRequest wanted = own
                ? ScanRequest.of(other.get().id(), query.folder())
                : ScanRequest.of(query.network(), query.folder()).withLayers(List.of(layer));
        missing.set(wanted);
        said.set(
                Messages.get(own ? "alike.unscanned" : "alike.unscanned.own", titleOf(wanted.network()), folderName()));
        studio.examples().running().stream()
                .filter(running -> running.request().network().equals(wanted.network())
                        && running.request().folder().equals(wanted.folder()))
                .findFirst()
                .ifPresent(this::follow);
    }

    /** What people call a network. */
    String titleOf(String id) {
        return networks.stream()
                .filter(choice -> choice.id().equals(id))
                .map(NetworkChoice::title)
                .findFirst()
                .orElse(id);
    }

    /** Scans the photographs that are missing, then compares. */
    public void scan() {
        if (missing.get() != null && !scans.get()) {
            try {
                follow(studio.examples().scan(missing.get()));
            } catch (PhospheneException e) {
                said.set(Failure.of(e).sentence());
            }
        }
    }

    private void follow(Scanning begun) {
        scanning = begun;
        scans.set(true);
        refresh();
        begun.result().whenCompleteAsync((summary, error) -> scanned(begun, summary, error), ui);
    }

    private void scanned(Scanning which, ScanSummary summary, Throwable error) {
        if (which != scanning) {
            return;
        }
        scanning = null;
        scans.set(false);
        if (error != null) {
            said.set(Failure.of(error).sentence());
        } else if (summary.complete()) {
            ask();
        } else {
            said.set(Messages.get("alike.stopped", Integer.toString(summary.photographs())));
        }
    }

    /** Looks how far the scan is. */
    public void refresh() {
        if (scanning != null) {
            ScanProgress now = scanning.progress();
            progress.set(now.total() == 0 ? -1 : (double) now.done() / now.total());
        }
    }

    /** Ends the scan; it keeps what it has. */
    public void stop() {
        if (scanning != null) {
            scanning.stop();
        }
    }

    /** Shows one of the units that were found. */
    public void choose(AlikeUnits.Alike alike) {
        onUnit.accept(new UnitChoice(other.get().id(), alike.unit()));
    }

    /** Makes room for a unit that is shown, and keeps what was found. */
    public void stepAside() {
        if (unit.get() != null) {
            aside.set(true);
        }
    }

    /** Shows again what stepped aside; false where nothing did. */
    public boolean comeBack() {
        boolean was = aside.get();
        aside.set(false);
        return was;
    }

    /** Drops answers that are on their way; a scan goes on. */
    public void close() {
        unit.set(null);
        asked++;
        scanning = null;
        scans.set(false);
        busy.set(false);
    }
}
