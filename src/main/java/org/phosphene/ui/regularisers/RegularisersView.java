package org.phosphene.ui.regularisers;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.phosphene.studio.RenderRequest;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.FramePump;
import org.phosphene.ui.fx.TextClipboard;
import org.phosphene.ui.theme.ErrorLine;
import org.phosphene.ui.theme.Explained;
import org.phosphene.ui.theme.LivePicture;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunBar;
import org.phosphene.ui.theme.TextButton;

/** The page Regularisers. */
public final class RegularisersView extends VBox {

    private final RegularisersViewModel model;

    /** @param explore takes what is run to where one unit is explored */
    public RegularisersView(RegularisersViewModel model, Consumer<RenderRequest> explore) {
        super(8);
        this.model = model;
        setId("regularisers");
        setPadding(new Insets(10, 12, 8, 12));
        HBox middle = new HBox(16, new SlidersPane(model), pictures());
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren()
                .addAll(
                        units(explore),
                        new ErrorLine("regularisers-problem", model.problemProperty()),
                        middle,
                        new CheckpointRow(model),
                        new RunBar(model.run()));
        new FramePump(model::tick).runWhileShown(this);
    }

    private HBox units(Consumer<RenderRequest> explore) {
        TextField field = new TextField();
        field.setId("regularisers-unit");
        field.getStyleClass().add("code");
        field.setPromptText(Messages.get("regularisers.unit.prompt"));
        field.setAccessibleText(Messages.get("regularisers.unit"));
        field.setTooltip(new Tooltip(Messages.get("regularisers.unit.tip")));
        field.setOnAction(event -> model.show(field.getText()));
        Follow.value(field, model.unitProperty(), field::setText);
        HBox.setHgrow(field, Priority.ALWAYS);
        ObservableStringValue nothing = Bindings.when(model.unitProperty().isEmpty())
                .then(Messages.get("regularisers.empty"))
                .otherwise("");
        Button copy = TextButton.of("regularisers.copy", "regularisers-copy", () -> model.recipe(TextClipboard::copy));
        Button take = TextButton.of("regularisers.take", "regularisers-take", () -> explore.accept(model.request()));
        Button again = TextButton.of("regularisers.again", "regularisers-again", model::restart);
        HBox row = new HBox(
                6,
                field,
                TextButton.of("regularisers.current", "regularisers-current", model::showCurrent),
                new Explained(again, nothing),
                new Explained(copy, nothing),
                new Explained(take, nothing));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private LivePicture pictures() {
        LivePicture pictures = new LivePicture(
                model.run(), Messages.get("regularisers.picture"), "regularisers-hint", model.hintProperty());
        HBox.setHgrow(pictures, Priority.ALWAYS);
        return pictures;
    }
}
