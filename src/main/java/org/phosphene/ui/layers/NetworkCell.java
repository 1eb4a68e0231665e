package org.phosphene.ui.layers;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.phosphene.studio.NetworkChoice;
import org.phosphene.ui.theme.Messages;

/** A network to choose: its title and, in the open list, a sentence about it. */
final class NetworkCell extends ListCell<NetworkChoice> {

    private static final double NOTE_WIDTH = 380;

    private final LayersViewModel model;

    /** @param model knows which networks are open; null to show titles only */
    NetworkCell(LayersViewModel model) {
        this.model = model;
    }

    @Override
    protected void updateItem(NetworkChoice choice, boolean empty) {
        super.updateItem(choice, empty);
        if (empty || choice == null) {
            setText(null);
            setGraphic(null);
        } else if (model != null) {
            Label note = new Label(model.megabytes(choice.id())
                    .map(size -> Messages.get("layers.open.note", size, Messages.said(choice.note())))
                    .or(() -> model.downloadSize(choice)
                            .map(size -> Messages.get("layers.download.note", size, Messages.said(choice.note()))))
                    .orElse(Messages.said(choice.note())));
            note.getStyleClass().addAll("quiet", "detail");
            note.setWrapText(true);
            note.setMaxWidth(NOTE_WIDTH);
            setText(null);
            setGraphic(new VBox(new Label(Messages.said(choice.title())), note));
        } else {
            setText(Messages.said(choice.title()));
        }
    }
}
