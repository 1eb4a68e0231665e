package org.phosphene.ui.theme;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

/**
 * Keys that are pressed together. What a person reads of them comes from the combination, so it names the keys that the
 * system's keyboards have, such as Ctrl or the command key.
 */
public enum Keys {
    SEARCH(KeyCode.F, KeyCombination.SHORTCUT_DOWN),
    OPEN(KeyCode.O, KeyCombination.SHORTCUT_DOWN),
    RECIPE(KeyCode.R, KeyCombination.SHORTCUT_DOWN),
    SETTINGS(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN),
    FIRST_PAGE(KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN),
    SECOND_PAGE(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN),
    UNDO(KeyCode.Z, KeyCombination.SHORTCUT_DOWN),
    REDO(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
    /** Systems use the shortcut key with space for themselves. */
    COMPLETE(KeyCode.SPACE, KeyCombination.CONTROL_DOWN),
    BUILD(KeyCode.DOWN, KeyCombination.ALT_DOWN),
    MOVE_BACK(KeyCode.LEFT, KeyCombination.SHORTCUT_DOWN),
    MOVE_ON(KeyCode.RIGHT, KeyCombination.SHORTCUT_DOWN);

    private final KeyCombination combination;

    Keys(KeyCode key, Modifier... modifiers) {
        combination = new KeyCodeCombination(key, modifiers);
    }

    /** What JavaFX compares with events and shows in menus. */
    public KeyCombination combination() {
        return combination;
    }

    /** Whether these are the keys of an event. */
    public boolean match(KeyEvent event) {
        return combination.match(event);
    }

    /** As this system writes them. */
    public String text() {
        return combination.getDisplayText();
    }

    /** The key that shortcuts are pressed with, as this system writes it: such as Ctrl or the command key. */
    public static String shortcut() {
        String letter = KeyCode.Z.getName();
        return UNDO.text().replace("+" + letter, "").replace(letter, "");
    }

    /** A text of {@link Messages} with the keys that do the same behind it. */
    public String beside(String key) {
        return Messages.get("keys.beside", Messages.get(key), text());
    }
}
