package org.phosphene.ui.fx;

import java.util.function.Function;
import javafx.scene.control.ComboBoxBase;
import javafx.util.StringConverter;

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

    /** Shows values as texts, nothing as none; for lists in which nothing is typed. */
    public static <T> StringConverter<T> texts(Function<T, String> text) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }
}
