package org.phosphene.ui.gallery;

import java.util.Locale;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.GridCell;
import org.phosphene.core.Frame;
import org.phosphene.studio.Gallery;
import org.phosphene.ui.fx.FrameImage;
import org.phosphene.ui.theme.Messages;

/** A tile of the gallery: the number large until there is a picture, then small on it. */
final class GalleryCell extends GridCell<GalleryTile> {

    static final double SIDE = 100;
    private static final double MANY = 100;
    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
    private static final PseudoClass GROWING = PseudoClass.getPseudoClass("growing");
    private static final PseudoClass WITHOUT = PseudoClass.getPseudoClass("without");

    private final GalleryViewModel model;
    private final ImageView image = new ImageView();
    private final FrameImage pixels = new FrameImage();
    private final Label number = new Label();
    private final Label value = new Label();
    private final StackPane face = new StackPane(image, number, value);
    private final Tooltip hint = new Tooltip();
    private final ChangeListener<Object> onChange = (observable, before, now) -> show(getItem());

    GalleryCell(GalleryViewModel model) {
        this.model = model;
        getStyleClass().add("channel");
        face.getStyleClass().add("face");
        face.setMinSize(SIDE, SIDE);
        face.setMaxSize(SIDE, SIDE);
        image.setFitWidth(SIDE - 4);
        image.setFitHeight(SIDE - 4);
        image.setPreserveRatio(true);
        number.getStyleClass().add("number");
        value.getStyleClass().add("value");
        hint.setWrapText(true);
        hint.setMaxWidth(3 * SIDE);
        StackPane.setAlignment(value, Pos.TOP_RIGHT);
        setContentDisplay(ContentDisplay.TOP);
        setAlignment(Pos.TOP_CENTER);
        setOnMouseClicked(event -> {
            if (getItem() != null && event.getButton() == MouseButton.PRIMARY) {
                model.choose(getItem());
            }
        });
        setFocusTraversable(true);
        setOnKeyPressed(event -> {
            if (getItem() != null && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
                model.choose(getItem());
                event.consume();
            }
        });
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
        number.setText(Integer.toString(tile.channel()));
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
        StackPane.setAlignment(number, frame == null ? Pos.CENTER : Pos.BOTTOM_LEFT);
        if (frame == null) {
            image.setImage(null);
        } else {
            pixels.show(frame, 0);
            image.setImage(pixels.image());
        }
        double sortedBy = tile.valueProperty().get();
        value.setVisible(!Double.isNaN(sortedBy));
        value.setText(String.format(Locale.ENGLISH, Math.abs(sortedBy) >= MANY ? "%.0f" : "%.2f", sortedBy));
        hint.setText(words(tile, state));
        setAccessibleText(hint.getText());
    }

    private String words(GalleryTile tile, Gallery.Tile state) {
        String name = tile.label().isEmpty() ? tile.unit().toString() : tile.unit() + " " + tile.label();
        return switch (state) {
            case GROWING -> Messages.get("gallery.tile.GROWING", name);
            case WITHOUT -> Messages.get("gallery.tile.WITHOUT", name, model.reason(tile));
            default -> name;
        };
    }
}
