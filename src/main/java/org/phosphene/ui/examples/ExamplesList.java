package org.phosphene.ui.examples;

import atlantafx.base.theme.Tweaks;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.phosphene.studio.DatasetExample;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.Messages;

/** Photographs in rows as wide as the panel; only rows in sight have tiles. */
final class ExamplesList extends ListView<Section> {

    static final double GAP = 6;
    static final double BORDERS = 34; // paddings and the scroll bar

    private final ExamplesViewModel model;
    private int columns;

    ExamplesList(ExamplesViewModel model) {
        this.model = model;
        setId("examples");
        setAccessibleText(Messages.get("examples.list"));
        getStyleClass().addAll(Tweaks.EDGE_TO_EDGE, "examples-list");
        setCellFactory(list -> new Row());
        Follow.list(this, model.sections(), this::fill);
        Follow.changes(this, model.wholeProperty(), now -> refresh());
        Follow.changes(this, model.heatShownProperty(), now -> refresh());
        widthProperty().addListener((all, old, now) -> {
            if (columnsNow() != columns) {
                fill();
            }
        });
        fill();
    }

    private int columnsNow() {
        return Math.max(1, (int) ((getWidth() - BORDERS + GAP) / (ExampleTile.SIDE + GAP)));
    }

    private void fill() {
        columns = columnsNow();
        List<Section> rows = new ArrayList<>();
        for (Section section : model.sections()) {
            List<DatasetExample> all = section.examples();
            for (int i = 0; i < all.size(); i += columns) {
                List<DatasetExample> row = all.subList(i, Math.min(all.size(), i + columns));
                rows.add(i == 0 ? new Section(section.title(), row, section.first()) : new Section("", row));
            }
        }
        getItems().setAll(rows);
        scrollTo(0);
    }

    private final class Row extends ListCell<Section> {

        private final Label title = new Label();
        private final HBox tiles = new HBox(GAP);
        private final VBox content = new VBox(GAP, title, tiles);

        Row() {
            title.getStyleClass().add("field-name");
            title.setWrapText(true);
            title.maxWidthProperty().bind(ExamplesList.this.widthProperty().subtract(BORDERS));
            title.setMinHeight(USE_PREF_SIZE);
            title.managedProperty().bind(title.visibleProperty());
            title.visibleProperty().bind(title.textProperty().isNotEmpty());
        }

        @Override
        protected void updateItem(Section row, boolean empty) {
            super.updateItem(row, empty);
            List<DatasetExample> examples = empty || row == null ? List.of() : row.examples();
            title.setText(empty || row == null ? "" : row.title());
            while (tiles.getChildren().size() < examples.size()) {
                tiles.getChildren().add(new ExampleTile(model));
            }
            for (int i = 0; i < tiles.getChildren().size(); i++) {
                ((ExampleTile) tiles.getChildren().get(i))
                        .show(i < examples.size() ? examples.get(i) : null, i == 0 && row != null ? row.first() : "");
            }
            setGraphic(examples.isEmpty() ? null : content);
        }
    }
}
