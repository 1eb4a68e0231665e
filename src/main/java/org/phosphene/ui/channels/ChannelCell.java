package org.phosphene.ui.channels;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import org.controlsfx.control.GridCell;
import org.phosphene.core.Frame;
import org.phosphene.ui.fx.ChannelFace;
import org.phosphene.ui.theme.Messages;

/**
 * A tile of the grid: the number large until there is a picture, then small on it; the class name where there is one.
 */
final class ChannelCell extends GridCell<ChannelTile> {

    static final double SIDE = 68;
    private static final double HINT_WIDTH = 360;
    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ChannelsViewModel model;
    private final ChannelFace face = new ChannelFace(SIDE);
    private final Tooltip hint = new Tooltip();
    private final ChangeListener<Frame> picture = (observable, before, now) -> show(now);
    private final ChangeListener<Boolean> selected = (observable, before, now) -> pseudoClassStateChanged(CHOSEN, now);
    private final ChangeListener<Number> sortedBy = (observable, before, now) -> face.value(now.doubleValue());
    // tiles live longer than the grid that shows them
    private final ChangeListener<Frame> onPicture = new WeakChangeListener<>(picture);
    private final ChangeListener<Boolean> onSelected = new WeakChangeListener<>(selected);
    private final ChangeListener<Number> onValue = new WeakChangeListener<>(sortedBy);

    ChannelCell(ChannelsViewModel model) {
        this.model = model;
        getStyleClass().add("channel");
        hint.setWrapText(true);
        hint.setMaxWidth(HINT_WIDTH);
        setContextMenu(menu(model));
        setContentDisplay(ContentDisplay.TOP);
        setAlignment(Pos.TOP_CENTER);
        setOnMouseClicked(event -> {
            if (getItem() != null && event.getButton() == MouseButton.PRIMARY) {
                model.choose(getItem().unit());
            }
        });
        itemProperty().addListener((observable, before, now) -> follow(before, now));
    }

    private ContextMenu menu(ChannelsViewModel model) {
        MenuItem alike = new MenuItem(Messages.get("channels.alike"));
        alike.setId("channel-alike");
        alike.setOnAction(event -> {
            if (getItem() != null) {
                model.alike(getItem().unit());
            }
        });
        MenuItem compare = new MenuItem(Messages.get("columns.channel"));
        compare.setId("channel-compare");
        compare.setOnAction(event -> {
            if (getItem() != null) {
                model.compare(getItem().unit());
            }
        });
        return new ContextMenu(alike, compare);
    }

    private void follow(ChannelTile before, ChannelTile now) {
        if (before != null) {
            before.pictureProperty().removeListener(onPicture);
            before.selectedProperty().removeListener(onSelected);
            before.valueProperty().removeListener(onValue);
        }
        if (now != null) {
            now.pictureProperty().addListener(onPicture);
            now.selectedProperty().addListener(onSelected);
            now.valueProperty().addListener(onValue);
        }
    }

    @Override
    protected void updateItem(ChannelTile tile, boolean empty) {
        super.updateItem(tile, empty);
        if (empty || tile == null) {
            setGraphic(null);
            setText(null);
            setTooltip(null);
            pseudoClassStateChanged(CHOSEN, false);
            return;
        }
        face.number(tile.unit().channel());
        setText(tile.label().isEmpty() ? null : tile.label());
        String full = tile.label().isEmpty() ? tile.unit().toString() : tile.unit() + " " + tile.label();
        hint.setOnShowing(event -> hint.setText(words(full)));
        setTooltip(hint);
        setAccessibleText(full);
        setId("channel-" + tile.unit().channel());
        show(tile.pictureProperty().get());
        face.value(tile.valueProperty().get());
        pseudoClassStateChanged(CHOSEN, tile.selectedProperty().get());
        setGraphic(face);
    }

    private String words(String full) {
        return face.valueText().isEmpty() ? full : full + "\n" + face.valueText() + ": " + model.sortedBy();
    }

    private void show(Frame frame) {
        pseudoClassStateChanged(FILLED, frame != null);
        face.show(frame);
    }
}
