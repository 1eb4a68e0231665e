package org.phosphene.ui.reading;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.phosphene.studio.ClassScore;
import org.phosphene.studio.PhotographReading;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.Messages;

/** What the network calls a photograph, with probabilities. */
final class ClassesPane extends VBox {

    private static final double BAR_WIDTH = 80;

    private final ReadingViewModel model;
    private final GridPane rows = new GridPane();

    ClassesPane(ReadingViewModel model) {
        super(6);
        this.model = model;
        Label heading = ReadingDialog.heading("");
        heading.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.networkProperty().get() == null
                                ? ""
                                : Messages.get(
                                        "reading.says",
                                        Messages.said(
                                                model.networkProperty().get().title())),
                        model.networkProperty()));
        heading.setTooltip(new Tooltip(Messages.get("reading.says.hint")));
        rows.setId("reading-classes");
        rows.setHgap(8);
        rows.setVgap(4);
        getChildren().setAll(heading, rows);
        Follow.value(this, model.readingProperty(), this::show);
        visibleProperty().bind(model.readingProperty().isNotNull());
    }

    private void show(PhotographReading reading) {
        rows.getChildren().clear();
        if (reading == null) {
            return;
        }
        if (reading.classes().isEmpty()) {
            Label none = new Label(Messages.get("reading.unnamed"));
            none.setWrapText(true);
            none.setMinHeight(USE_PREF_SIZE);
            none.getStyleClass().add("quiet");
            rows.addRow(0, none);
        }
        for (ClassScore score : reading.classes()) {
            Label name = new Label(score.label());
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            name.setTooltip(new Tooltip(score.label()));
            GridPane.setHgrow(name, Priority.ALWAYS);
            ProgressBar bar = new ProgressBar(score.probability());
            bar.getStyleClass().add(Styles.SMALL);
            bar.setPrefWidth(BAR_WIDTH);
            bar.setMinWidth(BAR_WIDTH);
            Label share = new Label(ReadingText.share(score.probability()));
            share.setMinWidth(USE_PREF_SIZE);
            rows.addRow(rows.getRowCount(), name, bar, share);
        }
    }
}
