package org.phosphene.ui.layers;

import java.util.function.Consumer;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import org.phosphene.studio.SearchHit;
import org.phosphene.ui.theme.Icons;

/** Something a search found, with an icon for what it is; a click goes there. */
final class HitCell extends ListCell<SearchHit> {

    HitCell(Consumer<SearchHit> taken) {
        setPrefWidth(0);
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // long names of layers differ at their ends
        setOnMouseClicked(event -> {
            if (getItem() != null) {
                taken.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(SearchHit hit, boolean empty) {
        super.updateItem(hit, empty);
        setText(empty || hit == null ? null : hit.title());
        setGraphic(empty || hit == null ? null : icon(hit).node());
    }

    private static Icons icon(SearchHit hit) {
        return switch (hit.kind()) {
            case LAYER -> Icons.LAYER;
            case CHANNEL -> Icons.CHANNEL;
            case CLASS -> Icons.CLASS;
        };
    }
}
