package org.phosphene.ui.lab;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.Picture;
import org.phosphene.studio.RenderRequest;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.FramePump;
import org.phosphene.ui.fx.NumberBox;
import org.phosphene.ui.fx.TextClipboard;
import org.phosphene.ui.theme.ErrorLine;
import org.phosphene.ui.theme.Explained;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.ImageCaption;
import org.phosphene.ui.theme.LivePicture;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunBar;
import org.phosphene.ui.theme.TextButton;

/** The page Lab. */
public final class LabView extends VBox {

    private static final double CARDS = 250;

    private final LabViewModel model;
    private final HBox cards = new HBox(10);

    /**
     * @param explore takes what is run to where one unit is explored
     * @param tray takes finished pictures one at a time
     */
    public LabView(LabViewModel model, Consumer<RenderRequest> explore, Consumer<GridPanel> tray) {
        super(8);
        this.model = model;
        setId("lab");
        setPadding(new Insets(10, 12, 8, 12));
        cards.setMinHeight(CARDS);
        cards.setPrefHeight(CARDS);
        Follow.list(this, model.terms(), this::fill);
        fill();
        getChildren()
                .addAll(
                        units(),
                        new ErrorLine("lab-problem", model.problemProperty()),
                        cards,
                        together(explore, tray),
                        pictures(),
                        text(),
                        new RunBar(model.run()));
        new FramePump(model::tick).runWhileShown(this);
    }

    private HBox units() {
        TextField field = new TextField();
        field.setId("lab-unit");
        field.getStyleClass().add("code");
        field.setPromptText(Messages.get("lab.unit.prompt"));
        field.setAccessibleText(Messages.get("lab.unit"));
        field.setTooltip(new Tooltip(Messages.get("lab.unit.tip")));
        field.setOnAction(event -> type(field));
        HBox.setHgrow(field, Priority.ALWAYS);
        Button random = TextButton.of("lab.random", "lab-random", model::addRandom);
        random.setTooltip(new Tooltip(Messages.get("lab.random.tip")));
        Spinner<Integer> seed = NumberBox.of(model.seedProperty(), 0, Integer.MAX_VALUE, 1);
        seed.setId("lab-seed");
        Label name = new Label(Messages.get("lab.seed"));
        name.getStyleClass().add("field-name");
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(seed);
        return row(
                field,
                TextButton.of("lab.add", "lab-add", () -> type(field)),
                TextButton.of("lab.current", "lab-current", model::addCurrent),
                random,
                name,
                seed);
    }

    private void type(TextField field) {
        model.addTyped(field.getText());
        if (model.problemProperty().get().isEmpty()) {
            field.clear();
        }
    }

    private void fill() {
        cards.getChildren()
                .setAll(model.terms().stream()
                        .map(term -> new TermCard(term, model))
                        .toList());
        cards.setVisible(!model.terms().isEmpty());
        cards.setManaged(cards.isVisible());
    }

    private FlowPane together(Consumer<RenderRequest> explore, Consumer<GridPanel> tray) {
        ToggleGroup group = new ToggleGroup();
        FlowPane row = new FlowPane(6, 6);
        row.setRowValignment(VPos.CENTER);
        for (LabViewModel.Mode mode : LabViewModel.Mode.values()) {
            ToggleButton button = new ToggleButton(Messages.get("lab.mode." + mode));
            button.setId("lab-" + mode);
            button.setMinWidth(USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(mode == model.modeProperty().get());
            button.setTooltip(new Tooltip(Messages.get("lab.mode." + mode + ".tip")));
            button.setOnAction(event -> {
                model.modeProperty().set(mode);
                button.setSelected(true);
            });
            row.getChildren().add(button);
        }
        Button take = TextButton.of(
                "lab.take",
                "lab-take",
                () -> explore.accept(model.run().requestProperty().get()));
        Button add = IconButton.of(Icons.TRAY, "lab.tray", () -> toTray(tray));
        Button stop = TextButton.of("lab.stopAll", "lab-stop", model::stopAll);
        row.getChildren()
                .addAll(
                        stop,
                        TextButton.of("lab.startAll", "lab-start", model::startAll),
                        new Explained(
                                take,
                                Bindings.when(model.run().requestProperty().isNull())
                                        .then(Messages.get("lab.empty"))
                                        .otherwise("")),
                        new Explained(
                                add,
                                Bindings.when(model.run().pictureProperty().isNull())
                                        .then(Messages.get("stage.noPicture"))
                                        .otherwise("")));
        return row;
    }

    private void toTray(Consumer<GridPanel> tray) {
        Picture made = model.run().pictureProperty().get();
        for (int i = 0; i < made.frame().images(); i++) {
            tray.accept(new GridPanel(made, i, ImageCaption.of(made.title(), made, i)));
        }
    }

    private LivePicture pictures() {
        LivePicture pictures =
                new LivePicture(model.run(), Messages.get("lab.pictures"), "lab-hint", model.hintProperty());
        VBox.setVgrow(pictures, Priority.ALWAYS);
        return pictures;
    }

    private HBox text() {
        TextField text = new TextField();
        text.setId("lab-text");
        text.getStyleClass().add("code");
        text.setEditable(false);
        text.setAccessibleText(Messages.get("lab.text"));
        text.textProperty().bind(model.textProperty());
        HBox.setHgrow(text, Priority.ALWAYS);
        Button copy = IconButton.of(Icons.COPY, "lab.copy", () -> {
            TextClipboard.copy(model.textProperty().get());
        });
        copy.setId("lab-copy");
        HBox row = row(text, copy);
        row.visibleProperty().bind(model.textProperty().isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(6, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
