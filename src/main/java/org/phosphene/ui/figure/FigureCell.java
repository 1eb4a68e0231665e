package org.phosphene.ui.figure;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.phosphene.core.Frame;
import org.phosphene.ui.fx.FrameImage;

/** A cell on the sheet: its picture at the foot of its room, or words that stand for it. */
final class FigureCell extends StackPane {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("bare");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final int index;
    private final ImageView picture = new ImageView();
    private final Label words = new Label();
    private Frame shown;

    FigureCell(int index, FigureViewModel model) {
        this.index = index;
        setId("figure-cell-" + index);
        getStyleClass().add("figure-cell");
        setAlignment(Pos.BOTTOM_CENTER);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.setPreserveRatio(false);
        picture.setSmooth(true);
        words.setWrapText(true);
        words.getStyleClass().add("figure-words");
        getChildren().addAll(picture, words);
        setOnMousePressed(event -> {
            model.choose(index);
            requestFocus();
            event.consume(); // the pane that scrolls would take the keyboard
        });
        setOnDragDetected(event -> drag());
        setOnDragOver(this::allow);
        setOnDragEntered(event -> pseudoClassStateChanged(TARGET, comesFromSheet(event) || comesFromTray(event)));
        setOnDragExited(event -> pseudoClassStateChanged(TARGET, false));
        setOnDragDropped(event -> {
            if (event.getGestureSource() instanceof TrayCell tray) {
                model.put(tray.getItem().tile(), index);
            } else {
                model.drop(((FigureCell) event.getGestureSource()).index, index);
            }
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private void drag() {
        if (picture.getImage() == null && words.getText().isEmpty()) {
            return;
        }
        Dragboard board = startDragAndDrop(TransferMode.MOVE);
        ClipboardContent content = new ClipboardContent();
        content.putString(String.valueOf(index));
        board.setContent(content);
        if (picture.getImage() != null) {
            board.setDragView(picture.snapshot(null, null));
        }
    }

    private boolean comesFromSheet(DragEvent event) {
        return event.getGestureSource() instanceof FigureCell source
                && source != this
                && source.getParent() == getParent();
    }

    private static boolean comesFromTray(DragEvent event) {
        return event.getGestureSource() instanceof TrayCell tray && !tray.isEmpty();
    }

    private void allow(DragEvent event) {
        if (comesFromSheet(event) || comesFromTray(event)) {
            event.acceptTransferModes(TransferMode.MOVE);
            event.consume();
        }
    }

    /** Shows a frame, or words where there is none. */
    void show(Optional<Frame> frame, String instead) {
        if (frame.orElse(null) != shown) {
            shown = frame.orElse(null);
            Image image = frame.map(its -> FrameImage.still(its, 0)).orElse(null);
            picture.setImage(image);
        }
        words.setText(frame.isPresent() ? "" : instead);
        words.setVisible(!words.getText().isEmpty());
        pseudoClassStateChanged(EMPTY, frame.isEmpty() && instead.isEmpty());
    }

    /** Size of the picture on the screen. */
    void fit(double width, double height) {
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        words.setMaxWidth(width);
    }

    /** The chosen cell is the one that the keyboard reaches. */
    void mark(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
        setFocusTraversable(chosen);
    }

    ImageView picture() {
        return picture;
    }
}
