package org.phosphene.ui.fx;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A box that is typed in: Esc brings back what was in it when the keyboard came, and a second one leaves it. */
public final class EscapeUndoes {

    private String before = "";

    private EscapeUndoes() {}

    /** Lets Esc do so in a box. */
    public static void in(TextInputControl box) {
        EscapeUndoes memory = new EscapeUndoes();
        box.focusedProperty().addListener((all, old, now) -> memory.before = box.getText());
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !memory.before.equals(box.getText())) {
                box.setText(memory.before);
                box.end();
                event.consume();
            }
        });
    }
}
