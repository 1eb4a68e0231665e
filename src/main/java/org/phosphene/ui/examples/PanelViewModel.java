package org.phosphene.ui.examples;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.phosphene.studio.Preferences;

/** Whether the panel is folded and how wide it is: as the user wants it, where the window has room for that. */
public final class PanelViewModel {

    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private final DoubleProperty width = new SimpleDoubleProperty();
    private final BooleanProperty crowded = new SimpleBooleanProperty();
    private Consumer<Preferences.Panel> keeper = panel -> {};
    private boolean cramped;
    private boolean wanted = true;

    PanelViewModel() {
        open.addListener((all, old, now) -> {
            if (!cramped) {
                wanted = now;
                keep();
            }
        });
    }

    // Properties

    /** Whether it is unfolded. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** How wide the user wants it, in pixels; 0 for as many photographs side by side as the window has room for. */
    DoubleProperty widthProperty() {
        return width;
    }

    /** Whether something else is open beside the picture and needs room. */
    public BooleanProperty crowdedProperty() {
        return crowded;
    }

    // Commands

    /**
     * Is as it was left at the last start.
     *
     * @param next is told what to keep for the next one
     */
    public void begin(Preferences.Panel last, Consumer<Preferences.Panel> next) {
        open.set(last.open());
        width.set(last.width());
        keeper = next;
    }

    /** Keeps how it is for the next start; folding and unfolding do so by themselves. */
    void keep() {
        keeper.accept(new Preferences.Panel(wanted, width.get()));
    }

    /** In a window without room it folds itself, until there is room; it can be unfolded by hand. */
    void giveWay(boolean noRoom) {
        if (noRoom == cramped) {
            return;
        }
        cramped = noRoom;
        open.set(!noRoom && wanted);
    }

    /** Whether the window has no room for it. */
    boolean isCramped() {
        return cramped;
    }
}
