package org.phosphene.ui.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.phosphene.studio.NetworkChoice;
import org.phosphene.studio.PresetChoice;
import org.phosphene.studio.RecipeForm;
import org.phosphene.ui.fx.Choices;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.ThemeChoice;

/** Asks what a column does otherwise than the page. */
final class RecipeColumnDialog extends Dialog<Variation> {

    private static final double WIDTH = 260;

    private final ComboBox<NetworkChoice> network;
    private final ComboBox<PresetChoice> preset;
    private final ComboBox<RecipeForm.Choice> image;
    private final TextField seed = new TextField();
    private final Label problem = new Label();

    RecipeColumnDialog(ColumnsViewModel model, Window owner) {
        initOwner(owner);
        setTitle(Messages.get("columns.recipe.title"));
        setHeaderText(null);
        network = box("recipe-network", model.networks(), NetworkChoice::title);
        preset = box("recipe-preset", model.settings().presets(), PresetChoice::name);
        image = box("recipe-image", model.parameterizations(), RecipeForm.Choice::label);
        seed.setId("recipe-seed");
        seed.setPromptText(Messages.get("columns.recipe.same"));
        GridPane form = new GridPane(8, 6);
        form.addRow(0, name("columns.recipe.network"), network);
        form.addRow(1, name("columns.preset"), preset);
        form.addRow(2, name("columns.recipe.image"), image);
        form.addRow(3, name("columns.seed"), seed);
        Label hint = new Label(Messages.get("columns.recipe.hint"));
        hint.getStyleClass().addAll("quiet", "detail");
        hint.setWrapText(true);
        hint.setMaxWidth(WIDTH + 120);
        problem.getStyleClass().add("input-error");
        problem.setWrapText(true);
        problem.setMaxWidth(WIDTH + 120);
        problem.textProperty()
                .bind(Bindings.createStringBinding(
                        this::problem,
                        network.valueProperty(),
                        preset.valueProperty(),
                        image.valueProperty(),
                        seed.textProperty()));
        getDialogPane().setContent(new VBox(10, hint, form, problem));
        getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        BooleanBinding wrong = problem.textProperty().isNotEmpty();
        getDialogPane().lookupButton(ButtonType.OK).disableProperty().bind(wrong);
        ThemeChoice.dress(getDialogPane().getScene());
        setResultConverter(button -> button == ButtonType.OK ? variation() : null);
    }

    private static Label name(String key) {
        return new Label(Messages.get(key));
    }

    private static <T> ComboBox<T> box(String id, List<T> values, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        List<T> choices = new ArrayList<>();
        choices.add(null); // as the page
        choices.addAll(values);
        box.getItems().setAll(choices);
        box.setConverter(Choices.texts(words));
        box.setPromptText(Messages.get("columns.recipe.same"));
        box.setPrefWidth(WIDTH);
        return box;
    }

    private String problem() {
        try {
            return variation().equals(Variation.NONE) ? Messages.get("columns.recipe.nothing") : "";
        } catch (NumberFormatException e) {
            return Messages.get("columns.recipe.seed.wrong", seed.getText());
        }
    }

    private Variation variation() {
        String typed = seed.getText() == null ? "" : seed.getText().strip();
        return new Variation(
                Optional.ofNullable(network.getValue()),
                Optional.ofNullable(preset.getValue()).map(PresetChoice::name),
                Optional.ofNullable(image.getValue()),
                typed.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(typed)));
    }
}
