package org.phosphene.ui.compare;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.Picture;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;

/** One picture for each facet of the unit on the stage. */
final class FacetsView extends StackPane {

    FacetsView(FacetsViewModel model, Consumer<GridPanel> tray) {
        setId("facets-beside");
        Label title = new Label(Messages.get("facets.name"));
        title.getStyleClass().add("stage-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = IconButton.of(
                Icons.CLOSE, "facets.close", () -> model.enabledProperty().set(false));
        close.setId("close-facets");
        HBox head = new HBox(2, title, close);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(new SideColumn(model, new FacetTiles(model), head, tray, Picture::title));
    }
}
