package org.phosphene.ui.compare;

import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunText;

/** Activation and similarity, simple beside diverse. */
final class ComparisonTable extends GridPane {

    ComparisonTable(CompareViewModel model) {
        getStyleClass().add("comparison");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        numbers.setMinWidth(76);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHalignment(HPos.RIGHT);
        wide.setMinWidth(104);
        getColumnConstraints().addAll(names, numbers, wide);
        addRow(0, new Label(), name("compare.simple"), name("compare.diverse"));
        Label simple = number();
        Label diverse = number();
        Label toDiverse = number();
        Label similarity = number();
        Label weight = number();
        addRow(1, name("stage.activation"), simple, diverse);
        addRow(2, explained("compare.similarity"), toDiverse, similarity);
        addRow(3, explained("compare.weight.now"), new Label(), weight);
        Follow.value(this, model.comparisonProperty(), now -> {
            simple.setText(RunText.number(now.simple()));
            diverse.setText(withShare(now));
            toDiverse.setText(RunText.number(now.simpleToDiverse()));
            similarity.setText(RunText.number(now.similarity()));
            weight.setText(RunText.number(now.weight()));
        });
    }

    private static String withShare(Comparison now) {
        String text = RunText.number(now.diverse());
        return Double.isFinite(now.share())
                ? text + String.format(Locale.ROOT, "  (%.0f %%)", 100 * now.share())
                : text;
    }

    private static Label name(String key) {
        Label label = new Label(Messages.get(key));
        label.getStyleClass().add("field-name");
        return label;
    }

    private static Label explained(String key) {
        Label label = name(key);
        label.setTooltip(CompareView.tip(key + ".tip"));
        return label;
    }

    private static Label number() {
        Label label = new Label(RunText.number(Double.NaN));
        label.getStyleClass().add("number");
        return label;
    }
}
