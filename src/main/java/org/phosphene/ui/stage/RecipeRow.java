package org.phosphene.ui.stage;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.phosphene.studio.RecipeForm;
import org.phosphene.ui.fx.Choices;
import org.phosphene.ui.fx.Em;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;

/**
 * One control of the recipe: its name, what it holds, a mark and a way back where it was changed, and a mistake in it.
 */
final class RecipeRow extends VBox {

    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final double NAME_WIDTH = 128;
    private static final double NUMBER_WIDTH = 12;

    private final RecipeViewModel model;
    private final Label name = new Label();
    private final Button reset = IconButton.of(Icons.RESET, "recipe.reset.all", this::reset);
    private final Label mistake = new Label();
    private final Control editor;
    private final String spoken;
    private RecipeForm.Control control;
    private boolean gone;

    /** The kind of an item of a list, which has its number for a name. */
    static RecipeRow ofItem(RecipeViewModel model, RecipeForm.Control control, int number) {
        String spoken = Messages.get("recipe.transform.name", String.valueOf(number));
        RecipeRow row = new RecipeRow(model, control, String.valueOf(number), spoken);
        row.fixName(NUMBER_WIDTH);
        row.reset.managedProperty().bind(row.reset.visibleProperty());
        return row;
    }

    /** @param control what is shown */
    RecipeRow(RecipeViewModel model, RecipeForm.Control control) {
        this(model, control, Messages.said(control.label()), Messages.said(control.label()));
    }

    private RecipeRow(RecipeViewModel model, RecipeForm.Control control, String title, String spoken) {
        this.model = model;
        this.control = control;
        this.spoken = spoken;
        getStyleClass().add("recipe-row");
        name.setText(title);
        name.getStyleClass().add("recipe-name");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        name.setTooltip(tooltip(Messages.said(control.help())));
        editor = editor();
        editor.setId(id(control.path()));
        editor.setMaxWidth(Double.MAX_VALUE);
        editor.setAccessibleHelp(Messages.said(control.help()));
        name.setLabelFor(editor);
        reset.setId(id(control.path()) + "-reset");
        mistake.getStyleClass().add("input-error");
        mistake.setWrapText(true);
        mistake.setMinHeight(USE_PREF_SIZE);
        mistake.managedProperty().bind(mistake.visibleProperty());
        lay();
        update(control);
    }

    static String id(String path) {
        return "recipe-" + path.replaceAll("[^A-Za-z0-9]+", "-");
    }

    static Tooltip tooltip(String help) {
        Tooltip tooltip = new Tooltip(help);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        return tooltip;
    }

    /** Lists of numbers are long and get a line of their own. */
    private void lay() {
        HBox first;
        if (control.kind() == RecipeForm.Kind.NUMBERS) {
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            first = new HBox(6, name, reset);
            getChildren().addAll(first, editor, mistake);
        } else {
            fixName(NAME_WIDTH);
            HBox.setHgrow(editor, Priority.ALWAYS);
            first = new HBox(6, name, editor, reset);
            getChildren().addAll(first, mistake);
        }
        first.setAlignment(Pos.CENTER_LEFT);
    }

    private void fixName(double width) {
        Em.width(name, width);
    }

    private Control editor() {
        return switch (control.kind()) {
            case CHOICE -> choice();
            case FLAG -> flag();
            default -> text();
        };
    }

    private ComboBox<RecipeForm.Choice> choice() {
        ComboBox<RecipeForm.Choice> box = new ComboBox<>(FXCollections.observableList(control.choices()));
        box.setConverter(Choices.texts(choice -> Messages.said(choice.label())));
        box.setMinWidth(60);
        box.setPrefWidth(120);
        Choices.whenChosen(box, () -> {
            if (!gone && box.getValue() != null && !box.getValue().word().equals(control.value())) {
                model.change(control.path(), box.getValue().word());
                show(); // what was refused is not chosen
            }
        });
        return box;
    }

    private CheckBox flag() {
        CheckBox box = new CheckBox();
        box.setOnAction(event -> {
            model.change(control.path(), String.valueOf(box.isSelected()));
            show();
        });
        return box;
    }

    private TextField text() {
        TextField field = new TextField();
        field.setMinWidth(60);
        field.setPrefColumnCount(8);
        field.setOnAction(event -> commit(field));
        field.focusedProperty().addListener((all, old, now) -> {
            if (!now) {
                commit(field);
            }
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(control.value())) {
                model.mistakes().remove(control.path());
                field.setText(control.value());
                event.consume();
            }
        });
        return field;
    }

    private void commit(TextField field) {
        if (gone) {
            return;
        }
        boolean wrong = model.mistakes().containsKey(control.path());
        if (wrong || !field.getText().strip().equals(control.value())) {
            model.change(control.path(), field.getText().strip());
            if (!model.mistakes().containsKey(control.path())) {
                field.setText(control.value()); // another way to write the same
            }
        }
    }

    private void reset() {
        model.reset(control);
        show();
        editor.requestFocus();
    }

    Control control() {
        return editor;
    }

    String path() {
        return control.path();
    }

    /** Another row takes its place; what is half typed is forgotten. */
    void leave() {
        gone = true;
    }

    /** Shows another state of the same control; what is being typed stays. */
    void update(RecipeForm.Control now) {
        boolean other = !now.value().equals(control.value()) || now == control;
        control = now;
        if (other) {
            show();
        }
        boolean back = now.changed() && !now.presetValue().isEmpty();
        reset.setVisible(back);
        String before = label(now.presetValue());
        String tip = Messages.get("recipe.reset", before);
        reset.setTooltip(tooltip(tip));
        reset.setAccessibleText(spoken + ": " + tip);
        pseudoClassStateChanged(CHANGED, now.changed());
        editor.setAccessibleText(back ? Messages.get("recipe.isChanged", spoken, before) : spoken);
        showMistake();
    }

    void showMistake() {
        String sentence = model.mistakes().get(control.path());
        mistake.setText(Objects.requireNonNullElse(sentence, ""));
        mistake.setVisible(sentence != null);
        editor.pseudoClassStateChanged(Styles.STATE_DANGER, sentence != null);
    }

    private void show() {
        if (editor instanceof TextField field) {
            field.setText(control.value());
        } else if (editor instanceof CheckBox box) {
            box.setSelected(Boolean.parseBoolean(control.value()));
        } else if (editor instanceof ComboBox<?> box) {
            for (int i = 0; i < control.choices().size(); i++) {
                if (control.choices().get(i).word().equals(control.value())) {
                    box.getSelectionModel().select(i);
                    box.setTooltip(
                            tooltip(Messages.said(control.choices().get(i).help())));
                }
            }
        }
    }

    private String label(String word) {
        return control.choices().stream()
                .filter(choice -> choice.word().equals(word))
                .map(choice -> Messages.said(choice.label()))
                .findFirst()
                .orElse(word);
    }
}
