package org.phosphene.ui.stage;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.phosphene.studio.Completion;
import org.phosphene.ui.theme.Messages;

/** What can be put in, and below it what it means; a click takes it. */
final class CompletionCell extends ListCell<Completion> {

    /** Of a row, in pixels. */
    static final double HEIGHT = 42;

    private final Label label = new Label();
    private final Label description = new Label();
    private final VBox both = new VBox(label, description);

    CompletionCell(Consumer<Completion> take) {
        label.getStyleClass().add("code");
        description.getStyleClass().addAll("quiet", "detail");
        setPrefWidth(0); // as wide as the list, so that long sentences are cut and nothing scrolls sideways
        setOnMouseClicked(event -> {
            if (getItem() != null) {
                take.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(Completion item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        label.setText(item.label());
        String meaning = Messages.said(item.description());
        description.setText(meaning);
        setAccessibleText(item.label() + ": " + meaning);
        setGraphic(both);
    }
}
