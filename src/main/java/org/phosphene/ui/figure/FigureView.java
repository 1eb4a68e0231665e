package org.phosphene.ui.figure;

import java.util.Locale;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.phosphene.figure.FigureSpec;
import org.phosphene.studio.LaidFigure;
import org.phosphene.ui.fx.Em;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.Fx;
import org.phosphene.ui.fx.TextClipboard;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.TextButton;

/** A figure of a paper as it is arranged: the sheet, the fields beside it, what can be done with it above. */
public final class FigureView extends BorderPane {

    private static final double FORM_WIDTH = 300;
    private static final double AROUND = 40; // pixels that stay free beside the sheet
    private static final double ABOVE_HINT = 12;
    private static final double LEAST_ZOOM = 1.5;
    private static final double LEGIBLE_ZOOM = 6;
    private static final double INCH = 25.4;

    private final FigureViewModel model;
    private final FigureExportViewModel export;
    private final FigureSheet sheet;
    private final ScrollPane scroll = new ScrollPane();
    private final Label copied = new Label();

    /** To be wired: pictures to be collected go to {@link FigureViewModel#collect}. */
    public FigureView(FigureViewModel model, FigureExportViewModel export, TrayViewModel tray, FigureFiles files) {
        this.model = model;
        this.export = export;
        sheet = new FigureSheet(model);
        setId("figure");
        getStyleClass().add("figure");
        setTop(new FigureBar(model, export, tray, files, this::copy));
        setCenter(middle());
        setRight(form());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        Timeline follow = new Timeline(new KeyFrame(
                Duration.millis(200), event -> Fx.guard(export::tick).run()));
        follow.setCycleCount(Animation.INDEFINITE);
        Follow.value(this, export.runningProperty(), now -> {
            if (now) {
                follow.play();
            } else {
                follow.stop();
            }
        });
    }

    private VBox middle() {
        StackPane desk = new StackPane(sheet);
        desk.getStyleClass().add("figure-desk");
        scroll.setContent(desk);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.viewportBoundsProperty().addListener((all, old, now) -> zoom());
        Follow.changes(this, model.laidProperty(), now -> zoom());
        Label hint = hint();
        StackPane.setAlignment(hint, Pos.TOP_CENTER); // above the empty places, on which a picture can be dropped
        StackPane.setMargin(hint, new Insets(ABOVE_HINT, AROUND, 0, AROUND));
        StackPane pages = new StackPane(scroll, hint);
        VBox box = new VBox(
                6,
                new QuestionPane(export),
                pages,
                label("figure-size", "quiet", bound(this::size)),
                warning(),
                label("figure-notice", "notice", model.noticeProperty()),
                label("figure-error", "input-error", model.errorProperty()),
                progress(),
                label("figure-export-error", "input-error", export.errorProperty()),
                saved());
        VBox.setVgrow(pages, Priority.ALWAYS);
        box.getStyleClass().add("figure-middle");
        return box;
    }

    private void zoom() {
        LaidFigure laid = model.laidProperty().get();
        double width = scroll.getViewportBounds().getWidth() - AROUND;
        double height = scroll.getViewportBounds().getHeight() - AROUND;
        if (laid == null || width <= 0 || height <= 0) {
            return;
        }
        double across = width / laid.width();
        double all = height / laid.height();
        double wanted = all >= LEGIBLE_ZOOM ? all : Math.max(all, across / 2); // a long page is scrolled
        sheet.zoom(Math.max(LEAST_ZOOM, Math.min(across, wanted)));
    }

    private Label hint() {
        Label hint = new Label(Messages.get("paper.hint"));
        hint.setId("figure-hint");
        hint.getStyleClass().add("figure-hint");
        hint.setWrapText(true);
        hint.setMouseTransparent(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.visibleProperty().bind(Bindings.createBooleanBinding(model::isEmpty, model.specProperty()));
        hint.managedProperty().bind(hint.visibleProperty());
        return hint;
    }

    private ObservableStringValue bound(Supplier<String> text) {
        return Bindings.createStringBinding(text::get, model.laidProperty());
    }

    private String size() {
        LaidFigure laid = model.laidProperty().get();
        FigureSpec spec = model.specProperty().get();
        if (laid == null || model.isEmpty()) {
            return "";
        }
        double dots = spec.style().dpi() / INCH;
        return Messages.get(
                "paper.size",
                millimetres(laid.width()),
                millimetres(laid.height()),
                String.valueOf(Math.round(laid.width() * dots)),
                String.valueOf(Math.round(laid.height() * dots)),
                String.valueOf(spec.style().dpi()));
    }

    private static String millimetres(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static Label label(String id, String style, ObservableStringValue text) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(text);
        label.visibleProperty().bind(Bindings.isNotEmpty(text));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /** With the button that helps. */
    private HBox warning() {
        Label words = label("figure-warning", "notice", model.warningProperty());
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, words, TextButton.of("paper.fit", "figure-fit", model::fit));
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(words.visibleProperty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private HBox progress() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(export.progressProperty());
        Button stop = new Button(Messages.get("paper.stop"), Icons.STOP.node());
        stop.setId("figure-stop");
        stop.setOnAction(event -> export.stop());
        HBox row = new HBox(8, bar, stop);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(export.runningProperty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private VBox saved() {
        Label status = label("figure-status", "notice", export.statusProperty());
        Label command = new Label();
        command.setId("figure-command");
        command.getStyleClass().add("figure-line");
        command.textProperty().bind(export.commandProperty());
        command.setMinWidth(0);
        HBox.setHgrow(command, Priority.ALWAYS);
        Button copy = IconButton.of(
                Icons.COPY,
                "paper.command.copy",
                () -> copy(export.commandProperty().get()));
        copied.getStyleClass().add("quiet");
        copied.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(6, command, copy);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(Bindings.isNotEmpty(export.commandProperty()));
        row.managedProperty().bind(row.visibleProperty());
        copied.managedProperty().bind(copied.textProperty().isNotEmpty());
        Follow.changes(this, model.specProperty(), now -> copied.setText(""));
        return new VBox(4, status, row, copied);
    }

    private void copy(String text) {
        TextClipboard.copy(text);
        copied.setText(Messages.get("paper.copied"));
    }

    private ScrollPane form() {
        ScrollPane form = new ScrollPane(new FigureForm(new FigureFormViewModel(model)));
        form.setFitToWidth(true);
        Em.atLeast(form, FORM_WIDTH);
        form.getStyleClass().add("figure-fields");
        return form;
    }

    /** Before the fields take them: what is taken back is the figure, not a letter. */
    private void onKey(KeyEvent event) {
        if (!event.isShortcutDown()) {
            return;
        }
        boolean again = event.getCode() == KeyCode.Y || event.getCode() == KeyCode.Z && event.isShiftDown();
        if (again) {
            model.redo();
            event.consume();
        } else if (event.getCode() == KeyCode.Z) {
            model.undo();
            event.consume();
        }
    }
}
