package org.phosphene.ui.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.phosphene.core.Frame;
import org.phosphene.studio.Picture;
import org.phosphene.studio.RenderProgress;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.FrameCanvas;
import org.phosphene.ui.fx.FrameImage;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunText;

/** A cell on the screen: its pictures or photographs, below them how far it is and what it reached. */
final class CellView extends VBox {

    private static final double GAP = 4;
    private static final double FACET = 34;

    private final Cell cell;
    private final FrameCanvas canvas = new FrameCanvas();
    private final TilePane photographs = new TilePane(GAP, GAP);
    private final Label foot = new Label();
    private double side;

    /** @param taker takes the cell's request to where it is explored */
    CellView(Cell cell, Runnable again, Consumer<Cell> taker, Consumer<Cell> tray) {
        super(2);
        this.cell = cell;
        getStyleClass().add("cell-of-page");
        setAccessibleText(Messages.get(
                "columns.cell", cell.row().objective(), cell.column().title()));
        StackPane face = new StackPane(canvas, hint());
        VBox.setVgrow(face, Priority.ALWAYS);
        foot.getStyleClass().addAll("quiet", "detail");
        photographs.setAlignment(Pos.CENTER);
        boolean examples = cell.column().kind() == ColumnKind.EXAMPLES;
        if (examples) {
            face.getChildren().add(0, photographs);
            getChildren().addAll(face, foot);
        } else {
            getChildren().addAll(face, photographs, foot);
        }
        canvas.setVisible(!examples);
        photographs.managedProperty().bind(photographs.visibleProperty());
        Follow.value(this, cell.shownProperty(), canvas::show);
        Follow.value(this, cell.photographsProperty(), this::fill);
        Follow.changes(this, cell.run().progressProperty(), now -> tell());
        Follow.changes(this, cell.run().pictureProperty(), now -> tell());
        Follow.value(this, cell.shownProperty(), now -> tell());
        ContextMenu menu = menu(again, () -> taker.accept(cell), () -> tray.accept(cell));
        setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
    }

    private Label hint() {
        Label hint = new Label();
        hint.getStyleClass().addAll("quiet", "detail");
        hint.setWrapText(true);
        hint.textProperty().bind(cell.hintProperty());
        hint.visibleProperty().bind(hint.textProperty().isNotEmpty());
        Tooltip full = new Tooltip();
        full.setWrapText(true);
        full.setMaxWidth(360);
        full.textProperty().bind(cell.hintProperty());
        hint.setTooltip(full);
        return hint;
    }

    Cell cell() {
        return cell;
    }

    /** Makes it as large as its column. */
    void size(double wanted) {
        side = wanted;
        setMinSize(side, side);
        setPrefSize(side, side + extra());
        setMaxSize(side, side + extra());
        fill(cell.photographsProperty().get());
    }

    private double extra() {
        return cell.column().kind() == ColumnKind.FACETS ? FACET + 2 * FACET : FACET;
    }

    private void fill(List<CellPhotograph> now) {
        boolean examples = cell.column().kind() == ColumnKind.EXAMPLES;
        photographs.setVisible(!now.isEmpty());
        double length = Math.max(24, examples ? side / 2 - GAP : side / 4 - GAP);
        List<VBox> tiles = new ArrayList<>();
        for (CellPhotograph photograph : now) {
            ImageView picture = new ImageView();
            picture.setFitWidth(length);
            picture.setFitHeight(examples ? length - 16 : length);
            picture.setPreserveRatio(true);
            photograph.frame().ifPresent(frame -> picture.setImage(FrameImage.still(frame, 0)));
            Label words = new Label(photograph.words());
            words.getStyleClass().addAll("quiet", "detail");
            VBox tile = new VBox(picture, words);
            tile.setAlignment(Pos.CENTER);
            Tooltip.install(tile, new Tooltip(tip(photograph)));
            tiles.add(tile);
        }
        photographs.setPrefColumns(examples ? 2 : 4);
        photographs.getChildren().setAll(tiles);
    }

    private static String tip(CellPhotograph photograph) {
        return photograph.example().name()
                + photograph.example().credit().map(credit -> "\n" + credit).orElse("");
    }

    private void tell() {
        Picture made = cell.run().pictureProperty().get();
        RenderProgress progress = cell.run().progressProperty().get();
        Frame shown = cell.shownProperty().get();
        if (progress == null || shown == null) {
            foot.setText("");
            return;
        }
        double activation = made != null ? made.activation() : progress.activation();
        foot.setText(RunText.step(shown.step(), progress.steps())
                + (Double.isNaN(activation) ? "" : " · " + RunText.number(activation)));
    }

    private ContextMenu menu(Runnable again, Runnable take, Runnable tray) {
        ContextMenu menu =
                new ContextMenu(item("take", take), item("again", again), item("stop", cell::stop), item("tray", tray));
        menu.setOnShowing(event -> {
            menu.getItems().get(0).setDisable(cell.run().requestProperty().get() == null);
            menu.getItems().get(2).setDisable(!cell.isActive());
            menu.getItems().get(3).setDisable(PageFigure.isEmpty(cell));
        });
        return menu;
    }

    private static MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(Messages.get("columns.cell." + name));
        item.setId("cell-" + name);
        item.setOnAction(event -> action.run());
        return item;
    }
}
