package org.phosphene.ui.lab;

import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.Picture;
import org.phosphene.studio.RenderRequest;
import org.phosphene.ui.fx.FrameCanvas;
import org.phosphene.ui.fx.FramePump;
import org.phosphene.ui.fx.NumberBox;
import org.phosphene.ui.theme.Explained;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunBar;

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
        model.terms().addListener((InvalidationListener) all -> fill());
        fill();
        getChildren()
                .addAll(
                        units(),
                        problem(),
                        cards,
                        together(explore, tray),
                        pictures(),
                        text(),
                        new RunBar(model.run()));
        FramePump pump = new FramePump(model::tick);
        sceneProperty().addListener((all, old, now) -> {
            if (now == null) {
                pump.stop();
            } else {
                pump.start();
            }
        });
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
        Button random = button("lab.random", "lab-random", model::addRandom);
        random.setTooltip(new Tooltip(Messages.get("lab.random.tip")));
        Spinner<Integer> seed = NumberBox.of(model.seedProperty(), 0, Integer.MAX_VALUE, 1);
        seed.setId("lab-seed");
        Label name = new Label(Messages.get("lab.seed"));
        name.getStyleClass().add("field-name");
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(seed);
        return row(
                field,
                button("lab.add", "lab-add", () -> type(field)),
                button("lab.current", "lab-current", model::addCurrent),
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

    private Label problem() {
        Label problem = new Label();
        problem.setId("lab-problem");
        problem.getStyleClass().add("input-error");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private void fill() {
        cards.getChildren()
                .setAll(model.terms().stream()
                        .map(term -> new TermCard(term, model))
                        .toList());
        cards.setVisible(!model.terms().isEmpty());
        cards.setManaged(cards.isVisible());
    }

    private HBox together(Consumer<RenderRequest> explore, Consumer<GridPanel> tray) {
        ToggleGroup group = new ToggleGroup();
        HBox row = row();
        for (LabViewModel.Mode mode : LabViewModel.Mode.values()) {
            ToggleButton button = new ToggleButton(Messages.get("lab.mode." + mode));
            button.setId("lab-" + mode);
            button.setToggleGroup(group);
            button.setSelected(mode == model.modeProperty().get());
            button.setTooltip(new Tooltip(Messages.get("lab.mode." + mode + ".tip")));
            button.setOnAction(event -> {
                model.modeProperty().set(mode);
                button.setSelected(true);
            });
            row.getChildren().add(button);
        }
        Button take = button(
                "lab.take",
                "lab-take",
                () -> explore.accept(model.run().requestProperty().get()));
        Button add = IconButton.of(Icons.TRAY, "lab.tray", () -> toTray(tray));
        Button stop = button("lab.stopAll", "lab-stop", model::stopAll);
        row.getChildren()
                .addAll(
                        stop,
                        button("lab.startAll", "lab-start", model::startAll),
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
            tray.accept(new GridPanel(made, i, made.title()));
        }
    }

    private StackPane pictures() {
        FrameCanvas canvas = new FrameCanvas();
        canvas.setAccessibleText(Messages.get("lab.pictures"));
        canvas.dimmedProperty().bind(model.run().staleProperty());
        model.run().frameProperty().addListener((all, old, now) -> canvas.show(now));
        canvas.show(model.run().frameProperty().get());
        Label hint = new Label();
        hint.setId("lab-hint");
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMaxWidth(420);
        hint.textProperty().bind(model.hintProperty());
        hint.visibleProperty().bind(hint.textProperty().isNotEmpty());
        StackPane pane = new StackPane(canvas, hint);
        pane.setMinHeight(0);
        VBox.setVgrow(pane, Priority.ALWAYS);
        return pane;
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
            ClipboardContent content = new ClipboardContent();
            content.putString(model.textProperty().get());
            Clipboard.getSystemClipboard().setContent(content);
        });
        copy.setId("lab-copy");
        HBox row = row(text, copy);
        row.visibleProperty().bind(model.textProperty().isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private static Button button(String key, String id, Runnable action) {
        Button button = new Button(Messages.get(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(6, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
