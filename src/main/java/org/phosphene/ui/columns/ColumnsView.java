package org.phosphene.ui.columns;

import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.phosphene.studio.RenderRequest;
import org.phosphene.ui.fx.Em;
import org.phosphene.ui.fx.FramePump;
import org.phosphene.ui.theme.Explained;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.TextButton;

/** The page Compare. */
public final class ColumnsView extends VBox {

    private static final double UNIT_WIDTH = 276;

    private final ColumnsViewModel model;
    private final ProgressBar progress = new ProgressBar(0);
    private final Label pace = new Label();
    private final StringProperty nothingRuns = new SimpleStringProperty("");
    private final StringProperty noPicture = new SimpleStringProperty("");

    /** @param explore takes what a cell was asked for to where one unit is explored */
    public ColumnsView(ColumnsViewModel model, Consumer<RenderRequest> explore) {
        super(8);
        this.model = model;
        setId("columns");
        setPadding(new Insets(10, 12, 8, 12));
        CellsPane cells = new CellsPane(model, explore);
        VBox.setVgrow(cells, Priority.ALWAYS);
        TitledPane difference = new TitledPane(Messages.get("columns.difference"), new DifferencePane(model));
        difference.setId("columns-difference");
        difference.setExpanded(false);
        difference.setAnimated(false);
        getChildren()
                .addAll(units(), made(), told(), cells, new ScrubBar(model.scrubbing()), progressRow(), difference);
        new FramePump(this::tick).runWhileShown(this);
        tick();
    }

    private FlowPane units() {
        TextField field = new TextField();
        field.setId("columns-unit");
        field.getStyleClass().add("code");
        field.setPromptText(Messages.get("columns.unit.prompt"));
        field.setAccessibleText(Messages.get("columns.unit"));
        field.setTooltip(new Tooltip(Messages.get("columns.unit.tip")));
        field.setOnAction(event -> type(field));
        Em.width(field, UNIT_WIDTH);
        Button add = TextButton.of("columns.unit.add", "columns-add-unit", () -> type(field));
        Button current = TextButton.of("columns.current", "columns-current", model::addCurrent);
        current.setTooltip(new Tooltip(Messages.get("columns.current.tip")));
        FlowPane units = new FlowPane(6, 6, field, add, current, columnMenu(), tray(), figure());
        units.setRowValignment(VPos.CENTER);
        return units;
    }

    private void type(TextField field) {
        model.addTyped(field.getText());
        if (model.problemProperty().get().isEmpty()) {
            field.clear();
        }
    }

    private MenuButton columnMenu() {
        MenuButton menu = new MenuButton(Messages.get("columns.add"), Icons.ADD.node());
        menu.setId("columns-add");
        menu.setMinWidth(USE_PREF_SIZE);
        for (ColumnKind kind : ColumnKind.values()) {
            MenuItem item = new MenuItem(Messages.get("columns.kind." + kind));
            item.setId("add-" + kind);
            item.setOnAction(event -> {
                if (kind == ColumnKind.RECIPE) {
                    new RecipeColumnDialog(model, getScene().getWindow())
                            .showAndWait()
                            .ifPresent(model::addColumn);
                } else {
                    model.addColumn(kind);
                }
            });
            menu.getItems().add(item);
        }
        return menu;
    }

    private Node figure() {
        Button make = TextButton.of("columns.make", "columns-make-figure", model::makeFigure);
        make.setGraphic(Icons.FIGURE.node());
        make.setTooltip(new Tooltip(Messages.get("columns.make.tip")));
        return new Explained(make, noPicture);
    }

    private Node tray() {
        Button add = TextButton.of("columns.figure", "columns-figure", model::addFigure);
        add.setGraphic(Icons.TRAY.node());
        add.setTooltip(new Tooltip(Messages.get("columns.figure.tip")));
        return new Explained(add, noPicture);
    }

    private SettingsRow made() {
        Button start = TextButton.of("columns.startAll", "columns-start", model::startAll);
        Button stop = TextButton.of("columns.stopAll", "columns-stop", model::stopAll);
        stop.setTooltip(new Tooltip(Messages.get("columns.stopAll.tip")));
        return new SettingsRow(model.settings(), start, new Explained(stop, nothingRuns));
    }

    private VBox told() {
        Label problem = new Label();
        problem.setId("columns-problem");
        problem.getStyleClass().add("input-error");
        problem.textProperty().bind(model.problemProperty());
        Label notice = new Label();
        notice.getStyleClass().add("notice");
        notice.textProperty().bind(model.noticeProperty());
        for (Label label : new Label[] {problem, notice}) {
            label.setWrapText(true);
            label.visibleProperty().bind(label.textProperty().isNotEmpty());
            label.managedProperty().bind(label.visibleProperty());
        }
        VBox box = new VBox(problem, notice);
        box.visibleProperty().bind(problem.visibleProperty().or(notice.visibleProperty()));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private HBox progressRow() {
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(Messages.get("columns.progress"));
        HBox.setHgrow(progress, Priority.ALWAYS);
        pace.setId("columns-pace");
        pace.getStyleClass().add("quiet");
        HBox row = row(progress, pace);
        row.visibleProperty().bind(pace.textProperty().isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private void tick() {
        model.tick();
        PageProgress now = model.progress();
        progress.setProgress(now.share());
        pace.setText(now.text());
        nothingRuns.set(now.running() == 0 ? Messages.get("columns.stopAll.nothing") : "");
        boolean none = model.all().stream().allMatch(PageFigure::isEmpty);
        noPicture.set(none ? Messages.get("columns.figure.none") : "");
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(6, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
