package org.phosphene.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.Fx;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Keys;
import org.phosphene.ui.theme.Messages;

/** The left edge of the window: the pages to choose from, below them what belongs to all of them. */
final class Rail extends VBox {

    private final PagesViewModel model;
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();

    Rail(PagesViewModel model, List<Page> pages, Node project, ShellCommands commands, Overlays overlays) {
        this.model = model;
        getStyleClass().add("rail");
        setAlignment(Pos.TOP_CENTER);
        setMinWidth(Region.USE_PREF_SIZE);
        pages.forEach(page -> getChildren().add(button(page)));
        Region gap = new Region();
        setVgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        gap,
                        project,
                        photograph(commands),
                        IconButton.of(Icons.SETTINGS, "shell.settings", Keys.SETTINGS, overlays::showSettings),
                        IconButton.of(Icons.KEYBOARD, "shell.keys", overlays::showKeys),
                        IconButton.of(Icons.ABOUT, "shell.about", overlays::showAbout));
        setMinHeight(0);
        heightProperty().addListener((observable, before, now) -> Fx.later(this::fit));
        buttons.values().iterator().next().fontProperty().addListener((observable, before, now) -> Fx.later(this::fit));
        Follow.value(this, model.pageProperty(), this::mark);
    }

    /** Shows a page by its place, from 0; false where there is none. */
    boolean show(int place) {
        if (place < 0 || place >= buttons.size()) {
            return false;
        }
        model.show(List.copyOf(buttons.keySet()).get(place));
        return true;
    }

    private ToggleButton button(Page page) {
        ToggleButton button = new ToggleButton();
        button.setId("page-" + page.id());
        dress(button, page.icon(), "page." + page.id());
        button.setOnAction(event -> {
            model.show(page.id());
            mark(page.id()); // a press on the page that is shown leaves it shown
        });
        buttons.put(page.id(), button);
        return button;
    }

    /** Where large letters leave no room for the words, the icons say alone what the tips say in words. */
    private void fit() {
        show(ContentDisplay.TOP);
        if (getHeight() > 0 && prefHeight(-1) > getHeight()) {
            show(ContentDisplay.GRAPHIC_ONLY);
        }
    }

    private void show(ContentDisplay display) {
        buttons.values().forEach(button -> button.setContentDisplay(display));
        applyCss();
    }

    private void mark(String now) {
        buttons.forEach((page, button) -> button.setSelected(page.equals(now)));
    }

    private static Button photograph(ShellCommands commands) {
        Button button = IconButton.of(
                Icons.PHOTOGRAPH, "reading.open", () -> commands.photograph().run());
        button.setId("photograph");
        return button;
    }

    private static void dress(ButtonBase button, Icons icon, String key) {
        button.setText(Messages.get(key));
        button.setGraphic(icon.node());
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(Messages.get(key + ".hint")));
        button.setAccessibleText(Messages.get(key) + ". " + Messages.get(key + ".hint"));
    }
}
