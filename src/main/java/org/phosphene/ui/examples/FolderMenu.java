package org.phosphene.ui.examples;

import java.nio.file.Path;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.stage.DirectoryChooser;
import org.phosphene.studio.ScannedFolder;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.FileKind;
import org.phosphene.ui.theme.Messages;

/** Which folder the photographs come from. */
final class FolderMenu extends MenuButton {

    private final FoldersViewModel model;

    FolderMenu(FoldersViewModel model) {
        this.model = model;
        setId("folder");
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        setMnemonicParsing(false);
        Follow.changes(this, model.folderProperty(), now -> title());
        setOnShowing(event -> fill());
        fill();
        title();
    }

    private void title() {
        Path folder = model.folderProperty().get();
        setDisable(folder == null);
        setText(
                folder == null
                        ? Messages.get("examples.folder")
                        : model.showsBundled() ? Messages.get("examples.bundled.short") : name(folder));
        setTooltip(new Tooltip(folder == null ? Messages.get("examples.folder") : folder.toString()));
    }

    private void fill() {
        getItems().clear();
        for (ScannedFolder folder : model.folders()) {
            RadioMenuItem item = new RadioMenuItem(Messages.get(
                    folder.complete() ? "examples.folder.complete" : "examples.folder.begun",
                    folder.bundled() ? Messages.get("examples.bundled") : name(folder.folder()),
                    folder.photographs()));
            item.setMnemonicParsing(false);
            item.setSelected(folder.folder().equals(model.folderProperty().get()));
            item.setOnAction(event -> model.choose(folder.folder()));
            getItems().add(item);
        }
        MenuItem choose = item("choose-folder", "examples.folder.choose", this::ask);
        MenuItem look = item("look-for-changes", "examples.folder.look", model::look);
        look.setDisable(model.scanningProperty().get());
        getItems().addAll(new SeparatorMenuItem(), choose, look);
    }

    private static MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(Messages.get(key));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void ask() {
        DirectoryChooser dialog = new DirectoryChooser();
        dialog.setTitle(Messages.get("examples.folder.title"));
        FileKind.PHOTOGRAPHS.folder(dialog, getScene().getWindow()).ifPresent(model::choose);
    }

    private static String name(Path folder) {
        return folder.getFileName() == null
                ? folder.toString()
                : folder.getFileName().toString();
    }
}
