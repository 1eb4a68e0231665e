package org.phosphene.ui.stage;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.Picture;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.FramePump;
import org.phosphene.ui.fx.TextClipboard;
import org.phosphene.ui.theme.Explained;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.ImageCaption;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.PictureFile;

/** One run on the screen: objective, canvas, controls, numbers, settings. */
public final class StageView extends BorderPane {

    private static final double ROOM_BESIDE_ALL = 1000;
    private static final double ROOM_BESIDE_PICTURE = 640;

    /** Where the recipe is. */
    private enum Place {
        NOWHERE,
        BESIDE_ALL,
        BESIDE_PICTURE,
        INSTEAD
    }

    private final StageViewModel model;
    private final Consumer<GridPanel> tray;
    private final RunControls controls;
    private final FramePump pump;
    private final BorderPane body = new BorderPane();
    private final CanvasPane canvas;
    private final RecipeView recipe;
    private Place place;

    /**
     * To be wired: clicks on units to {@link StageViewModel#show}; the open network to
     * {@link StageViewModel#networkProperty}; keys of the whole window to {@link #onKey}, so that space and Esc work
     * wherever nobody types; switches of other features through {@link #addTool}.
     *
     * @param tray takes what the user adds to the tray, one image at a time
     */
    public StageView(StageViewModel model, Consumer<GridPanel> tray) {
        this.model = model;
        this.tray = tray;
        controls = new RunControls(model);
        pump = new FramePump(model::tick);
        getStyleClass().add("stage");
        setId("stage");
        canvas = new CanvasPane(model, this::addToTray);
        recipe = new RecipeView(model.recipe());
        recipe.setMinHeight(0); // it can be scrolled
        HBox.setHgrow(canvas, Priority.ALWAYS);
        body.setTop(new VBox(6, header(canvas), new ObjectiveBar(model)));
        body.setBottom(new VBox(8, notice(), controls, new RunNumbers(model.run()), new SettingsBar(model)));
        setCenter(body);
        arrange();
        widthProperty().addListener((all, old, now) -> arrange());
        Follow.changes(this, model.recipe().openProperty(), this::showRecipe);
        setFocusTraversable(true);
        setAccessibleText(Messages.get("stage.name"));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        pump.runWhileShown(this);
    }

    /** Places another feature's switch among the controls of the run. */
    public void addTool(Node tool) {
        controls.addTool(tool);
    }

    /** Space pauses and goes on, Esc stops; not while somebody types. */
    public void onKey(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.isConsumed()) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE) {
            model.startOrPause();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.stop();
            event.consume();
        }
    }

    private void showRecipe(boolean open) {
        boolean focused = recipe.isFocusWithin();
        arrange();
        if (open) {
            recipe.focusFirst();
        } else if (focused) {
            requestFocus();
        }
    }

    /** The recipe stands beside everything where there is room, else beside the picture, else in its place. */
    private void arrange() {
        boolean open = model.recipe().openProperty().get();
        Place wanted = !open
                ? Place.NOWHERE
                : getWidth() >= ROOM_BESIDE_ALL
                        ? Place.BESIDE_ALL
                        : getWidth() >= ROOM_BESIDE_PICTURE ? Place.BESIDE_PICTURE : Place.INSTEAD;
        if (wanted == place) {
            return;
        }
        place = wanted;
        setRight(null);
        body.setRight(null);
        body.setCenter(canvas);
        switch (wanted) {
            case BESIDE_ALL -> setRight(recipe);
            case BESIDE_PICTURE -> body.setRight(recipe);
            case INSTEAD -> body.setCenter(recipe);
            default -> {}
        }
    }

    private HBox header(CanvasPane canvas) {
        Label title = new Label();
        title.setId("title");
        title.getStyleClass().add("stage-title");
        title.textProperty()
                .bind(Bindings.when(model.titleProperty().isEmpty())
                        .then(Messages.get("stage.name"))
                        .otherwise(model.titleProperty()));
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(60);
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // the channel's number stays
        HBox.setHgrow(title, Priority.ALWAYS);
        ObservableStringValue noPicture = Bindings.when(
                        model.run().pictureProperty().isNull())
                .then(Messages.get("stage.noPicture"))
                .otherwise("");
        ObservableStringValue noUnit = Bindings.when(model.titleProperty().isEmpty())
                .then(Messages.get("stage.noUnit"))
                .otherwise("");
        Button copy = IconButton.of(Icons.COPY, "stage.copy", this::copyUnit);
        Button add = IconButton.of(Icons.TRAY, "stage.tray", this::addAllToTray);
        add.setId("add-to-tray");
        Button save = IconButton.of(Icons.SAVE, "stage.save", this::save);
        save.setId("save");
        Button progress = IconButton.of(Icons.FILM, "paper.progress", this::saveProgress);
        progress.setId("save-progress");
        HBox header = new HBox(
                2,
                title,
                new ZoomBar(canvas.canvas()),
                new Explained(copy, noUnit),
                new Explained(add, noPicture),
                new Explained(save, noPicture),
                new Explained(progress, noPicture));
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Label notice() {
        Label notice = new Label();
        notice.setId("notice");
        notice.getStyleClass().add("notice");
        notice.setWrapText(true);
        notice.setMinHeight(USE_PREF_SIZE);
        notice.textProperty()
                .bind(Bindings.createStringBinding(
                        this::newsOfTheRun, model.noticeProperty(), model.run().progressProperty()));
        notice.visibleProperty().bind(notice.textProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        return notice;
    }

    private String newsOfTheRun() {
        String own = model.noticeProperty().get();
        var progress = model.run().progressProperty().get();
        return own.isEmpty() && progress != null ? progress.message() : own;
    }

    private void copyUnit() {
        String text = model.run().requestProperty().get().objective();
        TextClipboard.copy(text);
        model.tell(Messages.get("stage.copied", text));
    }

    private void addAllToTray() {
        for (int i = 0; i < model.run().pictureProperty().get().frame().images(); i++) {
            addToTray(i);
        }
    }

    private void addToTray(int image) {
        Picture picture = model.run().pictureProperty().get();
        tray.accept(new GridPanel(picture, image, ImageCaption.of(picture.title(), picture, image)));
    }

    private void saveProgress() {
        String name = model.proposedFileName().orElse("").replaceFirst("\\.png$", "");
        ProgressFile.choose(getScene().getWindow(), name).ifPresent(model::saveProgress);
    }

    private void save() {
        PictureFile.choose(getScene().getWindow(), model.proposedFileName().orElse(""))
                .ifPresent(model::save);
    }
}
