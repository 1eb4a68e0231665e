package org.phosphene.ui.reading;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import javafx.util.Duration;
import org.phosphene.studio.AlikeUnits;
import org.phosphene.studio.NetworkChoice;
import org.phosphene.ui.fx.Choices;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.WhileShown;
import org.phosphene.ui.theme.Messages;

/** Units of another network that answer to the same photographs, the most alike first. */
public final class AlikeDialog extends Dialog<Void> {

    private static final double WIDTH = 460;
    private static final double HEIGHT = 560;
    private static final Duration LOOK = Duration.millis(200);

    private final AlikeViewModel model;

    public AlikeDialog(AlikeViewModel model, Window owner) {
        this.model = model;
        initOwner(owner);
        initModality(Modality.NONE); // the stage shows what is clicked here
        setResizable(true);
        setTitle(Messages.get("alike.title"));
        getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        getDialogPane().getButtonTypes().setAll(new ButtonType(Messages.get("alike.close"), ButtonData.CANCEL_CLOSE));
        getDialogPane().setId("alike");
        getDialogPane().getStyleClass().add("reading-dialog");
        getDialogPane().setPrefSize(WIDTH, HEIGHT);
        getDialogPane().setContent(new VBox(10, question(), current(), chooser(), said(), scan(), scanning(), found()));
        Follow.changes(getDialogPane(), model.asideProperty(), this::makeRoom);
        WhileShown.every(LOOK, getDialogPane(), model::refresh);
        setOnHidden(event -> {
            if (!model.asideProperty().get()) {
                model.close();
            }
        });
    }

    private void makeRoom(boolean aside) {
        if (aside) {
            close();
        }
    }

    /** Offers the search for what is on the stage meanwhile. */
    private Button current() {
        Button ask = new Button();
        ask.setId("alike-current");
        ask.textProperty()
                .bind(model.currentProperty()
                        .map(choice -> Messages.get("alike.current", choice.unit()))
                        .orElse(""));
        ask.setOnAction(event -> model.begin(model.currentProperty().get()));
        showWhile(
                ask,
                model.currentProperty().isNotNull().and(model.currentProperty().isNotEqualTo(model.unitProperty())));
        return ask;
    }

    private Label question() {
        Label question = sentence();
        question.setId("alike-question");
        question.getStyleClass().add(Styles.TEXT_BOLD);
        question.textProperty()
                .bind(model.unitProperty()
                        .map(choice -> Messages.get("alike.like", choice.unit()))
                        .orElse(""));
        return question;
    }

    private HBox chooser() {
        ComboBox<NetworkChoice> chooser = new ComboBox<>(model.networks());
        chooser.setId("alike-network");
        chooser.setConverter(Choices.texts(NetworkChoice::title));
        chooser.valueProperty().bindBidirectional(model.otherProperty());
        chooser.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(chooser, Priority.ALWAYS);
        Label name = new Label(Messages.get("alike.network"));
        name.setLabelFor(chooser);
        name.setMinWidth(Region.USE_PREF_SIZE);
        chooser.setAccessibleText(name.getText());
        HBox row = new HBox(8, name, chooser);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Label said() {
        Label said = sentence();
        said.setId("alike-said");
        said.getStyleClass().add("quiet");
        said.textProperty()
                .bind(Bindings.when(model.busyProperty())
                        .then(Messages.get("alike.busy"))
                        .otherwise(model.saidProperty()));
        return said;
    }

    private Button scan() {
        Button scan = new Button();
        scan.setId("alike-scan");
        scan.getStyleClass().add(Styles.ACCENT);
        scan.textProperty()
                .bind(model.missingProperty()
                        .map(request -> Messages.get("alike.scan", model.titleOf(request.network())))
                        .orElse(""));
        scan.setOnAction(event -> model.scan());
        showWhile(
                scan,
                model.missingProperty().isNotNull().and(model.scansProperty().not()));
        return scan;
    }

    private HBox scanning() {
        ProgressBar bar = new ProgressBar();
        bar.setId("alike-progress");
        bar.setAccessibleText(Messages.get("alike.scanning"));
        bar.progressProperty().bind(model.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button stop = new Button(Messages.get("alike.stop"));
        stop.setId("alike-stop");
        stop.setOnAction(event -> model.stop());
        HBox row = new HBox(8, new Label(Messages.get("alike.scanning")), bar, stop);
        row.setAlignment(Pos.CENTER_LEFT);
        showWhile(row, model.scansProperty());
        return row;
    }

    private static void showWhile(Node node, javafx.beans.value.ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }

    private ListView<AlikeUnits.Alike> found() {
        ListView<AlikeUnits.Alike> list = new ListView<>(model.found());
        list.setId("alike-found");
        list.setAccessibleText(Messages.get("alike.list"));
        list.getStyleClass().add(Styles.DENSE);
        list.setCellFactory(view -> new AlikeCell(model));
        list.setOnKeyPressed(event -> {
            AlikeUnits.Alike chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                model.choose(chosen);
                event.consume();
            }
        });
        list.visibleProperty().bind(Bindings.isNotEmpty(model.found()));
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    private static Label sentence() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
