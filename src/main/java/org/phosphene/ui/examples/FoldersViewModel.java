package org.phosphene.ui.examples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.DatasetExamples;
import org.phosphene.studio.ScanProgress;
import org.phosphene.studio.ScanRequest;
import org.phosphene.studio.ScanSummary;
import org.phosphene.studio.ScannedFolder;
import org.phosphene.studio.Scanning;

/** The folders of photographs that were scanned with the open network, and the scan that runs. */
public final class FoldersViewModel {

    /** Photographs after which the first segment of an index has been written for a while. */
    private static final int FIRST_PART = 320;

    private final Supplier<DatasetExamples> examples;
    private final Executor window;
    private final Consumer<Throwable> failed;
    private final Runnable changed;
    private final ObservableList<ScannedFolder> folders = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Path> folder = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper scanning = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<ScanProgress> progress = new ReadOnlyObjectWrapper<>(ScanProgress.NONE);
    private final ReadOnlyObjectWrapper<ScanSummary> summary = new ReadOnlyObjectWrapper<>();
    private final Map<String, Path> chosen = new HashMap<>();
    private String network = "";
    private Scanning running;
    private int nextPart = FIRST_PART;

    /**
     * @param window runs what changes properties
     * @param failed hears why a scan failed
     * @param changed hears that a folder was chosen or has other photographs
     */
    FoldersViewModel(
            Supplier<DatasetExamples> examples, Executor window, Consumer<Throwable> failed, Runnable changed) {
        this.examples = examples;
        this.window = window;
        this.failed = failed;
        this.changed = changed;
    }

    // Properties

    /** Those that were scanned, the bundled one first. */
    ObservableList<ScannedFolder> folders() {
        return folders;
    }

    /** The one that is shown; null before a network is open. */
    public ReadOnlyObjectProperty<Path> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /** Whether the folder that is shown is being scanned. */
    ReadOnlyBooleanProperty scanningProperty() {
        return scanning.getReadOnlyProperty();
    }

    /** How far that is, as {@link #refresh} saw it last. */
    ReadOnlyObjectProperty<ScanProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What the last scan of the folder found; null before one. */
    public ReadOnlyObjectProperty<ScanSummary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Whether the folder that is shown holds the bundled photographs. */
    boolean showsBundled() {
        return folder.get() != null && folder.get().equals(bundled());
    }

    /** What is known of the folder that is shown; empty before its first scan. */
    Optional<ScannedFolder> scanned() {
        return folders.stream()
                .filter(known -> known.folder().equals(folder.get()))
                .findFirst();
    }

    // Commands

    /**
     * Shows the folder that was chosen for this network before, else the present one if the network knows it, else the
     * bundled one; scans it where that is not done.
     */
    void begin(String openedNetwork) {
        Path before = folder.get();
        network = openedNetwork;
        leave();
        folders.clear();
        try {
            folder.set(chosen.getOrDefault(network, bundled()));
        } catch (PhospheneException e) {
            failed.accept(e);
            return;
        }
        list(() -> {
            if (!chosen.containsKey(network) && isKnown(before)) {
                folder.set(before);
            }
            if (scanned().filter(ScannedFolder::complete).isEmpty()) {
                scan(ScanRequest.of(network, folder.get()));
            } else {
                changed.run();
            }
        });
    }

    /** Shows nothing. */
    void forget() {
        network = "";
        leave();
        folders.clear();
        folder.set(null);
    }

    /** Shows a folder, and scans it where that was not done to its end. */
    public void choose(Path wanted) {
        leave();
        folder.set(wanted.toAbsolutePath().normalize());
        chosen.put(network, folder.get());
        if (scanned().filter(ScannedFolder::complete).isEmpty()) {
            look();
        } else {
            changed.run();
        }
    }

    /** Scans the folder for what changed in it, or goes on with it. */
    void look() {
        scan(request());
    }

    /** Scans the folder with one more layer. */
    void addLayer(String layer) {
        List<String> layers =
                new ArrayList<>(scanned().map(ScannedFolder::layers).orElse(List.of()));
        if (!layers.contains(layer)) {
            layers.add(layer);
        }
        scan(request().withLayers(layers));
    }

    /** Puts the index aside and scans the folder from the beginning. */
    void rebuild() {
        scan(request().withRebuild());
    }

    /** Ends the scan; what it found stays. */
    void stop() {
        if (running != null) {
            running.stop();
        }
    }

    /** Looks how far the scan is. */
    void refresh() {
        if (running != null) {
            progress.set(running.progress());
            if (progress.get().done() >= nextPart) {
                nextPart *= 2;
                changed.run(); // a long scan shows what it has, seldom enough to look at it in peace
            }
        }
    }

    /** Whether something is known of a folder whose first scan still runs. */
    boolean hasPart() {
        return nextPart > FIRST_PART;
    }

    private boolean isKnown(Path wanted) {
        return folders.stream().anyMatch(known -> known.folder().equals(wanted));
    }

    private Path bundled() {
        return examples.get().bundled().toAbsolutePath().normalize();
    }

    private ScanRequest request() {
        ScanRequest plain = ScanRequest.of(network, folder.get());
        return scanned().map(known -> plain.withLayers(known.layers())).orElse(plain);
    }

    private void scan(ScanRequest request) {
        leave();
        try {
            running = examples.get().scan(request);
        } catch (PhospheneException e) {
            failed.accept(e);
            return;
        }
        Scanning mine = running;
        progress.set(mine.progress());
        scanning.set(true);
        changed.run();
        mine.result().whenCompleteAsync((found, failure) -> ended(mine, found, failure), window);
    }

    /** A scan that is left goes on by itself; what it says is no longer about what is shown. */
    private void leave() {
        running = null;
        nextPart = FIRST_PART;
        scanning.set(false);
        progress.set(ScanProgress.NONE);
        summary.set(null);
    }

    private void ended(Scanning scan, ScanSummary found, Throwable failure) {
        if (scan != running) {
            return;
        }
        running = null;
        scanning.set(false);
        summary.set(found);
        if (failure == null) {
            list(changed);
        } else {
            failed.accept(failure);
        }
    }

    private void list(Runnable then) {
        String asked = network;
        examples.get()
                .folders(asked)
                .whenCompleteAsync(
                        (known, failure) -> {
                            if (!asked.equals(network)) {
                                return;
                            }
                            if (failure == null) {
                                folders.setAll(known);
                                then.run();
                            } else {
                                failed.accept(failure);
                            }
                        },
                        window);
    }
}
