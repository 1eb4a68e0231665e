package org.phosphene.ui.stage;

import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.phosphene.studio.PresetChoice;
import org.phosphene.ui.fx.Choices;
import org.phosphene.ui.theme.Messages;

/** Preset, size, steps, images and seed of the next run; Enter or a choice runs it. */
final class SettingsBar extends FlowPane {

    private final StageViewModel model;

    SettingsBar(StageViewModel model) {
        this.model = model;
        getStyleClass().add("settings-bar");
        RunSettings settings = model.settings();
        getChildren()
                .addAll(
                        field("stage.preset", presets(settings)),
                        field("stage.size", sizes(settings)),
                        field("stage.steps", number(settings.stepsProperty(), "steps", 5)),
                        field("stage.images", number(settings.imagesProperty(), "images", 3)),
                        field("stage.seed", number(settings.seedProperty(), "seed", 6)));
    }

    private ComboBox<PresetChoice> presets(RunSettings settings) {
        ComboBox<PresetChoice> box = new ComboBox<>(FXCollections.observableList(settings.presets()));
        box.setId("preset");
        box.setCellFactory(list -> new PresetCell());
        box.setButtonCell(new PresetCell());
        box.valueProperty().bindBidirectional(settings.presetProperty());
        Tooltip source = new Tooltip();
        source.setWrapText(true);
        source.setMaxWidth(360);
        source.textProperty()
                .bind(settings.presetProperty()
                        .map(preset -> Messages.said(preset.source()))
                        .orElse(""));
        box.setTooltip(source);
        Choices.whenChosen(box, model::restartIfStarted);
        return box;
    }

    private ComboBox<String> sizes(RunSettings settings) {
        ComboBox<String> box = new ComboBox<>(FXCollections.observableList(settings.sizes()));
        box.setId("size");
        box.setEditable(true);
        box.getEditor().setPrefColumnCount(9);
        box.valueProperty().bindBidirectional(settings.sizeProperty());
        box.setTooltip(new Tooltip(Messages.get("stage.size.tip")));
        Choices.whenChosen(box, model::restartIfStarted);
        return box;
    }

    private TextField number(StringProperty text, String id, int columns) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(columns);
        field.textProperty().bindBidirectional(text);
        field.setOnAction(event -> model.restart());
        field.setTooltip(new Tooltip(Messages.get("stage." + id + ".tip")));
        return field;
    }

    private static VBox field(String key, Control control) {
        Label name = new Label(Messages.get(key));
        name.getStyleClass().add("field-name");
        name.setLabelFor(control);
        control.setAccessibleText(name.getText());
        return new VBox(2, name, control);
    }

    private static final class PresetCell extends ListCell<PresetChoice> {
        @Override
        protected void updateItem(PresetChoice item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : item.name());
            setTooltip(empty || item == null ? null : new Tooltip(Messages.said(item.source())));
        }
    }
}
