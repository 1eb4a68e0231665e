package org.phosphene.ui.layers;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.phosphene.ui.theme.Messages;

/** A row of the tree: name on the left, kind, channels and size on the right; a click on a group opens it. */
final class LayerCell extends TreeCell<LayerRow> {

    private final Label title = new Label();
    private final Label detail = new Label();
    private final HBox row;
    private final Tooltip hint = new Tooltip();

    LayerCell() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        title.setMinWidth(50);
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        detail.getStyleClass().addAll("quiet", "detail");
        detail.setMinWidth(Region.USE_PREF_SIZE);
        row = new HBox(title, gap, detail);
        row.getStyleClass().add("row");
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (getTreeItem() != null && !getTreeItem().isLeaf() && event.getClickCount() == 1) {
                getTreeItem().setExpanded(true);
            }
        });
    }

    @Override
    protected void updateItem(LayerRow item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        title.setText(item.title());
        detail.setText(item.detail());
        hint.setText(
                item.isLayer()
                        ? item.layer().name() + " · " + item.layer().kind()
                        : Messages.get(
                                "layers.group", item.title(), item.layer().name()));
        setTooltip(hint);
        setAccessibleText(item.title() + ", " + item.detail());
        setGraphic(row);
    }
}
