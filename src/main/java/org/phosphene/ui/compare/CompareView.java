package org.phosphene.ui.compare;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.Picture;
import org.phosphene.studio.RenderProgress;
import org.phosphene.studio.Rendering;
import org.phosphene.ui.fx.FrameCanvas;
import org.phosphene.ui.fx.FramePump;
import org.phosphene.ui.theme.Explained;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunText;

/** The diverse images beside the simple run, with the numbers of both; hidden until it is wanted. */
public final class CompareView extends BorderPane {

    private final CompareViewModel model;
    private final Consumer<GridPanel> tray;
    private final FrameCanvas canvas = new FrameCanvas();

    /**
     * To be wired: {@link CompareViewModel}'s network, simple request, state and activation to the stage's;
     * {@link #toggle} among the stage's controls; this view beside the stage (it takes no room while it is off).
     *
     * @param tray takes what the user adds to the tray, one image at a time
     */
    public CompareView(CompareViewModel model, Consumer<GridPanel> tray) {
        this.model = model;
        this.tray = tray;
        getStyleClass().add("compare");
        setId("compare");
        FramePump pump = new FramePump(model::tick);
        setTop(header());
        setCenter(pictures());
        setBottom(new VBox(8, notice(), progress(), new ComparisonTable(model), new DiversitySettings(model)));
        visibleProperty().bind(model.enabledProperty());
        managedProperty().bind(visibleProperty());
        sceneProperty().addListener((all, old, now) -> {
            if (now == null) {
                pump.stop();
            } else {
                pump.start();
            }
        });
    }

    /** A switch that turns the diverse run on and off; a new node at each call. */
    public Node toggle() {
        ToggleButton button = IconButton.toggle(Icons.DIVERSE, "compare.toggle");
        button.setId("diverse");
        button.setText(Messages.get("compare.name"));
        button.setContentDisplay(ContentDisplay.LEFT);
        button.getStyleClass().remove(Styles.BUTTON_ICON);
        button.setMinWidth(USE_PREF_SIZE);
        button.selectedProperty().bindBidirectional(model.enabledProperty());
        return new Explained(
                button, Bindings.when(model.enabledProperty()).then("").otherwise(model.unavailableProperty()));
    }

    private HBox header() {
        Label title = new Label(Messages.get("compare.name"));
        title.getStyleClass().add("stage-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        ObservableStringValue noPicture = Bindings.when(
                        model.run().pictureProperty().isNull())
                .then(Messages.get("stage.noPicture"))
                .otherwise("");
        Button add = IconButton.of(Icons.TRAY, "compare.tray", this::addToTray);
        Button save = IconButton.of(Icons.SAVE, "stage.save", this::save);
        HBox header = new HBox(2, title, new Explained(add, noPicture), new Explained(save, noPicture));
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private StackPane pictures() {
        Label hint = new Label();
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMaxWidth(360);
        hint.textProperty()
                .bind(Bindings.when(model.errorProperty().isNotEmpty())
                        .then(model.errorProperty())
                        .otherwise(Bindings.when(model.unavailableProperty().isNotEmpty())
                                .then(model.unavailableProperty())
                                .otherwise(Messages.get("stage.preparing"))));
        hint.visibleProperty().bind(model.run().frameProperty().isNull());
        canvas.dimmedProperty().bind(model.run().staleProperty());
        canvas.setAccessibleText(Messages.get("compare.name"));
        model.run().frameProperty().addListener((all, old, now) -> canvas.show(now));
        model.run()
                .pictureProperty()
                .addListener((all, old, now) -> canvas.setNumbers(
                        now == null
                                ? List.of()
                                : now.activations().stream()
                                        .map(RunText::number)
                                        .toList()));
        StackPane pane = new StackPane(canvas, hint);
        pane.getStyleClass().add("canvas-pane");
        return pane;
    }

    private HBox progress() {
        ProgressBar bar = new ProgressBar(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(40);
        bar.setAccessibleText(Messages.get("stage.progress"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label step = new Label();
        step.getStyleClass().add("step");
        step.textProperty()
                .bind(model.run()
                        .progressProperty()
                        .map(now -> RunText.step(now.step(), now.steps()))
                        .orElse(""));
        Label pace = new Label();
        pace.getStyleClass().add("quiet");
        InvalidationListener show = all -> {
            Rendering.State state = model.run().stateProperty().get();
            RenderProgress now = model.run().progressProperty().get();
            bar.setProgress(share(state, now));
            pace.setText(
                    state == Rendering.State.RUNNING
                            ? RunText.pace(now.stepsPerSecond(), now.steps() - now.step())
                            : "");
        };
        model.run().progressProperty().addListener(show);
        model.run().stateProperty().addListener(show);
        HBox row = new HBox(10, bar, pace, step);
        row.getStyleClass().add("run-controls");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static double share(Rendering.State state, RenderProgress now) {
        if (now == null || state == Rendering.State.FAILED || now.steps() == 0) {
            return 0;
        }
        return state == Rendering.State.PREPARING
                ? ProgressBar.INDETERMINATE_PROGRESS
                : (double) now.step() / now.steps();
    }

    private Label notice() {
        Label notice = new Label();
        notice.getStyleClass().add("notice");
        notice.setWrapText(true);
        notice.setMinHeight(USE_PREF_SIZE);
        notice.textProperty().bind(model.noticeProperty());
        notice.visibleProperty().bind(notice.textProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        return notice;
    }

    private void addToTray() {
        Picture picture = model.run().pictureProperty().get();
        for (int i = 0; i < picture.frame().images(); i++) {
            tray.accept(new GridPanel(picture, i, picture.title()));
        }
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.get("stage.save.title"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Messages.get("stage.save.filter"), "*.png"));
        chooser.setInitialFileName(model.proposedFileName().orElse(""));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.save(file.toPath());
        }
    }

    static Tooltip tip(String key) {
        Tooltip tip = new Tooltip(Messages.get(key));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        return tip;
    }
}
