package org.phosphene.ui.shell;

import javafx.scene.layout.Region;
import org.phosphene.ui.theme.Icons;

/**
 * What the window shows beside the layers: one of several, chosen in the rail on the left. Its words are the texts
 * {@code page.ID} (on the rail, one short word) and {@code page.ID.hint}.
 */
public interface Page {

    /** Names the page in texts, tests and the session; it stays the same for ever. */
    String id();

    /** Its sign on the rail. */
    Icons icon();

    /**
     * What is shown, a new view at each call, over view models that stay: asked when the page is shown first, and again
     * when the window speaks another language.
     */
    Region view();

    /** Whether the layers of the network stay beside it. */
    default boolean besideLayers() {
        return true;
    }

    /** Whether the tray stays below it. */
    default boolean aboveTray() {
        return true;
    }
}
