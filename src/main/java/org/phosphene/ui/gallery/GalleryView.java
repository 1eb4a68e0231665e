package org.phosphene.ui.gallery;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.GridView;
import org.phosphene.studio.GalleryProgress;
import org.phosphene.studio.LayerInfo;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.fx.Fx;
import org.phosphene.ui.fx.GridRows;
import org.phosphene.ui.fx.WhileShown;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.SortViewModel;

/**
 * A picture of every channel of the chosen layer as a virtual grid that fills itself; a click or Enter shows the
 * channel.
 */
public final class GalleryView extends VBox {

    private static final double NAME_HEIGHT = 18;
    private static final Duration LOOK = Duration.seconds(1);

    private final GalleryViewModel model;
    private final GridView<GalleryTile> grid = new GridView<>();
    private final GridRows rows;
    private final Label title = new Label();
    private final Label count = new Label();
    private final Label shown = new Label();
    private final Label hint = new Label();

    /** @param sort what the pictures are sorted by */
    public GalleryView(GalleryViewModel model, SortViewModel sort) {
        this.model = model;
        rows = new GridRows(grid, model.cursor()::index);
        setId("gallery-page");
        getStyleClass().addAll("channels", "gallery");
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        title.setMinWidth(0);
        count.setId("gallery-count");
        count.setMinWidth(USE_PREF_SIZE);
        shown.setId("gallery-shown");
        shown.getStyleClass().add("quiet");
        HBox heading = new HBox(title, count, shown);
        heading.getStyleClass().add("gallery-heading");
        GalleryBar bar = new GalleryBar(model, sort);
        bar.getStyleClass().add("row");
        hint.getStyleClass().add("hint");
        hint.setId("gallery-hint");
        hint.setWrapText(true);
        hint.setMouseTransparent(true);
        grid.setId("gallery");
        grid.setHorizontalCellSpacing(3);
        grid.setVerticalCellSpacing(3);
        grid.setCellWidth(GalleryCell.SIDE);
        grid.setItems(model.tiles());
        grid.setCellFactory(view -> new GalleryCell(model));
        listen();
        StackPane body = new StackPane(grid, hint);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(heading, bar, body);
        Follow.changes(this, model.layerProperty(), layer -> follow());
        Follow.list(this, model.tiles(), () -> Fx.later(this::follow));
        Follow.value(this, model.progressProperty(), progress -> follow());
        WhileShown.every(LOOK, this, model::look); // the time left goes on without news
    }

    /** The keyboard is in the grid, not in its cells, which come and go with what is in sight. */
    private void listen() {
        grid.setFocusTraversable(true);
        grid.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> grid.requestFocus());
        grid.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (handles(event.getCode())) {
                event.consume();
            }
        });
        grid.focusedProperty().addListener((observable, before, now) -> {
            if (now && model.cursor().tileProperty().get() == null) {
                model.cursor().enter();
            }
        });
        Follow.value(this, model.cursor().tileProperty(), this::show);
    }

    private boolean handles(KeyCode key) {
        GalleryCursor cursor = model.cursor();
        switch (key) {
            case LEFT -> cursor.by(-1);
            case RIGHT -> cursor.by(1);
            case UP -> cursor.byRows(-1, rows.columns());
            case DOWN -> cursor.byRows(1, rows.columns());
            case PAGE_UP -> cursor.byRows(-rows.page(), rows.columns());
            case PAGE_DOWN -> cursor.byRows(rows.page(), rows.columns());
            case HOME -> cursor.first();
            case END -> cursor.last();
            case ENTER -> {
                if (cursor.index() >= 0) {
                    model.choose(cursor.tileProperty().get());
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A screen reader hears of the grid, which has the keyboard, so the grid says what its tile is. */
    private void show(GalleryTile tile) {
        String grid = Messages.get("gallery.grid");
        this.grid.setAccessibleText(tile == null ? grid : Messages.get("gallery.grid.at", grid, model.words(tile)));
        if (model.cursor().index() >= 0) {
            rows.show();
        }
    }

    private void follow() {
        LayerInfo layer = model.layerProperty().get();
        GalleryProgress progress = model.progressProperty().get();
        title.setText(layer == null ? Messages.get("gallery.title") : model.title());
        boolean opened = progress != null && progress.channels() > 0;
        count.setText(opened ? GalleryText.count(progress) : "");
        int visible = model.tiles().size();
        shown.setText(
                visible == model.count()
                        ? ""
                        : Messages.get("gallery.shown", Integer.toString(visible), Integer.toString(model.count())));
        hint.setText(Messages.get(
                layer == null ? "gallery.none" : model.count() == 0 ? "gallery.empty" : "gallery.nothing"));
        hint.setVisible(visible == 0);
        boolean named = visible > 0 && !model.tiles().get(0).label().isEmpty();
        grid.setCellHeight(named ? GalleryCell.SIDE + NAME_HEIGHT : GalleryCell.SIDE);
    }
}
