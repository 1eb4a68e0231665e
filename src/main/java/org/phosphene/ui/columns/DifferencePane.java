package org.phosphene.ui.columns;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.phosphene.studio.FieldDifference;
import org.phosphene.ui.fx.Choices;
import org.phosphene.ui.theme.Messages;

/** Two columns to choose, and a table of the fields in which their recipes differ. */
final class DifferencePane extends VBox {

    private static final double HEIGHT = 150;

    DifferencePane(ColumnsViewModel page) {
        super(6);
        DifferenceViewModel model = page.difference();
        HBox choice = new HBox(
                6,
                box(page, "columns.difference.first", "difference-first", model.firstProperty()),
                box(page, "columns.difference.second", "difference-second", model.secondProperty()));
        choice.setAlignment(Pos.CENTER_LEFT);
        TableView<FieldDifference> table = new TableView<>(model.fields());
        table.setId("differences");
        table.getColumns().add(column("columns.difference.field", FieldDifference::label));
        table.getColumns().add(column("columns.difference.first", FieldDifference::before));
        table.getColumns().add(column("columns.difference.second", FieldDifference::after));
        table.getColumns().add(column("columns.difference.path", FieldDifference::path));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setPrefHeight(HEIGHT);
        Label hint = new Label();
        hint.setWrapText(true);
        hint.getStyleClass().add("quiet");
        hint.textProperty().bind(model.hintProperty());
        table.setPlaceholder(hint);
        getChildren().addAll(choice, table);
    }

    private static ComboBox<Column> box(ColumnsViewModel page, String key, String id, ObjectProperty<Column> chosen) {
        ComboBox<Column> box = new ComboBox<>(page.columns());
        box.setId(id);
        box.setPromptText(Messages.get(key));
        box.setAccessibleText(Messages.get(key));
        box.setConverter(Choices.texts(Column::title));
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }

    private static TableColumn<FieldDifference, String> column(String key, Function<FieldDifference, String> text) {
        TableColumn<FieldDifference, String> column = new TableColumn<>(Messages.get(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
