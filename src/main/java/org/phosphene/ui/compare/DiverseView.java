package org.phosphene.ui.compare;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.Picture;
import org.phosphene.ui.theme.Explained;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;

/** Images that differ beside the simple one, with the numbers of both. */
final class DiverseView extends StackPane {

    DiverseView(CompareViewModel model, Consumer<GridPanel> tray, Consumer<Picture> figure) {
        Label title = new Label(Messages.get("compare.name"));
        title.getStyleClass().add("stage-title");
        title.setMaxWidth(Double.MAX_VALUE);
        Button add = IconButton.of(
                Icons.GRID,
                "figure.add",
                () -> figure.accept(model.run().pictureProperty().get()));
        add.setId("figure-to-tray");
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(
                2,
                title,
                new Explained(
                        add,
                        Bindings.when(model.run().pictureProperty().isNull())
                                .then(Messages.get("stage.noPicture"))
                                .otherwise("")));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .add(new SideColumn(
                        model,
                        SideColumn.canvas(model.run(), title.getText()),
                        head,
                        tray,
                        Picture::title,
                        new ComparisonTable(model),
                        new SimilarityTable(model.similaritiesProperty()),
                        new DiversitySettings(model)));
    }
}
