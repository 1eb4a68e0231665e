package org.phosphene.ui.card;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.phosphene.studio.CardPicture;
import org.phosphene.studio.Picture;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.FrameCanvas;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunText;

/** One kind of picture with its name and the activation on it. */
final class SlotTile extends VBox {

    private static final double SIDE = 132;
    private static final double FOOTER = 18;

    private final FrameCanvas canvas = new FrameCanvas();

    SlotTile(CardSlot slot) {
        getStyleClass().add("card-slot");
        setSpacing(4);
        String words = Messages.get("card." + slot.kind());
        Label name = new Label(words);
        name.getStyleClass().add("field-name");
        canvas.setId("card-" + slot.kind());
        canvas.setAccessibleText(words);
        Label hint = new Label();
        hint.getStyleClass().addAll("quiet", "detail");
        hint.setWrapText(true);
        hint.setAlignment(Pos.CENTER);
        hint.setTextAlignment(TextAlignment.CENTER);
        hint.textProperty()
                .bind(Bindings.when(slot.problemProperty().isEmpty())
                        .then(Messages.get("card.waiting"))
                        .otherwise(slot.problemProperty()));
        hint.visibleProperty().bind(slot.frameProperty().isNull());
        StackPane face = new StackPane(canvas, hint);
        face.getStyleClass().add("canvas-pane");
        int images = slot.kind() == CardPicture.DIVERSE ? 4 : 1;
        face.setMinSize(SIDE * images, SIDE + FOOTER);
        face.setPrefSize(SIDE * images, SIDE + FOOTER);
        face.setMaxSize(SIDE * images, SIDE + FOOTER);
        hint.setMaxWidth(SIDE * images - 12);
        Follow.value(this, slot.frameProperty(), canvas::show);
        Follow.value(this, slot.pictureProperty(), now -> canvas.setNumbers(numbers(now)));
        getChildren().addAll(name, face);
    }

    private static List<String> numbers(Picture made) {
        return made == null
                ? List.of()
                : made.activations().stream().map(RunText::number).toList();
    }
}
