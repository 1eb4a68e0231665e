package org.phosphene.ui.lab;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.phosphene.ui.fx.LiveRun;

/** A unit or direction in the lab, with the picture of it alone and its weight in the sum. */
final class LabTerm {

    private final String objective;
    private final LiveRun run;
    private final DoubleProperty weight = new SimpleDoubleProperty(1);

    LabTerm(String objective, LiveRun run) {
        this.objective = objective;
        this.run = run;
    }

    /** Its canonical text. */
    String objective() {
        return objective;
    }

    /** Grows its picture. */
    LiveRun run() {
        return run;
    }

    /** What it is multiplied by in the sum, -1 to 1. */
    DoubleProperty weightProperty() {
        return weight;
    }
}
