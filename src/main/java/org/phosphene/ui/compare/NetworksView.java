package org.phosphene.ui.compare;

import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.NetworkChoice;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.NetworkFile;
import org.phosphene.ui.theme.RunText;

/** The stage's objective on a second network, with the activations of both. */
final class NetworksView extends StackPane {

    private final NetworksViewModel model;

    NetworksView(CompareViewModel compare, Consumer<GridPanel> tray) {
        this.model = compare.networks();
        getChildren()
                .add(new SideColumn(
                        model,
                        SideColumn.canvas(model.run(), Messages.get("networks.name")),
                        chooser(),
                        tray,
                        picture -> picture.title() + ", " + picture.network(),
                        activations(compare),
                        settings()));
    }

    private HBox chooser() {
        ComboBox<NetworkChoice> box = new ComboBox<>(model.choices());
        box.setId("second-network");
        box.setAccessibleText(Messages.get("networks.second"));
        box.setPromptText(Messages.get("networks.second"));
        box.setCellFactory(list -> new TitleCell());
        box.setButtonCell(new TitleCell());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.valueProperty().bindBidirectional(model.chosenProperty());
        HBox.setHgrow(box, Priority.ALWAYS);
        return new HBox(2, box, IconButton.of(Icons.OPEN, "networks.open", this::askForFile));
    }

    private void askForFile() {
        NetworkFile.choose(getScene().getWindow(), Messages.get("networks.open"))
                .ifPresent(model::open);
    }

    private VBox settings() {
        TextField own = new TextField();
        own.setId("second-objective");
        own.getStyleClass().add("code");
        own.promptTextProperty()
                .bind(model.stageRequestProperty()
                        .map(request -> Messages.get("networks.objective.same", request.objective()))
                        .orElse(""));
        own.setTooltip(CompareView.tip("networks.objective.tip"));
        own.setOnAction(event -> model.objectiveProperty().set(own.getText().strip()));
        Label name = new Label(Messages.get("networks.objective"));
        name.getStyleClass().add("field-name");
        name.setLabelFor(own);
        own.setAccessibleText(name.getText());
        Label note = new Label();
        note.getStyleClass().addAll("quiet", "detail");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.textProperty()
                .bind(model.chosenProperty()
                        .map(chosen -> Messages.said(chosen.note()))
                        .orElse(""));
        return new VBox(2, name, own, note);
    }

    private GridPane activations(CompareViewModel compare) {
        GridPane table = new GridPane();
        table.getStyleClass().add("comparison");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        numbers.setMinWidth(76);
        table.getColumnConstraints().addAll(names, numbers, numbers);
        Label stage = name("");
        stage.textProperty()
                .bind(compare.networkProperty().map(OpenNetwork::title).orElse(""));
        Label here = name("");
        here.textProperty()
                .bind(model.chosenProperty().map(NetworkChoice::title).orElse(""));
        Label first = number("first-activation");
        Label second = number("second-activation");
        Runnable show = () -> {
            first.setText(RunText.number(compare.simpleActivationProperty().get()));
            second.setText(RunText.number(model.activationProperty().get()));
        };
        Follow.value(table, compare.simpleActivationProperty(), now -> show.run());
        Follow.value(table, model.activationProperty(), now -> show.run());
        table.addRow(0, new Label(), stage, here);
        table.addRow(1, name(Messages.get("stage.activation")), first, second);
        return table;
    }

    private static Label name(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("field-name");
        return label;
    }

    private static Label number(String id) {
        Label label = new Label(RunText.number(Double.NaN));
        label.setId(id);
        label.getStyleClass().add("number");
        return label;
    }

    private static final class TitleCell extends ListCell<NetworkChoice> {
        @Override
        protected void updateItem(NetworkChoice item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : Messages.said(item.title()));
        }
    }
}
