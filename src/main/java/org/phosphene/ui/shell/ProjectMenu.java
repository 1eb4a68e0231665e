package org.phosphene.ui.shell;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.stage.FileChooser;
import org.phosphene.studio.Sessions;
import org.phosphene.ui.theme.FileKind;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;

/** Opens and saves projects. */
final class ProjectMenu extends MenuButton {

    private final SessionKeeper session;

    ProjectMenu(SessionKeeper session) {
        this.session = session;
        setId("project");
        setGraphic(Icons.PROJECT.node());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setText(Messages.get("project.menu"));
        setAccessibleText(Messages.get("project.menu"));
        setTooltip(new Tooltip(Messages.get("project.menu")));
        getStyleClass().addAll("button-icon", "flat", "no-arrow");
        getItems().addAll(item("project.open", this::open), item("project.save", this::save));
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Messages.get(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }

    private FileChooser chooser(String key) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.get(key));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(Messages.get("project.filter"), "*" + Sessions.PROJECT_SUFFIX));
        return chooser;
    }

    void open() {
        FileKind.PROJECT.open(chooser("project.open"), getScene().getWindow()).ifPresent(session::openProject);
    }

    void save() {
        FileChooser chooser = chooser("project.save");
        chooser.setInitialFileName("project" + Sessions.PROJECT_SUFFIX);
        FileKind.PROJECT.save(chooser, getScene().getWindow()).ifPresent(session::saveProject);
    }
}
