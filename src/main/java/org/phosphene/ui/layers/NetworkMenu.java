package org.phosphene.ui.layers;

import atlantafx.base.theme.Styles;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;

/** What can be done with the open network: find units, look at how pictures reach it, close it. */
final class NetworkMenu extends MenuButton {

    NetworkMenu(LayersViewModel model) {
        setId("network-menu");
        setGraphic(Icons.MORE.node());
        setAccessibleText(Messages.get("layers.more"));
        setTooltip(new Tooltip(Messages.get("layers.more")));
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "no-arrow");
        MenuItem checklist = new MenuItem(Messages.get("layers.checklist"));
        checklist.setId("network-checklist");
        checklist.setOnAction(event -> model.checklist());
        MenuItem close = new MenuItem(Messages.get("layers.close"));
        close.setId("network-close");
        close.setOnAction(event -> model.closeNetwork());
        MenuItem find = new MenuItem(Messages.get("layers.menu.class"));
        find.setId("network-find-class");
        find.setOnAction(event -> model.findClass());
        MenuItem alike = new MenuItem(Messages.get("layers.menu.alike"));
        alike.setId("network-alike");
        alike.setOnAction(event -> model.findAlike());
        getItems().setAll(find, alike, new SeparatorMenuItem(), checklist, close);
        disableProperty().bind(model.networkProperty().isNull());
        setOnShowing(event -> {
            close.setDisable(!model.canClose());
            close.setText(Messages.get(model.canClose() ? "layers.close" : "layers.close.only"));
        });
    }
}
