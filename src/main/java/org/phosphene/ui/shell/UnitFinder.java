package org.phosphene.ui.shell;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.Studio;
import org.phosphene.ui.reading.AlikeViewModel;
import org.phosphene.ui.reading.ReadingViewModel;
import org.phosphene.ui.reading.UnitChoice;

/**
 * The two dialogs that lead to units: what a photograph excites, and which units are alike. Both step aside for a unit
 * that is shown, which they would hide, and come back with what they said.
 */
public final class UnitFinder {

    private final ReadingViewModel reading;
    private final AlikeViewModel alike;
    private final Consumer<UnitChoice> show;
    private Runnable onReading = () -> {};
    private Runnable onAlike = () -> {};

    /**
     * @param ui runs what changes properties
     * @param show shows a unit that was chosen
     */
    UnitFinder(Studio studio, Executor ui, Consumer<UnitChoice> show) {
        this.show = show;
        reading = new ReadingViewModel(studio, ui);
        alike = new AlikeViewModel(studio, ui);
        reading.onUnit(this::show);
        alike.onUnit(this::show);
        reading.onAlike(this::findAlike);
    }

    /** What a photograph excites. */
    public ReadingViewModel reading() {
        return reading;
    }

    /** Units that are like one. */
    public AlikeViewModel alike() {
        return alike;
    }

    /** Who opens the window of {@link #reading()}; its model has begun then. */
    public void onReading(Runnable listener) {
        onReading = listener;
    }

    /** Who opens the window of {@link #alike()}; its model has begun then. */
    public void onAlike(Runnable listener) {
        onAlike = listener;
    }

    /** Shows what a photograph excites. */
    void read(OpenNetwork network, Path photograph) {
        reading.read(network, photograph);
        onReading.run();
    }

    /** Shows the photograph that stepped aside; false where none did. */
    public boolean readAgain() {
        boolean again = reading.comeBack();
        if (again) {
            onReading.run();
        }
        return again;
    }

    /** Looks for units like one. */
    void findAlike(UnitChoice unit) {
        alike.begin(unit);
        onAlike.run();
    }

    /** Shows the units that stepped aside, which offer the search for the unit on the stage; else begins that. */
    void findAlike() {
        if (alike.comeBack()) {
            onAlike.run();
        } else if (alike.currentProperty().get() != null) {
            findAlike(alike.currentProperty().get());
        }
    }

    private void show(UnitChoice unit) {
        reading.stepAside();
        alike.stepAside();
        show.accept(unit);
    }
}
