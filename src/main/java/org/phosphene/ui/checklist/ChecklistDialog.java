package org.phosphene.ui.checklist;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Modality;
import javafx.stage.Window;
import javafx.util.Duration;
import org.phosphene.studio.InputChoice;
import org.phosphene.studio.Proposal;
import org.phosphene.studio.Remark;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.Fx;
import org.phosphene.ui.fx.WhileShown;
import org.phosphene.ui.theme.FileKind;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;

/** The load checklist beside the window: remarks, the usual ways, the choice, and what it makes the network say. */
public final class ChecklistDialog extends Dialog<Void> {

    private static final double WIDTH = 860;
    private static final double HEIGHT = 680;
    private static final double REMARKS_HEIGHT = 160;
    private static final Duration LOOK = Duration.millis(200);

    private final ChecklistViewModel model;
    private final InputFormViewModel form;
    private final VBox remarks = new VBox(6);
    private final ListView<Proposal> proposals = new ListView<>();

    public ChecklistDialog(ChecklistViewModel model, Window owner) {
        this.model = model;
        form = new InputFormViewModel(model);
        initOwner(owner);
        initModality(Modality.NONE); // pictures can be looked at while one chooses
        setResizable(true);
        titleProperty()
                .bind(model.networkProperty()
                        .map(network -> Messages.get("checklist.title", Messages.said(network.title())))
                        .orElse(""));
        getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        getDialogPane()
                .getButtonTypes()
                .setAll(new ButtonType(Messages.get("checklist.close"), ButtonData.CANCEL_CLOSE));
        getDialogPane().setContent(content());
        getDialogPane().setPrefSize(WIDTH, HEIGHT);
        getDialogPane().setId("checklist");
        getDialogPane().getStyleClass().addAll("wide", "checklist-dialog");
        Follow.list(getDialogPane(), model.remarks(), this::showRemarks);
        showRemarks();
        WhileShown.every(LOOK, getDialogPane(), model::refresh);
        setOnShown(event -> Fx.later(proposals::requestFocus)); // the dialog itself prefers a button
        setOnHidden(event -> model.stop());
    }

    private VBox content() {
        ScrollPane found = new ScrollPane(remarks);
        found.setFitToWidth(true);
        found.setPrefHeight(REMARKS_HEIGHT);
        found.setMinHeight(REMARKS_HEIGHT);
        found.setId("checklist-remarks");
        found.visibleProperty().bind(Bindings.isNotEmpty(model.remarks()));
        found.managedProperty().bind(found.visibleProperty());
        VBox ways = new VBox(6, heading("checklist.ways"), tryButton(), trials(), proposals());
        HBox.setHgrow(ways, Priority.ALWAYS);
        ways.setMinWidth(0);
        PhotographPane photograph = new PhotographPane(model);
        HBox middle = new HBox(16, ways, photograph);
        VBox.setVgrow(middle, Priority.ALWAYS);
        InputFormView fields = new InputFormView(form);
        return new VBox(10, found, middle, heading("checklist.choice"), fields, buttons());
    }

    private static Label heading(String key) {
        Label heading = new Label(Messages.get(key));
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        return heading;
    }

    private void showRemarks() {
        remarks.getChildren()
                .setAll(model.remarks().stream().map(ChecklistDialog::row).toList());
    }

    private static HBox row(Remark remark) {
        boolean grave = !remark.level().equals("note");
        Label text = new Label(Messages.said(remark.text()));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Node icon = (grave ? Icons.ERROR : Icons.ABOUT).node();
        icon.getStyleClass().add(grave ? Styles.WARNING : Styles.TEXT_MUTED);
        HBox row = new HBox(8, icon, text);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private Button tryButton() {
        Button begin = new Button(Messages.get("checklist.try"));
        begin.setId("checklist-try");
        begin.setMinHeight(Region.USE_PREF_SIZE);
        begin.setOnAction(event -> model.tryWays());
        begin.visibleProperty().bind(model.tryingProperty().not().and(Bindings.isEmpty(model.proposals())));
        begin.managedProperty().bind(begin.visibleProperty());
        return begin;
    }

    private HBox trials() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button stop = new Button(Messages.get("checklist.stop"), Icons.STOP.node());
        stop.setId("checklist-stop");
        stop.getStyleClass().add(Styles.SMALL);
        stop.setOnAction(event -> model.stop());
        HBox row = new HBox(8, new Label(Messages.get("checklist.trying")), bar, stop);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(model.tryingProperty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private ListView<Proposal> proposals() {
        ListView<Proposal> list = proposals;
        list.setItems(model.proposals());
        list.setId("proposals");
        list.getStyleClass().add(Styles.DENSE);
        list.setAccessibleText(Messages.get("checklist.ways"));
        Label none = new Label();
        none.setWrapText(true);
        none.getStyleClass().add("hint");
        none.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Messages.get(model.tryingProperty().get() ? "checklist.wait" : "checklist.untried"),
                        model.tryingProperty()));
        list.setPlaceholder(none);
        list.setCellFactory(view -> new ProposalCell(model));
        list.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> {
            if (now != null) {
                model.choose(now.input());
            }
        });
        Follow.changes(list, model.networkProperty(), now -> list.refresh());
        Follow.value(list, model.inputProperty(), this::mark);
        Follow.list(list, model.proposals(), () -> mark(model.inputProperty().get()));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setMinHeight(80);
        return list;
    }

    /** Marks the usual way that is chosen, or none. */
    private void mark(InputChoice choice) {
        proposals.getSelectionModel().clearSelection();
        model.proposals().stream()
                .filter(proposal -> proposal.input().equals(choice))
                .findFirst()
                .ifPresent(proposals.getSelectionModel()::select);
    }

    private HBox buttons() {
        Button use = new Button(Messages.get("checklist.use"));
        use.setId("checklist-use");
        use.setDefaultButton(true);
        use.setOnAction(event -> model.use());
        use.disableProperty()
                .bind(form.problemProperty()
                        .isNotEmpty()
                        .or(Bindings.createBooleanBinding(
                                model::isInUse, model.inputProperty(), model.networkProperty())));
        Button labels = new Button(Messages.get("checklist.labels"));
        labels.setId("checklist-labels");
        labels.setOnAction(event -> askForLabels());
        Button reset = new Button(Messages.get("checklist.reset"));
        reset.setId("checklist-reset");
        reset.setOnAction(event -> model.reset());
        HBox row = new HBox(8, use, labels, reset);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void askForLabels() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.get("checklist.labels"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                Messages.get("checklist.labels.filter"), "*.csv", "*.txt", "*.json"),
                        new FileChooser.ExtensionFilter(Messages.get("layers.filter.all"), "*.*"));
        FileKind.LABELS.open(chooser, getDialogPane().getScene().getWindow()).ifPresent(model::useLabels);
    }
}
