package org.phosphene.ui.theme;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** Makes buttons with words on them that are never cut. */
public final class TextButton {

    private TextButton() {}

    /**
     * A button.
     *
     * @param key of its text in {@link Messages}
     * @param id for stylesheet and tests
     */
    public static Button of(String key, String id, Runnable action) {
        Button button = new Button(Messages.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
