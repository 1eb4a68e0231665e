package org.phosphene.ui.fx;

import javafx.scene.control.ComboBoxBase;

/** Drop-down lists whose arrows only move through the list: what is chosen counts when the list has closed. */
public final class Choices {

    private Choices() {}

    /**
     * Runs something when a choice was made: at once where the list is closed, else when it closes.
     *
     * @param chosen run on the JavaFX thread
     */
    public static void whenChosen(ComboBoxBase<?> box, Runnable chosen) {
        boolean[] waits = {false};
        box.setOnAction(event -> {
            if (box.isShowing()) {
                waits[0] = true;
            } else {
                chosen.run();
            }
        });
        box.setOnHidden(event -> {
            if (waits[0]) {
                waits[0] = false;
                chosen.run();
            }
        });
    }
}
