package org.phosphene.ui.checklist;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.phosphene.studio.ClassScore;
import org.phosphene.ui.fx.Em;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.FileKind;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;

/** A photograph, and what the network says of it when it is given in the chosen way. */
final class PhotographPane extends VBox {

    private static final double WIDTH = 330;

    private final ChecklistViewModel model;
    private final GridPane scores = new GridPane();

    PhotographPane(ChecklistViewModel model) {
        this.model = model;
        setSpacing(6);
        Em.atLeast(this, WIDTH);
        Label heading = new Label(Messages.get("checklist.says"));
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        scores.setId("checklist-classes");
        scores.setHgap(8);
        scores.setVgap(4);
        Label problem = new Label();
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.getStyleClass().add("quiet");
        problem.textProperty().bind(model.saidProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        getChildren().addAll(heading, chooser(), scores, problem);
        Follow.list(this, model.classes(), this::show);
        show();
    }

    private HBox chooser() {
        ComboBox<String> names = new ComboBox<>();
        names.setId("checklist-photograph");
        names.setAccessibleText(Messages.get("checklist.photograph"));
        names.getItems().setAll(model.photographs());
        names.valueProperty().bindBidirectional(model.photographProperty());
        names.setMaxWidth(Double.MAX_VALUE);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox row = new HBox(6, names, IconButton.of(Icons.OPEN, "checklist.photograph.open", this::askForFile));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void askForFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.get("checklist.photograph.open"));
        FileKind.PHOTOGRAPH.open(chooser, getScene().getWindow()).ifPresent(file -> model.photographProperty()
                .set(file.toAbsolutePath().toString()));
    }

    private void show() {
        scores.getChildren().clear();
        int row = 0;
        for (ClassScore score : model.classes()) {
            Label name = new Label(score.label());
            name.setMinWidth(0);
            GridPane.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            ProgressBar bar = new ProgressBar(score.probability());
            bar.getStyleClass().add(Styles.SMALL);
            bar.setPrefWidth(80);
            bar.setMinWidth(80);
            Label share = new Label(String.format(Locale.ENGLISH, "%.1f %%", 100 * score.probability()));
            share.setMinWidth(Region.USE_PREF_SIZE);
            scores.addRow(row++, name, bar, share);
        }
    }
}
