package org.phosphene.ui.columns;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.phosphene.studio.PresetChoice;
import org.phosphene.ui.fx.Choices;
import org.phosphene.ui.fx.Em;
import org.phosphene.ui.fx.NumberBox;
import org.phosphene.ui.theme.Messages;

/** Preset, size, steps and seed of all cells, and what is done with them; in a narrow window in several rows. */
final class SettingsRow extends FlowPane {

    private static final double PRESET_WIDTH = 150;

    /** @param buttons stand behind the fields */
    SettingsRow(PageSettings settings, Node... buttons) {
        super(6, 6);
        setRowValignment(VPos.CENTER);
        ComboBox<PresetChoice> preset = new ComboBox<>();
        preset.setId("columns-preset");
        preset.getItems().setAll(settings.presets());
        preset.setConverter(Choices.texts(PresetChoice::name));
        preset.valueProperty().bindBidirectional(settings.presetProperty());
        Em.width(preset, PRESET_WIDTH);
        ComboBox<Integer> side = new ComboBox<>();
        side.setId("columns-size");
        side.getItems().setAll(PageSettings.SIDES);
        side.setConverter(Choices.texts(value -> value == 0
                ? Messages.get("columns.size.network")
                : Messages.get("columns.size.pixels", String.valueOf(value))));
        side.valueProperty().bindBidirectional(settings.sideProperty());
        Spinner<Integer> steps = NumberBox.of(settings.stepsProperty(), 1, PageSettings.MOST_STEPS, 64);
        steps.setId("columns-steps");
        Spinner<Integer> seed = NumberBox.of(settings.seedProperty(), 0, Integer.MAX_VALUE, 1);
        seed.setId("columns-seed");
        add("columns.preset", preset);
        add("columns.size", side);
        add("columns.steps", steps);
        add("columns.seed", seed);
        getChildren().addAll(buttons);
    }

    private void add(String key, Control control) {
        Label name = new Label(Messages.get(key));
        name.getStyleClass().add("field-name");
        name.setLabelFor(control);
        name.setMinWidth(USE_PREF_SIZE);
        control.setAccessibleText(name.getText());
        HBox field = new HBox(6, name, control);
        field.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(field);
    }
}
