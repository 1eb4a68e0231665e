package org.phosphene.ui.compare;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.Messages;

/** The similarity of every image with every other, as a triangle of numbers; nothing while there is none. */
final class SimilarityTable extends GridPane {

    SimilarityTable(ObservableValue<List<List<Double>>> similarities) {
        setId("similarities");
        getStyleClass().add("similarities");
        visibleProperty().bind(similarities.map(table -> table.size() > 1));
        managedProperty().bind(visibleProperty());
        Follow.value(this, similarities, this::show);
    }

    private void show(List<List<Double>> table) {
        getChildren().clear();
        getColumnConstraints().clear();
        for (int column = 0; column < table.size(); column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHalignment(HPos.RIGHT);
            getColumnConstraints().add(constraints);
        }
        if (table.size() > 1) {
            Label heading = new Label(Messages.get("compare.pairs"));
            heading.getStyleClass().add("field-name");
            heading.setTooltip(CompareView.tip("compare.similarity.tip"));
            add(heading, table.size(), 0);
        }
        for (int row = 0; row < table.size(); row++) {
            for (int column = 0; column <= row; column++) {
                add(
                        row == column
                                ? number(row)
                                : similarity(row, column, table.get(row).get(column)),
                        column,
                        row);
            }
        }
    }

    private static Label number(int image) {
        Label label = new Label(String.valueOf(image + 1));
        label.getStyleClass().add("field-name");
        return label;
    }

    private static Label similarity(int row, int column, double value) {
        String text = Double.isFinite(value) ? String.format(Locale.ROOT, "%.2f", value) : "–";
        Label label = new Label(text);
        label.setAccessibleText(
                Messages.get("compare.similarity.pair", String.valueOf(column + 1), String.valueOf(row + 1), text));
        return label;
    }
}
