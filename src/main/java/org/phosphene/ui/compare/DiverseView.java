package org.phosphene.ui.compare;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.Picture;
import org.phosphene.ui.theme.Messages;

/** Images that differ beside the simple one, with the numbers of both. */
final class DiverseView extends StackPane {

    DiverseView(CompareViewModel model, Consumer<GridPanel> tray) {
        Label title = new Label(Messages.get("compare.name"));
        title.getStyleClass().add("stage-title");
        title.setMaxWidth(Double.MAX_VALUE);
        getChildren()
                .add(new SideColumn(
                        model,
                        title.getText(),
                        title,
                        tray,
                        Picture::title,
                        new ComparisonTable(model),
                        new SimilarityTable(model.similaritiesProperty()),
                        new DiversitySettings(model)));
    }
}
