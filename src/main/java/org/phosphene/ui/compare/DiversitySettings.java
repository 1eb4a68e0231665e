package org.phosphene.ui.compare;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.phosphene.ui.fx.Choices;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.Messages;

/** How many images, and how strongly they are kept apart. */
final class DiversitySettings extends VBox {

    private static final double LEAST = 30;
    private static final double MOST = 95;

    DiversitySettings(CompareViewModel model) {
        super(6);
        getStyleClass().add("diversity-settings");
        Label error = new Label();
        error.getStyleClass().add("input-error");
        error.setWrapText(true);
        error.setMinHeight(USE_PREF_SIZE);
        error.textProperty().bind(model.inputErrorProperty());
        error.visibleProperty().bind(error.textProperty().isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
        Slider share = share(model);
        Node sharing = named("compare.share", share, shareText(share));
        FlowPane fields = new FlowPane(
                10,
                6,
                named("stage.images", images(model), new Label()),
                named("compare.form", form(model), new Label()),
                sharing,
                weights(model));
        getChildren().addAll(fields, error);
    }

    private static ChoiceBox<DiversityForm> form(CompareViewModel model) {
        ChoiceBox<DiversityForm> box = new ChoiceBox<>();
        box.setId("diversity-form");
        box.getItems().setAll(DiversityForm.values());
        box.setConverter(Choices.texts(form -> Messages.get("compare.form." + form)));
        box.setTooltip(CompareView.tip("compare.form.tip"));
        box.valueProperty().bindBidirectional(model.formProperty());
        return box;
    }

    /** The weight with those of the article's figures at hand. */
    private static HBox weights(CompareViewModel model) {
        HBox row = new HBox(4, named("compare.weight", weight(model), new Label()));
        for (String weight : List.of("100", "1000")) {
            row.getChildren().add(shortcut(weight, weight, "compare.weight.article", model));
        }
        row.getChildren().add(shortcut(Messages.get("compare.weight.steer"), "", "compare.weight.steer.tip", model));
        row.setAlignment(Pos.BOTTOM_LEFT);
        return row;
    }

    private static Button shortcut(String name, String weight, String tip, CompareViewModel model) {
        Button button = new Button(name);
        button.setId("weight-" + (weight.isEmpty() ? "automatic" : weight));
        button.setTooltip(CompareView.tip(tip));
        button.setOnAction(event -> model.fixedWeightProperty().set(weight));
        return button;
    }

    private static Spinner<Integer> images(CompareViewModel model) {
        Spinner<Integer> spinner = new Spinner<>(2, 9, model.imagesProperty().get());
        spinner.setId("diverse-images");
        spinner.setPrefWidth(72);
        spinner.valueProperty()
                .addListener((all, old, now) -> model.imagesProperty().set(now));
        return spinner;
    }

    private static Slider share(CompareViewModel model) {
        Slider slider = new Slider(LEAST, MOST, model.shareProperty().get());
        slider.setId("share");
        slider.setPrefWidth(130);
        slider.setMajorTickUnit(5);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(5);
        slider.setSnapToTicks(true);
        slider.setTooltip(CompareView.tip("compare.share.tip"));
        slider.disableProperty().bind(model.fixedWeightProperty().isNotEmpty());
        // a new run at every pixel of the way would be too many
        slider.valueChangingProperty().addListener((all, old, changing) -> commit(slider, model));
        slider.valueProperty().addListener((all, old, now) -> commit(slider, model));
        return slider;
    }

    private static void commit(Slider slider, CompareViewModel model) {
        if (!slider.isValueChanging()) {
            model.shareProperty().set(Math.rint(slider.getValue()));
        }
    }

    private static Label shareText(Slider slider) {
        Label text = new Label();
        text.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> String.format(Locale.ROOT, "%.0f %%", slider.getValue()), slider.valueProperty()));
        return text;
    }

    private static TextField weight(CompareViewModel model) {
        TextField field = new TextField(model.fixedWeightProperty().get());
        field.setId("weight");
        field.setPromptText(Messages.get("compare.weight.auto"));
        field.setPrefColumnCount(6);
        field.setTooltip(CompareView.tip("compare.weight.tip"));
        Follow.changes(field, model.fixedWeightProperty(), field::setText);
        field.setOnAction(
                event -> model.fixedWeightProperty().set(field.getText().strip()));
        return field;
    }

    private static VBox named(String key, Control control, Label value) {
        Label name = new Label(Messages.get(key));
        name.getStyleClass().add("field-name");
        name.setLabelFor(control);
        control.setAccessibleText(name.getText());
        value.getStyleClass().add("field-name");
        value.managedProperty().bind(value.textProperty().isNotEmpty());
        HBox line = new HBox(6, name, value);
        line.setAlignment(Pos.BASELINE_LEFT);
        return new VBox(2, line, control);
    }
}
