package org.phosphene.ui.theme;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/** Makes buttons that show an icon and say in words what they do, on hovering and to a screen reader. */
public final class IconButton {

    private IconButton() {}

    /**
     * A flat button.
     *
     * @param key of its text in {@link Messages}
     */
    public static Button of(Icons icon, String key, Runnable action) {
        Button button = new Button();
        describe(button, icon, key);
        button.setOnAction(event -> action.run());
        return button;
    }

    /**
     * A flat button that stays down.
     *
     * @param key of its text in {@link Messages}
     */
    public static ToggleButton toggle(Icons icon, String key) {
        ToggleButton button = new ToggleButton();
        describe(button, icon, key);
        return button;
    }

    /** Changes icon and words, for a button such as pause that turns into resume. */
    public static void describe(ButtonBase button, Icons icon, String key) {
        String text = Messages.get(key);
        button.setGraphic(icon.node());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setText(text);
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        if (!button.getStyleClass().contains(Styles.BUTTON_ICON)) {
            button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        }
    }
}
