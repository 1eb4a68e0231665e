package org.phosphene.ui.figure;

import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.phosphene.ui.fx.Em;
import org.phosphene.ui.fx.FrameImage;

/** A thumbnail of the tray that can be dragged to another place. */
final class TrayCell extends ListCell<TrayItem> {

    private static final double SIDE = 42;
    private static final double WIDTH = 116;

    private final ImageView picture = new ImageView();
    private final Label caption = new Label();
    private final StackPane face = new StackPane(picture);
    private final VBox box = new VBox(2, face, caption);
    private final Tooltip tooltip = new Tooltip();

    /** @param move takes the index that is dragged and the index it is dropped on */
    TrayCell(BiConsumer<Integer, Integer> move) {
        picture.setFitWidth(SIDE);
        picture.setFitHeight(SIDE);
        picture.setPreserveRatio(true);
        face.setMinHeight(SIDE); // captions of wide photographs stand where those of squares do
        caption.getStyleClass().add("field-name");
        caption.setMaxWidth(WIDTH);
        caption.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // the channel's number stays
        box.setAlignment(Pos.CENTER);
        Em.atMost(box, WIDTH);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setOnDragDetected(event -> {
            if (!isEmpty()) {
                ClipboardContent content = new ClipboardContent();
                content.putString(String.valueOf(getIndex()));
                var board = startDragAndDrop(TransferMode.MOVE);
                board.setContent(content);
                board.setDragView(picture.snapshot(null, null));
                event.consume();
            }
        });
        setOnDragOver(this::allow);
        setOnDragDropped(event -> {
            move.accept(((TrayCell) event.getGestureSource()).getIndex(), getIndex());
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private void allow(DragEvent event) {
        boolean ofThisTray =
                event.getGestureSource() instanceof TrayCell source && source.getListView() == getListView();
        if (ofThisTray && !isEmpty()) {
            event.acceptTransferModes(TransferMode.MOVE);
            event.consume();
        }
    }

    @Override
    protected void updateItem(TrayItem item, boolean empty) {
        super.updateItem(item, empty);
        caption.textProperty().unbind();
        tooltip.textProperty().unbind();
        accessibleTextProperty().unbind();
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        picture.setImage(FrameImage.still(item.frame(), 0));
        caption.textProperty().bind(item.captionProperty().map(TrayItem::label));
        tooltip.textProperty().bind(item.captionProperty());
        accessibleTextProperty().bind(item.captionProperty());
        setTooltip(tooltip);
        setGraphic(box);
    }
}
