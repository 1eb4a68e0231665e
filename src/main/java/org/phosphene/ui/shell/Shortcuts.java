package org.phosphene.ui.shell;

import java.util.function.IntPredicate;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.phosphene.ui.theme.Keys;

/**
 * The keys of the window. They work wherever the keyboard is, except where a control needs the same key itself: arrows
 * in texts, lists and sliders, space on buttons.
 */
final class Shortcuts {

    private final ShellCommands commands;
    private final Overlays overlays;
    private final IntPredicate page;
    private final EventHandler<KeyEvent> first = this::first;
    private final EventHandler<KeyEvent> last = this::last;
    private final EventHandler<KeyEvent> typed = this::typed;

    /** @param page shows the page of a place, from 0; false where there is none */
    Shortcuts(ShellCommands commands, Overlays overlays, IntPredicate page) {
        this.commands = commands;
        this.overlays = overlays;
        this.page = page;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, first);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, last);
        scene.addEventHandler(KeyEvent.KEY_TYPED, typed);
    }

    /** For a scene that shows another window's content from now on. */
    void remove(Scene scene) {
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, first);
        scene.removeEventHandler(KeyEvent.KEY_PRESSED, last);
        scene.removeEventHandler(KeyEvent.KEY_TYPED, typed);
    }

    private void first(KeyEvent event) {
        if (!overlays.showing() && handles(event, focus())) {
            event.consume();
        }
    }

    /**
     * Esc comes last: a search box or an open list uses it first. It leaves what is typed in, and stops nothing then.
     */
    private void last(KeyEvent event) {
        if (!overlays.showing() && event.getCode() == KeyCode.ESCAPE) {
            if (isText(focus())) {
                overlays.node().getScene().getRoot().requestFocus();
            } else {
                commands.stop().run();
            }
            event.consume();
        }
    }

    private static boolean isText(Node focus) {
        return focus instanceof TextInputControl
                || focus instanceof Spinner<?> spinner && spinner.isEditable()
                || focus instanceof ComboBoxBase<?> box && box.isEditable();
    }

    private void typed(KeyEvent event) {
        if (!overlays.showing() && "?".equals(event.getCharacter()) && !types(focus())) {
            overlays.showKeys();
            event.consume();
        }
    }

    private Node focus() {
        return overlays.node().getScene().getFocusOwner();
    }

    private boolean handles(KeyEvent event, Node focus) {
        if (Keys.SEARCH.match(event)) {
            commands.search().run();
        } else if (Keys.OPEN.match(event)) {
            commands.askForFile().run();
        } else if (Keys.RECIPE.match(event)) {
            commands.recipe().run();
        } else if (Keys.SETTINGS.match(event)) {
            overlays.showSettings();
        } else if (event.getCode() == KeyCode.F1) {
            commands.help().run();
        } else if (event.isShortcutDown() && event.getCode().isDigitKey()) {
            return page.test(event.getCode().getCode() - KeyCode.DIGIT1.getCode());
        } else if (modified(event)) {
            return false;
        } else if (event.getCode() == KeyCode.SPACE && !usesSpace(focus)) {
            commands.pause().run();
        } else {
            return event.getCode().isArrowKey()
                    && !usesArrows(focus)
                    && commands.move().test(event.getCode());
        }
        return true;
    }

    private static boolean modified(KeyEvent event) {
        return event.isAltDown() || event.isControlDown() || event.isMetaDown() || event.isShiftDown();
    }

    private static boolean types(Node focus) {
        return focus instanceof TextInputControl || focus instanceof Spinner || focus instanceof ComboBoxBase;
    }

    private static boolean usesSpace(Node focus) {
        return types(focus) || focus instanceof ButtonBase;
    }

    private static boolean usesArrows(Node focus) {
        return types(focus) || focus instanceof Slider || focus instanceof ListView || focus instanceof TreeView;
    }
}
