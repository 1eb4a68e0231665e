package org.phosphene.ui.figure;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.phosphene.ui.fx.Em;
import org.phosphene.ui.theme.Explained;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Keys;
import org.phosphene.ui.theme.Messages;

/** The tray as a strip of thumbnails; it takes the same room whether anything is in it or not. */
public final class TrayView extends BorderPane {

    private static final double NAME_WIDTH = 150;
    private static final double STRIP_HEIGHT = 76;

    private final TrayViewModel model;
    private final ListView<TrayItem> strip;

    /** To be wired: what other features add to the tray goes to {@link TrayViewModel#add}. */
    public TrayView(TrayViewModel model) {
        this.model = model;
        getStyleClass().add("tray");
        setId("tray");
        strip = new ListView<>(model.items());
        strip.setId("tray-strip");
        strip.setOrientation(Orientation.HORIZONTAL);
        strip.setPrefSize(1, STRIP_HEIGHT);
        strip.setMinHeight(STRIP_HEIGHT);
        strip.setCellFactory(list -> new TrayCell(this::drop));
        strip.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        strip.getSelectionModel().getSelectedItems().addListener((ListChangeListener<TrayItem>) change -> model.chosen()
                .setAll(strip.getSelectionModel().getSelectedItems().stream()
                        .filter(model.items()::contains)
                        .toList()));
        strip.setAccessibleText(Messages.get("tray.name"));
        strip.visibleProperty().bind(Bindings.isNotEmpty(model.items()));
        strip.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        setLeft(name());
        StackPane middle = new StackPane(strip, nothing());
        setMargin(middle, new Insets(0, 8, 0, 8));
        setCenter(middle);
        setRight(buttons());
        setBottom(notice());
    }

    private VBox name() {
        Label title = new Label(Messages.get("tray.name"));
        title.getStyleClass().add("stage-title");
        Label count = new Label();
        count.getStyleClass().addAll("quiet", "detail");
        count.setWrapText(true);
        count.managedProperty().bind(strip.visibleProperty());
        Em.width(count, NAME_WIDTH);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.items().isEmpty()
                                ? ""
                                : Messages.get("tray.count", model.items().size(), Keys.shortcut()),
                        model.items()));
        VBox name = new VBox(2, title, count);
        name.setAlignment(Pos.CENTER_LEFT);
        return name;
    }

    /** What to do while there is nothing in it. */
    private HBox nothing() {
        Label words = new Label();
        words.getStyleClass().add("quiet");
        words.setWrapText(true);
        words.textProperty().bind(Bindings.createStringBinding(this::hint, model.takenProperty()));
        HBox nothing = new HBox(8, words, putBack());
        nothing.setAlignment(Pos.CENTER_LEFT);
        nothing.visibleProperty().bind(Bindings.isEmpty(model.items()));
        return nothing;
    }

    private String hint() {
        int taken = model.takenProperty().get().size();
        return taken == 0 ? Messages.get("tray.empty") : Messages.get("tray.taken", taken);
    }

    private VBox buttons() {
        ObservableStringValue noChoice = Bindings.when(
                        strip.getSelectionModel().selectedItemProperty().isNull())
                .then(Messages.get("tray.noChoice"))
                .otherwise("");
        ObservableStringValue nothing = Bindings.when(Bindings.isEmpty(model.items()))
                .then(Messages.get("tray.nothing"))
                .otherwise("");
        HBox order = new HBox(
                2,
                new Explained(IconButton.of(Icons.LEFT, "tray.left", () -> moveChosen(-1)), noChoice),
                new Explained(IconButton.of(Icons.RIGHT, "tray.right", () -> moveChosen(1)), noChoice),
                new Explained(IconButton.of(Icons.CLOSE, "tray.remove", this::removeChosen), noChoice),
                new Explained(IconButton.of(Icons.DELETE, "tray.clear", model::clear), nothing));
        order.setAlignment(Pos.CENTER_RIGHT);
        Button grid = grid();
        Button figure = figure();
        for (Region whole : List.of(order, grid, figure)) {
            whole.setMinWidth(USE_PREF_SIZE); // the strip gives way first
        }
        VBox buttons = new VBox(2, order, new HBox(4, new Explained(grid, nothing), new Explained(figure, nothing)));
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private Button putBack() {
        Button back = new Button(Messages.get("tray.putBack"));
        back.setId("put-back");
        back.getStyleClass().add(Styles.SMALL);
        back.setOnAction(event -> model.putBack());
        back.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.items().isEmpty()
                                && !model.takenProperty().get().isEmpty(),
                        model.items(),
                        model.takenProperty()));
        back.managedProperty().bind(back.visibleProperty());
        back.setMinWidth(USE_PREF_SIZE);
        return back;
    }

    private Button grid() {
        Button grid = new Button(Messages.get("tray.grid"), Icons.GRID.node());
        grid.setId("save-grid");
        grid.setOnAction(event -> new GridDialog(model.page(), getScene().getWindow()).show());
        return grid;
    }

    private Button figure() {
        Button figure = new Button(Messages.get("page.figure"), Icons.FIGURE.node());
        figure.setId("make-figure");
        figure.setAccessibleText(Messages.get("paper.make"));
        figure.setTooltip(new Tooltip(Messages.get("paper.make")));
        figure.setOnAction(event -> model.makeFigure());
        return figure;
    }

    private Label notice() {
        Label notice = new Label();
        notice.setId("tray-notice");
        notice.getStyleClass().add("notice");
        notice.setWrapText(true);
        notice.setMinHeight(USE_PREF_SIZE);
        notice.textProperty().bind(model.noticeProperty());
        notice.visibleProperty().bind(notice.textProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        return notice;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !model.chosen().isEmpty()) {
            strip.getSelectionModel().clearSelection();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            removeChosen();
            event.consume();
        } else if (event.isAltDown() && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT)) {
            moveChosen(event.getCode() == KeyCode.LEFT ? -1 : 1);
            event.consume();
        }
    }

    private void moveChosen(int places) {
        TrayItem chosen = strip.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.moveBy(chosen, places);
            choose(chosen);
        }
    }

    private void removeChosen() {
        List.copyOf(model.chosen()).forEach(model::remove);
    }

    private void drop(int from, int to) {
        TrayItem dragged = model.items().get(from);
        model.move(dragged, to);
        choose(dragged);
    }

    private void choose(TrayItem item) {
        strip.getSelectionModel().clearSelection();
        strip.getSelectionModel().select(item);
        strip.scrollTo(item);
    }
}
