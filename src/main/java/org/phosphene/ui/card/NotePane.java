package org.phosphene.ui.card;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.Explained;
import org.phosphene.ui.theme.FileKind;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Keys;
import org.phosphene.ui.theme.Messages;

/** Name, notes and tags of the unit, and the search in all notes. */
final class NotePane extends VBox {

    private static final int MOST_PROPOSALS = 6;

    private final CardViewModel card;
    private final NoteViewModel model;
    private final FlowPane tags = new FlowPane(4, 4);
    private final FlowPane proposals = new FlowPane(4, 4);

    NotePane(CardViewModel card) {
        super(6);
        this.card = card;
        model = card.note();
        getStyleClass().add("card-note");
        setId("card-note");
        setPrefWidth(264);
        setMinWidth(220);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey); // the fields' own undo forgets when the unit changes
        getChildren()
                .addAll(
                        head(),
                        name(),
                        title("card.notes"),
                        notes(),
                        title("card.tags"),
                        tags,
                        newTag(),
                        proposals,
                        title("card.search"),
                        query(),
                        hits());
        Follow.list(this, model.tags(), this::showTags);
        Follow.list(this, model.proposals(), this::showProposals);
        showTags();
        showProposals();
    }

    private HBox head() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button export = IconButton.of(Icons.SAVE, "card.export.notes", this::export);
        export.setId("export-notes");
        return new HBox(
                2,
                title("card.name"),
                gap,
                step(Icons.UNDO, "card.undo", Keys.UNDO, model::undo, model.undoableProperty()),
                step(Icons.REDO, "card.redo", Keys.REDO, model::redo, model.redoableProperty()),
                export);
    }

    private static Explained step(
            Icons icon, String key, Keys keys, Runnable action, ReadOnlyBooleanProperty possible) {
        Button button = IconButton.of(icon, key, keys, action);
        button.setId("note-" + key.substring(key.indexOf('.') + 1));
        return new Explained(button, Bindings.when(possible).then("").otherwise(Messages.get("card.noStep")));
    }

    private static Label title(String key) {
        Label title = new Label(Messages.get(key));
        title.getStyleClass().add("field-name");
        return title;
    }

    private TextField name() {
        TextField field = new TextField();
        field.setId("unit-name");
        field.setPromptText(Messages.get("card.name.hint"));
        field.setAccessibleText(Messages.get("card.name"));
        field.textProperty().bindBidirectional(model.nameProperty());
        return field;
    }

    private TextArea notes() {
        TextArea area = new TextArea();
        area.setId("unit-notes");
        area.setWrapText(true);
        area.setPrefRowCount(4);
        area.setMinHeight(72);
        area.setAccessibleText(Messages.get("card.notes"));
        area.textProperty().bindBidirectional(model.notesProperty());
        return area;
    }

    private TextField newTag() {
        TextField field = new TextField();
        field.setId("new-tag");
        field.setPromptText(Messages.get("card.tag.hint"));
        field.setAccessibleText(Messages.get("card.tag.hint"));
        field.textProperty().bindBidirectional(model.newTagProperty());
        field.setOnAction(event -> model.addTag());
        return field;
    }

    private TextField query() {
        TextField field = new TextField();
        field.setId("note-search");
        field.setPromptText(Messages.get("card.search.hint"));
        field.setAccessibleText(Messages.get("card.search"));
        field.textProperty().bindBidirectional(model.queryProperty());
        return field;
    }

    private ListView<NoteViewModel.Hit> hits() {
        ListView<NoteViewModel.Hit> list = new ListView<>(model.hits());
        list.setId("note-hits");
        list.setAccessibleText(Messages.get("card.search"));
        list.setPlaceholder(nothing());
        list.setPrefHeight(90);
        list.setMinHeight(60);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setCellFactory(view -> new HitCell());
        list.setOnMouseClicked(event -> go(list));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go(list);
            }
        });
        return list;
    }

    private Label nothing() {
        Label nothing = new Label();
        nothing.getStyleClass().add("quiet");
        nothing.setWrapText(true);
        nothing.textProperty()
                .bind(Bindings.when(model.queryProperty().isEmpty())
                        .then(Messages.get("card.search.begin"))
                        .otherwise(Messages.get("card.search.nothing")));
        return nothing;
    }

    private void go(ListView<NoteViewModel.Hit> list) {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(hit -> card.go(hit.unit()));
    }

    private void showTags() {
        tags.getChildren()
                .setAll(model.tags().stream()
                        .map(tag -> chip(tag, "card.tag.remove", () -> model.removeTag(tag)))
                        .toList());
    }

    private void showProposals() {
        proposals
                .getChildren()
                .setAll(model.proposals().stream()
                        .limit(MOST_PROPOSALS)
                        .map(tag -> chip(tag, "card.tag.add", () -> model.addTag(tag)))
                        .toList());
        proposals.getChildren().forEach(chip -> chip.getStyleClass().add("proposed"));
    }

    private static Button chip(String tag, String key, Runnable action) {
        Button chip = new Button(tag);
        chip.getStyleClass().add("tag");
        chip.setMaxWidth(220);
        chip.setAccessibleText(Messages.get(key, tag));
        chip.setTooltip(new javafx.scene.control.Tooltip(Messages.get(key, tag)));
        chip.setOnAction(event -> action.run());
        return chip;
    }

    private void onKey(KeyEvent event) {
        if (Keys.UNDO.match(event)) {
            model.undo();
            event.consume();
        } else if (Keys.REDO.match(event)) {
            model.redo();
            event.consume();
        }
    }

    private void export() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.get("card.export.notes"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("CSV", "*.csv"),
                        new FileChooser.ExtensionFilter("JSON", "*.json"));
        chooser.setInitialFileName("notes.csv");
        FileKind.NOTES.save(chooser, getScene().getWindow()).ifPresent(model::export);
    }

    /** A unit that was found, with its name and tags. */
    private static final class HitCell extends ListCell<NoteViewModel.Hit> {

        @Override
        protected void updateItem(NoteViewModel.Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            if (empty || hit == null) {
                setText(null);
                return;
            }
            String tagged = hit.note().tags().isEmpty()
                    ? ""
                    : " · " + String.join(", ", hit.note().tags());
            setText(hit.unit() + "  " + hit.note().name() + tagged);
        }
    }
}
