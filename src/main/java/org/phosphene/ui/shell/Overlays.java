package org.phosphene.ui.shell;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.theme.Styles;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.phosphene.ui.fx.Em;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Keys;
import org.phosphene.ui.theme.Messages;

/** Sheets over the window: settings, keys, about. Esc, a click beside them and their button close them. */
final class Overlays {

    /** Keys and what they do, each with a text {@code keys.NAME.does}; single keys with one {@code keys.NAME} too. */
    private static final String[] KEYS = {
        "arrows",
        "enter",
        "space",
        "escape",
        "search",
        "open",
        "recipe",
        "complete",
        "build",
        "pages",
        "rename",
        "hide",
        "settings",
        "tab",
        "help",
        "keys"
    };

    private static final double WIDTH = 560;
    private static final String VERSION = Overlays.class.getPackage().getImplementationVersion();

    private final ModalPane pane = new ModalPane();
    private final Supplier<Node> settings;

    /** @param settings makes the form of the settings, as they are now */
    Overlays(Supplier<Node> settings) {
        this.settings = settings;
        pane.setId("overlay");
        pane.setFocusTraversable(false);
        pane.setAlignment(Pos.CENTER);
        // the transition leaves a second picture of the page in the corner when drawn without a graphics card
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
    }

    Node node() {
        return pane;
    }

    boolean showing() {
        return pane.isDisplay();
    }

    void close() {
        pane.hide();
    }

    void showSettings() {
        show("settings", Messages.get("settings.title"), settings.get());
    }

    void showKeys() {
        GridPane table = new GridPane();
        table.getStyleClass().add("keys");
        for (int row = 0; row < KEYS.length; row++) {
            Label key = new Label(keys(KEYS[row]));
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            table.addRow(row, key, text(Messages.get("keys." + KEYS[row] + ".does")));
        }
        show("keys", Messages.get("keys.title"), table);
    }

    private static String keys(String name) {
        return switch (name) {
            case "search" -> Keys.SEARCH.text();
            case "open" -> Keys.OPEN.text();
            case "recipe" -> Keys.RECIPE.text();
            case "settings" -> Keys.SETTINGS.text();
            case "complete" -> Keys.COMPLETE.text();
            case "build" -> Keys.BUILD.text();
            case "pages" -> Messages.get("keys.pages", Keys.FIRST_PAGE.text(), Keys.SECOND_PAGE.text());
            default -> Messages.get("keys." + name);
        };
    }

    void showAbout() {
        String version = VERSION == null ? Messages.get("about.development") : VERSION;
        show(
                "about",
                Messages.get("app.title"),
                new VBox(12, text(Messages.get("about.text")), text(Messages.get("about.version", version))));
    }

    private static Label text(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void show(String id, String title, Node content) {
        Label heading = new Label(title);
        heading.getStyleClass().add(Styles.TITLE_4);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = IconButton.of(Icons.CLOSE, "overlay.close", pane::hide);
        HBox head = new HBox(heading, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox sheet = new VBox(16, head, content);
        sheet.setId(id);
        sheet.getStyleClass().add("sheet");
        sheet.setPadding(new Insets(20));
        sheet.setMaxHeight(Region.USE_PREF_SIZE);
        Em.atMost(sheet, WIDTH);
        pane.applyCss(); // its skin shows nothing that was asked for before
        pane.show(sheet);
        close.requestFocus();
    }
}
