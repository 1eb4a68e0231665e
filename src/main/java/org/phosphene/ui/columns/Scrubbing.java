package org.phosphene.ui.columns;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.phosphene.core.Frame;

/** The step at which all cells are looked at: one of those whose pictures are kept, or the newest. */
final class Scrubbing {

    private final ReadOnlyObjectWrapper<List<Integer>> steps = new ReadOnlyObjectWrapper<>(List.of());
    private final IntegerProperty position = new SimpleIntegerProperty();
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper(Cell.NEWEST);

    Scrubbing() {
        position.addListener((all, old, now) -> look());
    }

    /** The steps whose pictures are kept in any cell, ascending; the newest pictures stand behind the last. */
    ReadOnlyObjectProperty<List<Integer>> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    /** Index of the step that is looked at; the number of steps for the newest pictures. */
    IntegerProperty positionProperty() {
        return position;
    }

    /** The step that is looked at, {@link Cell#NEWEST} for the newest pictures. */
    ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Looks at the newest pictures again. */
    void toNewest() {
        position.set(steps.get().size());
        look();
    }

    /** Takes over the steps that were reached by now; whoever looks at the newest pictures goes on to do so. */
    void reach(List<Cell> cells) {
        int most = -1;
        for (Cell cell : cells) {
            Frame newest = cell.run().frameProperty().get();
            most = newest == null ? most : Math.max(most, newest.step());
        }
        List<Integer> reached = kept(most);
        if (reached.equals(steps.get())) {
            return;
        }
        boolean newest = step.get() == Cell.NEWEST;
        steps.set(reached);
        if (newest || position.get() > reached.size()) {
            toNewest();
        }
    }

    /** 0, 1, 2, 4, ... up to a step; none for a negative one. */
    static List<Integer> kept(int most) {
        List<Integer> kept = new ArrayList<>();
        for (long one = 0; one <= most; one = Math.max(1, 2 * one)) {
            kept.add((int) one);
        }
        return kept;
    }

    private void look() {
        int at = position.get();
        step.set(at >= 0 && at < steps.get().size() ? steps.get().get(at) : Cell.NEWEST);
    }
}
