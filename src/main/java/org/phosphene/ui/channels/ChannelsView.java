package org.phosphene.ui.channels;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.GridView;
import org.phosphene.studio.LayerInfo;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.Fx;
import org.phosphene.ui.fx.GridRows;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.SortViewModel;

/** The channels of the chosen layer as a virtual grid of tiles; a click or an arrow key starts one. */
public final class ChannelsView extends VBox {

    private static final double NAME_HEIGHT = 18;
    private static final double NAMED_WIDTH = 96;

    private final ChannelsViewModel model;
    private final GridView<ChannelTile> grid = new GridView<>();
    private final CustomTextField filter = new CustomTextField();
    private final Label title = new Label();
    private final Label count = new Label();
    private final GridRows rows;

    /** @param sort what the channels are sorted by */
    public ChannelsView(ChannelsViewModel model, SortViewModel sort) {
        this.model = model;
        rows = new GridRows(grid, model::selectedIndex);
        getStyleClass().add("channels");
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // long names of layers differ at their ends
        count.getStyleClass().add("quiet");
        VBox header = new VBox(title, count);
        header.getStyleClass().add("heading");
        filter.setId("channel-filter");
        filter.setPromptText(Messages.get("channels.filter"));
        filter.setAccessibleText(Messages.get("channels.filter"));
        filter.setLeft(Icons.SEARCH.node());
        filter.textProperty().bindBidirectional(model.filterProperty());
        StackPane body = new StackPane(grid(), hint());
        VBox.setVgrow(body, Priority.ALWAYS);
        HBox filterRow = new HBox(filter);
        filterRow.getStyleClass().add("row");
        HBox.setHgrow(filter, Priority.ALWAYS);
        filterRow.visibleProperty().bind(filter.visibleProperty());
        filterRow.managedProperty().bind(filter.visibleProperty());
        SortBar order = new SortBar(sort);
        order.getStyleClass().add("row");
        order.visibleProperty().bind(model.layerProperty().isNotNull());
        order.managedProperty().bind(order.visibleProperty());
        getChildren().addAll(header, order, filterRow, body);
        Follow.changes(this, model.layerProperty(), now -> follow());
        Follow.changes(this, model.titleProperty(), now -> follow());
        Follow.changes(this, model.filterProperty(), now -> follow());
        Follow.changes(this, model.selectedProperty(), now -> rows.show());
        Follow.list(this, model.tiles(), (ListChangeListener<ChannelTile>) this::showFirst);
        grid.layoutBoundsProperty().addListener((observable, before, now) -> {
            if (before.getWidth() != now.getWidth() || before.getHeight() == 0) { // lines above may come and go
                rows.showWhenLaidOut();
            }
        });
        follow();
    }

    /** Chooses a neighbour of the chosen channel as the arrow keys say; false for any other key. */
    public boolean moveBy(KeyCode arrow) {
        switch (arrow) {
            case LEFT -> model.move(-1);
            case RIGHT -> model.move(1);
            case UP -> model.move(-rows.columns());
            case DOWN -> model.move(rows.columns());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Puts the keyboard into the grid. */
    @Override
    public void requestFocus() {
        grid.requestFocus();
    }

    private GridView<ChannelTile> grid() {
        grid.setId("channels");
        grid.setAccessibleText(Messages.get("channels.grid"));
        grid.setFocusTraversable(true);
        grid.setHorizontalCellSpacing(3);
        grid.setVerticalCellSpacing(3);
        grid.setItems(model.tiles());
        grid.setCellFactory(view -> new ChannelCell(model));
        grid.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> grid.requestFocus());
        grid.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (moveBy(event.getCode())) {
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER
                    && model.selectedProperty().get() != null) {
                model.choose(model.selectedProperty().get());
                event.consume();
            }
        });
        return grid;
    }

    private Label hint() {
        Label hint = new Label();
        hint.getStyleClass().add("hint");
        hint.setMouseTransparent(true);
        hint.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Messages.get(model.layerProperty().get() == null ? "channels.none" : "channels.nothing"),
                        model.layerProperty()));
        hint.visibleProperty().bind(Bindings.isEmpty(model.tiles()));
        return hint;
    }

    private void follow() {
        LayerInfo layer = model.layerProperty().get();
        title.setText(
                layer == null
                        ? Messages.get("channels.title")
                        : model.titleProperty().get());
        boolean named = model.named();
        boolean filtered = model.tiles().size() < model.count();
        String kind = named ? "channels.classes" : "channels.count";
        count.setText(
                layer == null
                        ? ""
                        : filtered
                                ? Messages.get("channels.some", model.tiles().size(), model.count())
                                : Messages.get(kind, model.count()));
        filter.setVisible(named);
        grid.setCellWidth(named ? NAMED_WIDTH : ChannelCell.SIDE);
        grid.setCellHeight(named ? ChannelCell.SIDE + NAME_HEIGHT : ChannelCell.SIDE);
        rows.show();
    }

    /** Tiles in another order are read from the first. */
    private void showFirst(ListChangeListener.Change<? extends ChannelTile> change) {
        while (change.next()) {
            if (change.wasPermutated()) {
                Fx.later(rows::showFirst);
            }
        }
    }
}
