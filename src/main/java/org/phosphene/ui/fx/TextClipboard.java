package org.phosphene.ui.fx;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts text where other programs find it. */
public final class TextClipboard {

    private TextClipboard() {}

    /** Copies a text; on the JavaFX thread. */
    public static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
