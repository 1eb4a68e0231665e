package org.phosphene.ui.stage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableStringValue;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.Fx;
import org.phosphene.ui.stage.BuilderKind.Field;
import org.phosphene.ui.theme.Explained;
import org.phosphene.ui.theme.Messages;

/** A form that writes an objective, with its text as it changes. */
final class BuilderDialog extends Dialog<Void> {

    private static final double WIDTH = 600;
    private static final double HEIGHT = 520;

    private final StageViewModel stage;
    private final BuilderViewModel model;
    private final ComboBox<BuilderKind> kinds = new ComboBox<>();
    private final Map<Field, Node> rows = new EnumMap<>(Field.class);

    BuilderDialog(StageViewModel stage, Window owner) {
        this.stage = stage;
        model = stage.objective().builder();
        initOwner(owner);
        setTitle(Messages.get("builder.title"));
        setResizable(true);
        getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        getDialogPane().getButtonTypes().setAll(new ButtonType(Messages.get("builder.close"), ButtonData.CANCEL_CLOSE));
        getDialogPane().setContent(content());
        getDialogPane().setPrefSize(WIDTH, HEIGHT);
        getDialogPane().getStyleClass().add("builder-dialog");
        Follow.value(getDialogPane(), model.kindProperty(), now -> showRows());
        setOnShown(event -> Fx.later(kinds::requestFocus)); // the dialog itself prefers a button
    }

    private VBox content() {
        VBox form = new VBox(8);
        BuilderFields fields = new BuilderFields(model, this::window);
        for (Field field : Field.values()) {
            Node row = fields.row(field);
            rows.put(field, row);
            form.getChildren().add(row);
        }
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox content = new VBox(10, kinds(), meaning(), scroll, result(), buttons());
        content.getStyleClass().add("content");
        return content;
    }

    private HBox kinds() {
        kinds.setId("builder-kind");
        kinds.getItems().setAll(BuilderKind.values());
        kinds.setCellFactory(list -> new NamedCell<>(BuilderDialog::name));
        kinds.setButtonCell(new NamedCell<>(BuilderDialog::name));
        kinds.setVisibleRowCount(14);
        kinds.valueProperty().bindBidirectional(model.kindProperty());
        return BuilderFields.named(Messages.get("builder.kind"), kinds, kinds);
    }

    private Label meaning() {
        Label meaning = new Label();
        meaning.getStyleClass().add("quiet");
        meaning.setWrapText(true);
        meaning.setMinHeight(Label.USE_PREF_SIZE);
        meaning.textProperty().bind(model.kindProperty().map(kind -> Messages.get("builder.meaning." + kind)));
        return meaning;
    }

    private VBox result() {
        Label text = new Label();
        text.setId("builder-text");
        text.getStyleClass().addAll("code", "builder-text");
        text.setWrapText(true);
        text.setMaxSize(Double.MAX_VALUE, 64);
        text.textProperty().bind(model.textProperty());
        Label problem = new Label();
        problem.setId("builder-problem");
        problem.getStyleClass().add("input-error");
        problem.setWrapText(true);
        problem.setMinHeight(Label.USE_PREF_SIZE);
        problem.textProperty().bind(model.useProblemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return new VBox(4, text, problem);
    }

    private HBox buttons() {
        HBox row = new HBox(
                8,
                button("use", model.useProblemProperty(), model::use),
                button("add", model.addProblemProperty(), model::add),
                button("subtract", model.subtractProblemProperty(), model::subtract));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node button(String what, ObservableStringValue problem, Runnable change) {
        Button button = new Button(Messages.get("builder." + what));
        button.setId("builder-" + what);
        button.setDefaultButton(what.equals("use"));
        button.setOnAction(event -> run(event, change));
        return new Explained(button, problem);
    }

    /** What was built grows at once, with as many images as it needs. */
    private void run(ActionEvent event, Runnable change) {
        change.run();
        model.images(stage.settings().imagesProperty().get())
                .ifPresent(images -> stage.settings().imagesProperty().set(String.valueOf(images)));
        close();
        stage.runObjective();
        event.consume();
    }

    private void showRows() {
        List<Field> shown = model.kindProperty().get().fields();
        rows.forEach((field, row) -> {
            row.setVisible(shown.contains(field));
            row.setManaged(shown.contains(field));
        });
    }

    private Window window() {
        return getDialogPane().getScene().getWindow();
    }

    private static String name(BuilderKind kind) {
        return Messages.get("builder.kind." + kind);
    }
}
