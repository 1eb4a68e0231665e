package org.phosphene.ui.layers;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.Messages;

/** The layers as a tree, with names to change and rows to hide. */
final class LayerTreePane extends VBox {

    private final LayersViewModel model;
    private final TreeView<LayerRow> tree = new TreeView<>();
    private final Hyperlink hidden = new Hyperlink();
    private boolean following;

    LayerTreePane(LayersViewModel model) {
        this.model = model;
        tree.setId("layers");
        tree.setAccessibleText(Messages.get("layers.tree"));
        tree.setShowRoot(false);
        tree.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
        tree.setCellFactory(
                view -> new LayerCell(layer -> model.networkProperty().get().titleOf(layer.name()), model::rename));
        tree.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> {
            if (now != null && !following) {
                now.getValue().layer().ifPresent(model::choose);
            }
        });
        tree.setOnEditCancel(event -> tree.setEditable(false));
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        tree.setContextMenu(menu());
        hidden.setId("hidden-layers");
        hidden.getStyleClass().add("detail");
        hidden.setOnAction(event ->
                model.showHiddenProperty().set(!model.showHiddenProperty().get()));
        hidden.managedProperty().bind(hidden.visibleProperty());
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(tree, hidden);
        Follow.changes(this, model.networkProperty(), this::open);
        Follow.changes(this, model.marksProperty(), now -> showAgain());
        Follow.changes(this, model.showHiddenProperty(), now -> showAgain());
        Follow.changes(this, model.layerProperty(), this::select);
        if (model.networkProperty().get() != null) {
            open(model.networkProperty().get());
            select(model.layerProperty().get());
        }
    }

    private void pressed(KeyEvent event) {
        boolean editing = tree.getEditingItem() != null;
        if (!editing && event.getCode() == KeyCode.F2) {
            rename();
            event.consume();
        } else if (!editing && event.getCode() == KeyCode.DELETE) {
            hide();
            event.consume();
        }
    }

    private ContextMenu menu() {
        MenuItem rename = item("layers.rename", "F2", this::rename);
        MenuItem hide = item("layers.hide", "Delete", this::hide);
        CheckMenuItem showHidden = new CheckMenuItem(Messages.get("layers.hidden.show"));
        showHidden.selectedProperty().bindBidirectional(model.showHiddenProperty());
        ContextMenu menu = new ContextMenu(rename, hide, showHidden);
        menu.setOnShowing(event -> {
            LayerRow row = selected();
            rename.setDisable(row == null || !row.isLayer());
            hide.setDisable(row == null || row.isEnd());
            hide.setText(Messages.get(row != null && row.hidden() ? "layers.unhide" : "layers.hide"));
        });
        return menu;
    }

    private static MenuItem item(String key, String accelerator, Runnable action) {
        MenuItem item = new MenuItem(Messages.get(key));
        item.setId(key.replace('.', '-'));
        item.setAccelerator(javafx.scene.input.KeyCombination.valueOf(accelerator));
        item.setOnAction(event -> action.run());
        return item;
    }

    private LayerRow selected() {
        TreeItem<LayerRow> item = tree.getSelectionModel().getSelectedItem();
        return item == null ? null : item.getValue();
    }

    /** Lets the chosen row's name be edited. Not by a second click on it, which the tree would take for the wish to. */
    private void rename() {
        LayerRow row = selected();
        if (row != null && row.isLayer()) {
            tree.setEditable(true);
            tree.edit(tree.getSelectionModel().getSelectedItem());
        }
    }

    private void hide() {
        LayerRow row = selected();
        if (row != null && !row.isEnd()) {
            model.hide(row.layers().toList(), !row.hidden());
        }
    }

    private void open(OpenNetwork network) {
        show(network);
        openEnds(tree.getRoot());
    }

    /** Opens the groups around the places where the network ends, or nobody would see them. */
    private static boolean openEnds(TreeItem<LayerRow> from) {
        boolean ends = from.getValue() != null && from.getValue().isEnd();
        for (TreeItem<LayerRow> child : from.getChildren()) {
            ends |= openEnds(child);
        }
        from.setExpanded(from.getValue() == null || ends);
        return ends;
    }

    private void show(OpenNetwork network) {
        TreeItem<LayerRow> root = new TreeItem<>();
        LayerRow.of(network, model.showHiddenProperty().get())
                .forEach(row -> root.getChildren().add(item(row)));
        following = true;
        tree.setRoot(root);
        following = false;
        int count = model.hiddenCount();
        hidden.setVisible(count > 0);
        hidden.setText(
                Messages.get(model.showHiddenProperty().get() ? "layers.hidden.shown" : "layers.hidden.count", count));
    }

    private static TreeItem<LayerRow> item(LayerRow row) {
        TreeItem<LayerRow> item = new TreeItem<>(row);
        row.children().forEach(child -> item.getChildren().add(item(child)));
        return item;
    }

    /** The same network with other names or rows; groups that were open stay open. */
    private void showAgain() {
        if (model.networkProperty().get() == null) {
            return;
        }
        Set<String> open = new HashSet<>();
        collectOpen(tree.getRoot(), "", open);
        show(model.networkProperty().get());
        openAgain(tree.getRoot(), "", open);
        select(model.layerProperty().get());
    }

    private static void collectOpen(TreeItem<LayerRow> from, String path, Set<String> open) {
        for (TreeItem<LayerRow> child : from.getChildren()) {
            String at = path + "\n" + child.getValue().title();
            if (!child.isLeaf() && child.isExpanded()) {
                open.add(at);
                collectOpen(child, at, open);
            }
        }
    }

    private static void openAgain(TreeItem<LayerRow> from, String path, Set<String> open) {
        for (TreeItem<LayerRow> child : from.getChildren()) {
            String at = path + "\n" + child.getValue().title();
            if (!child.isLeaf() && open.contains(at)) {
                child.setExpanded(true);
                openAgain(child, at, open);
            }
        }
    }

    /** Marks a layer that was chosen elsewhere, opening the groups around it. */
    private void select(LayerInfo layer) {
        LayerRow marked = selected();
        if (layer == null
                || marked != null && marked.layer().filter(layer::equals).isPresent()) {
            return;
        }
        TreeItem<LayerRow> item = find(tree.getRoot(), layer);
        if (item == null) {
            return;
        }
        for (TreeItem<LayerRow> above = item.getParent(); above != null; above = above.getParent()) {
            above.setExpanded(true);
        }
        following = true;
        tree.getSelectionModel().select(item);
        tree.scrollTo(Math.max(0, tree.getRow(item) - 4));
        following = false;
    }

    private static TreeItem<LayerRow> find(TreeItem<LayerRow> from, LayerInfo layer) {
        LayerRow row = from.getValue();
        if (row != null && row.isLayer() && row.layer().filter(layer::equals).isPresent()) {
            return from;
        }
        for (TreeItem<LayerRow> child : from.getChildren()) {
            TreeItem<LayerRow> found = find(child, layer);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
