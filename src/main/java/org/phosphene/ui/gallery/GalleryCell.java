package org.phosphene.ui.gallery;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import org.controlsfx.control.GridCell;
import org.phosphene.core.Frame;
import org.phosphene.studio.Gallery;
import org.phosphene.ui.fx.ChannelFace;

/** A tile of the gallery: the number large until there is a picture, then small on it. */
final class GalleryCell extends GridCell<GalleryTile> {

    static final double SIDE = 100;
    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
    private static final PseudoClass GROWING = PseudoClass.getPseudoClass("growing");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass WITHOUT = PseudoClass.getPseudoClass("without");

    private final GalleryViewModel model;
    private final ChannelFace face = new ChannelFace(SIDE);
    private final Tooltip hint = new Tooltip();
    private final ChangeListener<Object> change = (observable, before, now) -> show(getItem());
    private final ChangeListener<Object> onChange = new WeakChangeListener<>(change); // tiles live longer than cells

    GalleryCell(GalleryViewModel model) {
        this.model = model;
        getStyleClass().add("channel");
        hint.setWrapText(true);
        hint.setMaxWidth(3 * SIDE);
        setContentDisplay(ContentDisplay.TOP);
        setAlignment(Pos.TOP_CENTER);
        setOnMouseClicked(event -> {
            if (getItem() != null && event.getButton() == MouseButton.PRIMARY) {
                model.choose(getItem());
            }
        });
        model.cursor().tileProperty().addListener(onChange);
        itemProperty().addListener((observable, before, now) -> follow(before, now));
    }

    private void follow(GalleryTile before, GalleryTile now) {
        if (before != null) {
            before.stateProperty().removeListener(onChange);
            before.pictureProperty().removeListener(onChange);
            before.valueProperty().removeListener(onChange);
            model.appears(before, false);
        }
        if (now != null) {
            now.stateProperty().addListener(onChange);
            now.pictureProperty().addListener(onChange);
            now.valueProperty().addListener(onChange);
            model.appears(now, true);
        }
    }

    @Override
    protected void updateItem(GalleryTile tile, boolean empty) {
        super.updateItem(tile, empty);
        if (empty || tile == null) {
            setGraphic(null);
            setText(null);
            setTooltip(null);
            return;
        }
        face.number(tile.channel());
        setText(tile.label().isEmpty() ? null : tile.label());
        setId("gallery-" + tile.channel());
        setTooltip(hint);
        setGraphic(face);
        show(tile);
    }

    private void show(GalleryTile tile) {
        if (tile == null) {
            return;
        }
        Gallery.Tile state = tile.stateProperty().get();
        Frame frame = tile.pictureProperty().get();
        pseudoClassStateChanged(FILLED, frame != null);
        pseudoClassStateChanged(GROWING, state == Gallery.Tile.GROWING);
        pseudoClassStateChanged(WITHOUT, state == Gallery.Tile.WITHOUT);
        face.show(frame);
        face.value(tile.valueProperty().get());
        pseudoClassStateChanged(CHOSEN, tile == model.cursor().tileProperty().get());
        hint.setText(model.words(tile));
        setAccessibleText(hint.getText());
    }
}
