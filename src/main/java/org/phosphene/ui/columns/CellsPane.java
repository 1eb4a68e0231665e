package org.phosphene.ui.columns;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.phosphene.studio.RenderRequest;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.IconButton;
import org.phosphene.ui.theme.Icons;
import org.phosphene.ui.theme.Messages;

/** All cells with the names of rows and columns, as large as there is room. */
final class CellsPane extends StackPane {

    private static final double GAP = 8;
    private static final double NAMES = 110;
    private static final double LEAST = 104;
    private static final double MOST = 300;
    private static final double BAR = 20;

    private final ColumnsViewModel model;
    private final Consumer<RenderRequest> explore;
    private final GridPane grid = new GridPane(GAP, GAP);
    private final ScrollPane scroll = new ScrollPane(grid);
    private final Map<Cell, CellView> views = new HashMap<>();

    CellsPane(ColumnsViewModel model, Consumer<RenderRequest> explore) {
        this.model = model;
        this.explore = explore;
        Label empty = new Label(Messages.get("columns.empty"));
        empty.setId("columns-empty");
        empty.getStyleClass().add("hint");
        empty.setWrapText(true);
        empty.setMaxWidth(420);
        scroll.getStyleClass().add("edge-to-edge");
        getChildren().addAll(scroll, empty);
        setMinHeight(0);
        Follow.list(this, model.rows(), this::fill);
        Follow.list(this, model.columns(), this::fill);
        scroll.viewportBoundsProperty().addListener((all, old, now) -> size());
        empty.visibleProperty().bind(Bindings.isEmpty(model.rows()));
        scroll.visibleProperty().bind(empty.visibleProperty().not());
        fill();
    }

    private void fill() {
        views.keySet().retainAll(model.all());
        grid.getChildren().clear();
        int at = 1;
        for (Column column : model.columns()) {
            HBox head = head(column.title(), "column-" + column.number(), "columns.remove", () -> model.remove(column));
            grid.add(head, at++, 0);
        }
        at = 1;
        for (Row row : model.rows()) {
            HBox name = head(row.objective(), "row-" + row.number(), "columns.row.remove", () -> model.remove(row));
            name.setPrefWidth(NAMES);
            name.setMaxWidth(NAMES);
            name.setAlignment(Pos.TOP_LEFT);
            grid.add(name, 0, at);
            int place = 1;
            for (Column column : model.columns()) {
                grid.add(views.computeIfAbsent(model.cell(row, column), this::view), place++, at);
            }
            at++;
        }
        size();
    }

    private CellView view(Cell cell) {
        CellView view = new CellView(
                cell,
                () -> model.start(cell),
                chosen -> explore.accept(chosen.run().requestProperty().get()),
                model::addToTray);
        view.setId("cell-" + cell.row().number() + "-" + cell.column().number());
        return view;
    }

    private HBox head(String text, String id, String removing, Runnable remove) {
        Label name = new Label(text);
        name.getStyleClass().add("field-name");
        name.setWrapText(true);
        name.setTooltip(new Tooltip(text));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button close = IconButton.of(Icons.CLOSE, removing, remove);
        close.setId("remove-" + id);
        HBox head = new HBox(2, name, close);
        head.setId(id);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void size() {
        int columns = Math.max(1, model.columns().size());
        double room = scroll.getViewportBounds().getWidth() - NAMES - BAR - columns * GAP;
        double side = Math.max(LEAST, Math.min(MOST, Math.floor(room / columns)));
        views.values().forEach(view -> view.size(side));
    }
}
