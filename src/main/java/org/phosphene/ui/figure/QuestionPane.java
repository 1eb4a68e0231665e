package org.phosphene.ui.figure;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.TextButton;

/** Asks before a figure is saved whether pictures are made first; there only while there is a question. */
final class QuestionPane extends VBox {

    private final FigureExportViewModel model;
    private final Label sentence = new Label();
    private final Button keep;
    private final Button finish;

    QuestionPane(FigureExportViewModel model) {
        super(8);
        this.model = model;
        setId("figure-question");
        getStyleClass().add("figure-question");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        keep = TextButton.of("paper.ask.keep", "figure-keep", model::keep);
        keep.getStyleClass().add(Styles.ACCENT);
        finish = TextButton.of("paper.ask.finish", "figure-finish", model::finish);
        finish.managedProperty().bind(finish.visibleProperty());
        Button cancel = TextButton.of("paper.ask.cancel", "figure-cancel", model::dismiss);
        cancel.setCancelButton(true);
        getChildren().addAll(sentence, new FlowPane(6, 6, keep, finish, cancel));
        visibleProperty().bind(Bindings.isNotNull(model.questionProperty()));
        managedProperty().bind(visibleProperty());
        Follow.value(this, model.questionProperty(), this::ask);
    }

    private void ask(ExportQuestion asked) {
        if (asked == null) {
            return;
        }
        sentence.setText(asked.sentence());
        boolean stopped = asked.stopped() > 0;
        keep.setText(Messages.get(stopped ? "paper.ask.keep" : "paper.ask.make"));
        finish.setVisible(stopped);
        keep.requestFocus();
    }
}
