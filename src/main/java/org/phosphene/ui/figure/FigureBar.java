package org.phosphene.ui.figure;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.phosphene.figure.FigureSpec.Format;
import org.phosphene.ui.theme.Explained;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Keys;
import org.phosphene.ui.theme.Messages;

/** What can be done with a figure. */
final class FigureBar extends FlowPane {

    private static final List<Format> FORMATS = List.of(Format.PDF, Format.PNG, Format.TIFF, Format.SVG, Format.FOLDER);

    private final FigureViewModel model;
    private final FigureExportViewModel export;
    private final FigureFiles files;

    /** @param copy puts a text on the clipboard */
    FigureBar(
            FigureViewModel model,
            FigureExportViewModel export,
            TrayViewModel tray,
            FigureFiles files,
            Consumer<String> copy) {
        super(4, 4);
        this.model = model;
        this.export = export;
        this.files = files;
        getStyleClass().add("figure-bar");
        Button collect = new Button("", Icons.TRAY.node());
        collect.setId("figure-collect");
        collect.textProperty().bind(tray.addTextProperty());
        collect.setTooltip(new Tooltip(Messages.get("paper.collect.tip", Keys.shortcut())));
        collect.setOnAction(event -> model.collect(tray.chosenTiles()));
        ObservableStringValue noTray = Bindings.when(Bindings.isEmpty(tray.items()))
                .then(Messages.get("paper.collect.nothing"))
                .otherwise("");
        ObservableStringValue empty = Bindings.createStringBinding(
                () -> model.isEmpty() ? Messages.get("paper.copy.nothing") : "", model.specProperty());
        getChildren()
                .addAll(
                        new Explained(collect, noTray),
                        icon(Icons.ADD, "paper.new", model::begin),
                        icon(Icons.OPEN, "paper.open", this::open),
                        onlyIf(model.canUndoProperty(), keyed(Icons.UNDO, "paper.undo", Keys.UNDO, model::undo)),
                        onlyIf(model.canRedoProperty(), keyed(Icons.REDO, "paper.redo", Keys.REDO, model::redo)),
                        icon(Icons.ROW_ADD, "paper.addRow", model::addRow),
                        icon(Icons.ROW_REMOVE, "paper.removeRow", model::removeRow),
                        icon(Icons.COLUMN_ADD, "paper.addColumn", model::addColumn),
                        icon(Icons.COLUMN_REMOVE, "paper.removeColumn", model::removeColumn),
                        icon(Icons.DELETE, "paper.clear", model::clearChosen),
                        save(),
                        text("paper.latex", () -> copy.accept(export.latex()), empty),
                        text("paper.markdown", () -> copy.accept(export.markdown()), empty));
    }

    private static Node onlyIf(BooleanExpression possible, Node button) {
        button.disableProperty().bind(possible.not());
        return button;
    }

    private static Button icon(Icons icon, String key, Runnable action) {
        return named(IconButton.of(icon, key, action), key);
    }

    private static Button keyed(Icons icon, String key, Keys keys, Runnable action) {
        return named(IconButton.of(icon, key, keys, action), key);
    }

    private static Button named(Button button, String key) {
        button.setId("figure-" + key.substring(key.indexOf('.') + 1));
        return button;
    }

    private static Node text(String key, Runnable action, ObservableStringValue reason) {
        Button button = new Button(Messages.get(key), Icons.COPY.node());
        button.setOnAction(event -> action.run());
        return new Explained(named(button, key), reason);
    }

    private Node save() {
        MenuButton menu = new MenuButton(Messages.get("paper.export"), Icons.SAVE.node());
        menu.setId("figure-export");
        for (Format format : FORMATS) {
            String name = format.name().toLowerCase(Locale.ROOT);
            MenuItem item = new MenuItem(Messages.get("paper.export." + name));
            item.setId("figure-export-" + name);
            item.setOnAction(event -> save(format));
            menu.getItems().add(item);
        }
        ObservableStringValue why = Bindings.createStringBinding(
                () -> model.isEmpty()
                        ? Messages.get("paper.export.nothing")
                        : export.runningProperty().get() ? Messages.get("paper.export.busy") : "",
                model.specProperty(),
                export.runningProperty());
        return new Explained(menu, why);
    }

    private void save(Format format) {
        files.toSave(getScene().getWindow(), format).ifPresent(out -> export.export(out, format));
    }

    private void open() {
        files.toOpen(getScene().getWindow()).ifPresent(model::open);
    }
}
