package org.phosphene.ui.examples;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.phosphene.core.Frame;
import org.phosphene.studio.DatasetExample;
import org.phosphene.studio.HeatMap;
import org.phosphene.ui.examples.ExamplesViewModel.Tile;
import org.phosphene.ui.fx.FrameImage;
import org.phosphene.ui.theme.Failure;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunText;

/** A photograph with what it does to the unit; it waits for its pixels only while it is in sight. */
final class ExampleTile extends VBox {

    /** Longest side of the picture on the screen. */
    static final double SIDE = 108;

    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private final ExamplesViewModel model;
    private final ImageView picture = new ImageView();
    private final HeatLayer heat = new HeatLayer();
    private final Label problem = new Label();
    private final Label activation = new Label();
    private final Label category = new Label();
    private final Label mark = new Label();
    private final Tooltip tooltip = new Tooltip();
    private DatasetExample example;
    private Frame frame;
    private Shelf.Ticket pixels = () -> {};
    private Shelf.Ticket warmth = () -> {};

    ExampleTile(ExamplesViewModel model) {
        this.model = model;
        getStyleClass().add("example");
        setFocusTraversable(true);
        picture.setFitWidth(SIDE);
        picture.setFitHeight(SIDE);
        picture.setPreserveRatio(true);
        problem.getStyleClass().addAll("quiet", "detail");
        problem.setWrapText(true);
        activation.getStyleClass().add("number");
        category.getStyleClass().addAll("quiet", "detail");
        Pane over = new Pane(heat);
        over.setMouseTransparent(true);
        mark.getStyleClass().addAll("mark", "detail");
        mark.visibleProperty().bind(mark.textProperty().isNotEmpty());
        StackPane.setAlignment(mark, Pos.BOTTOM_LEFT);
        StackPane face = new StackPane(picture, over, problem, mark);
        face.getStyleClass().add("face");
        face.setMinSize(SIDE, SIDE);
        face.setMaxSize(SIDE, SIDE);
        setMaxWidth(SIDE);
        setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(face, activation, category);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        tooltip.setOnShowing(event -> tooltip.setText(example == null ? "" : hint(example)));
        Tooltip.install(this, tooltip);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        ContextMenu menu = menu();
        setOnContextMenuRequested(event -> {
            if (example != null) {
                menu.show(this, event.getScreenX(), event.getScreenY());
            }
        });
    }

    /**
     * Shows a photograph as the model's switches say.
     *
     * @param now null for an empty place
     * @param what it is among its neighbours; empty for one of many
     */
    void show(DatasetExample now, String what) {
        mark.setText(what);
        pixels.drop();
        warmth.drop();
        pixels = () -> {};
        warmth = () -> {};
        example = now;
        frame = null;
        picture.setImage(null);
        heat.clear();
        setVisible(now != null);
        tell("");
        if (now == null) {
            return;
        }
        activation.setText(RunText.number(now.activation()));
        category.setText(
                now.guessed() && !now.category().isEmpty()
                        ? Messages.get("examples.guess.short", now.category())
                        : now.category());
        pixels = model.tiles().want(new Tile(now, model.wholeProperty().get()), this::arrived);
    }

    /** Words are put together when they are asked for: a tile that scrolls past needs none. */
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && example != null
                ? words(example)
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private void arrived(Frame now, Throwable failure) {
        if (now == null) {
            tell(Failure.of(failure).sentence());
            return;
        }
        frame = now;
        picture.setImage(FrameImage.still(now, 0));
        if (model.heatShownProperty().get()) {
            model.place(example).ifPresent(place -> warmth = model.heat().want(place, this::warm));
        }
    }

    private void warm(HeatMap map, Throwable failure) {
        if (map == null) {
            model.heatFailed(example, failure);
        } else {
            heat.show(map, HeatLayer.shown(example, map, model.wholeProperty().get()), frame, SIDE);
        }
    }

    private void tell(String sentence) {
        problem.setText(sentence);
        pseudoClassStateChanged(MISSING, !sentence.isEmpty());
    }

    private static String category(DatasetExample example) {
        return example.guessed() && !example.category().isEmpty()
                ? Messages.get("examples.guess", example.category())
                : example.category();
    }

    private static String words(DatasetExample example) {
        String credit = example.credit()
                .map(name -> Messages.get("examples.credit", name))
                .orElse(Messages.get("examples.noCredit"));
        return String.join(
                "\n",
                example.name(),
                Messages.get("examples.activation", RunText.number(example.activation())),
                Optional.of(category(example)).filter(text -> !text.isEmpty()).orElse(Messages.get("examples.noClass")),
                credit);
    }

    /** For the pointer also what is shown and what a click does. */
    private String hint(DatasetExample example) {
        boolean part = !model.wholeProperty().get() && example.y() >= 0;
        return String.join(
                "\n",
                words(example),
                Messages.get(part ? "examples.part" : "examples.wholePhotograph"),
                Messages.get("examples.click"));
    }

    private void clicked(MouseEvent event) {
        requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && example != null) {
            model.uses().openFile(example);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && example != null) {
            model.uses().openFile(example);
            event.consume();
        }
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("open", () -> model.uses().openFile(example)),
                item("folder", () -> model.uses().openFolder(example)),
                item("start", () -> model.uses().startFrom(example)),
                item("tray", () -> model.uses()
                        .addToTray(example, model.wholeProperty().get())));
    }

    private static MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(Messages.get("examples.menu." + name));
        item.setId("example-" + name);
        item.setOnAction(event -> action.run());
        return item;
    }
}
