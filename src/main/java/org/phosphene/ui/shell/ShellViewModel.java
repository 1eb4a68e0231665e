package org.phosphene.ui.shell;

import java.util.Locale;
import java.util.function.DoubleSupplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.phosphene.studio.EngineStatus;
import org.phosphene.studio.ScanProgress;
import org.phosphene.studio.Studio;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunText;

/** What the status bar says: device, threads, memory and what runs. */
public final class ShellViewModel {

    private static final double MEGABYTE = 1 << 20;

    private final Studio studio;
    private final DoubleSupplier stepsPerSecond;

    /** @param stepsPerSecond of what is on the stage, 0 for nothing */
    public ShellViewModel(Studio studio, DoubleSupplier stepsPerSecond) {
        this.studio = studio;
        this.stepsPerSecond = stepsPerSecond;
        refresh();
    }

    // Properties

    private final ReadOnlyStringWrapper running = new ReadOnlyStringWrapper(this, "running", "");
    private final ReadOnlyStringWrapper device = new ReadOnlyStringWrapper(this, "device", "");
    private final ReadOnlyStringWrapper threads = new ReadOnlyStringWrapper(this, "threads", "");
    private final ReadOnlyStringWrapper memory = new ReadOnlyStringWrapper(this, "memory", "");

    /** What runs, how fast, and how far a scan is. */
    public ReadOnlyStringProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Where the engine runs. */
    public ReadOnlyStringProperty deviceProperty() {
        return device.getReadOnlyProperty();
    }

    /** Threads of the engine. */
    public ReadOnlyStringProperty threadsProperty() {
        return threads.getReadOnlyProperty();
    }

    /** Memory of the process and arrays of the engine. */
    public ReadOnlyStringProperty memoryProperty() {
        return memory.getReadOnlyProperty();
    }

    // Commands

    /** Asks the engine again. */
    public void refresh() {
        EngineStatus status = studio.status();
        if (!status.ready()) {
            running.set(Messages.get("status.loading"));
            return;
        }
        running.set(running());
        device.set(Messages.get("status.device", status.device()));
        threads.set(Messages.get("status.threads", status.threads()));
        String arrays = Messages.get("status.arrays", status.liveArrays());
        memory.set(
                status.residentBytes() == 0
                        ? arrays
                        : Messages.get("status.memory", Math.round(status.residentBytes() / MEGABYTE), arrays));
    }

    /** As many as the list of tasks holds; of what is on the stage the speed, of scans how far the oldest is. */
    private String running() {
        int count = studio.tasks().size();
        if (count == 0) {
            return Messages.get("status.idle");
        }
        double speed = stepsPerSecond.getAsDouble();
        String all = speed > 0
                ? Messages.get("status.running.speed", count, String.format(Locale.ENGLISH, "%.1f", speed))
                : Messages.get("status.running", count);
        return studio.examples().running().stream()
                .findFirst()
                .map(scan -> all + " · " + far(scan.progress()))
                .orElse(all);
    }

    private static String far(ScanProgress scan) {
        if (scan.total() == 0) {
            return Messages.get("status.scan.counting");
        }
        String far = Messages.get("status.scan", scan.done(), scan.total());
        return scan.secondsLeft().isPresent()
                ? far + " · "
                        + Messages.get(
                                "stage.left", RunText.clock(scan.secondsLeft().getAsLong()))
                : far;
    }
}
