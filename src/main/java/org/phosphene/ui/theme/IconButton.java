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

    /**
     * A flat button that says which keys do the same.
     *
     * @param key of its text in {@link Messages}
     */
    public static Button of(Icons icon, String key, Keys keys, Runnable action) {
        Button button = of(icon, key, action);
        tell(button, keys.beside(key));
        return button;
    }

    /** Says something else on hovering and to a screen reader. */
    public static void tell(ButtonBase button, String text) {
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
    }

    /** Changes icon and words, for a button such as pause that turns into resume. */
    public static void describe(ButtonBase button, Icons icon, String key) {
        String text = Messages.get(key);
        button.setGraphic(icon.node());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setText(text);
        tell(button, text);
        if (!button.getStyleClass().contains(Styles.BUTTON_ICON)) {
            button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        }
    }
}
