package org.phosphene.ui.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.phosphene.core.Frame;
import org.phosphene.figure.FigureSpec;
import org.phosphene.studio.FigurePicture;
import org.phosphene.studio.LaidFigure;
import org.phosphene.ui.fx.Follow;
import org.phosphene.ui.theme.Messages;

/** The figure on the screen, every millimetre of the layout the same number of pixels. */
final class FigureSheet extends Pane {

    private static final double LEAST_ROOM = 36; // pixels of a cell in a row that has no height yet
    private static final double EDGE = 8; // for the mark of the chosen cell

    private final FigureViewModel model;
    private final Rectangle paper = new Rectangle();
    private final List<FigureCell> cells = new ArrayList<>();
    private final Group texts = new Group();
    private double perMillimetre = 1;

    FigureSheet(FigureViewModel model) {
        this.model = model;
        setId("figure-sheet");
        getStyleClass().add("figure-sheet");
        setAccessibleText(Messages.get("paper.sheet"));
        paper.getStyleClass().add("figure-paper");
        texts.setMouseTransparent(true);
        texts.setManaged(false);
        getChildren().addAll(paper, texts);
        Follow.changes(this, model.laidProperty(), now -> show());
        Follow.changes(this, model.chosenProperty(), now -> mark(true));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        show();
    }

    /** Pixels of a millimetre from now on. */
    void zoom(double pixels) {
        if (Math.abs(pixels - perMillimetre) > 1e-6) {
            perMillimetre = pixels;
            show();
        }
    }

    private void onKey(KeyEvent event) {
        KeyCode code = event.getCode();
        int across = code == KeyCode.LEFT ? -1 : code == KeyCode.RIGHT ? 1 : 0;
        int down = code == KeyCode.UP ? -1 : code == KeyCode.DOWN ? 1 : 0;
        if (across != 0 || down != 0) {
            if (event.isShortcutDown()) {
                model.moveChosen(across, down);
            } else {
                model.chooseBeside(across, down);
            }
            event.consume();
        } else if (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE) {
            model.clearChosen();
            event.consume();
        }
    }

    private void show() {
        LaidFigure laid = model.laidProperty().get();
        FigureSpec spec = model.specProperty().get();
        if (laid == null || laid.rooms().size() != spec.cells().size()) {
            return; // it cannot be laid out; what was there stays
        }
        boolean focused = cells.stream().anyMatch(FigureCell::isFocused);
        showPaper(laid, spec);
        while (cells.size() < laid.rooms().size()) {
            cells.add(new FigureCell(cells.size(), model));
        }
        cells.subList(laid.rooms().size(), cells.size()).clear();
        getChildren().setAll(paper);
        getChildren().addAll(cells);
        getChildren().add(texts);
        double low = 0;
        for (LaidFigure.Box room : laid.rooms()) {
            low = Math.max(low, place(room, spec));
        }
        laid.pictures()
                .forEach(box -> cells.get(box.cell()).fit(box.width() * perMillimetre, box.height() * perMillimetre));
        showTexts(laid, spec);
        double high = Math.max(laid.height() * perMillimetre, low);
        setMinSize(laid.width() * perMillimetre + 2 * EDGE, high + 2 * EDGE);
        setPrefSize(laid.width() * perMillimetre + 2 * EDGE, high + 2 * EDGE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        mark(focused);
    }

    private void showPaper(LaidFigure laid, FigureSpec spec) {
        paper.setX(EDGE);
        paper.setY(EDGE);
        paper.setWidth(laid.width() * perMillimetre);
        paper.setHeight(laid.height() * perMillimetre);
        paper.setVisible(!model.isEmpty()); // a page of nothing has no height
        var colour = spec.style().background();
        paper.setFill(colour.isPresent() ? colour(colour.getAsInt()) : Color.TRANSPARENT);
    }

    private static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    /** Puts a cell into its room and returns where it ends. */
    private double place(LaidFigure.Box room, FigureSpec spec) {
        FigureCell cell = cells.get(room.cell());
        double height = room.height() > 0 ? room.height() * perMillimetre : LEAST_ROOM;
        double top = EDGE + room.top() * perMillimetre;
        cell.resizeRelocate(EDGE + room.left() * perMillimetre, top, room.width() * perMillimetre, height);
        cell.setManaged(false);
        boolean empty = spec.cells().get(room.cell()).source() instanceof FigureSpec.Empty;
        Optional<FigurePicture> picture = model.picture(room.cell());
        Optional<Frame> frame = empty ? Optional.empty() : picture.flatMap(FigurePicture::frame);
        String instead = empty ? "" : Messages.get(picture.isPresent() ? "paper.later" : "paper.unknown");
        cell.show(frame, instead);
        cell.setAccessibleText(name(room.cell(), spec, empty));
        return top + height;
    }

    private static String name(int cell, FigureSpec spec, boolean empty) {
        String caption = empty
                ? Messages.get("paper.cell.empty")
                : spec.cells().get(cell).caption();
        return Messages.get(
                "paper.cell",
                String.valueOf(cell / spec.columns() + 1),
                String.valueOf(cell % spec.columns() + 1),
                caption);
    }

    private void showTexts(LaidFigure laid, FigureSpec spec) {
        int rgb = spec.style().background().orElse(0xffffff);
        boolean dark = colour(rgb).grayscale().getBrightness() < 0.5;
        texts.getChildren()
                .setAll(laid.lines().stream()
                        .filter(line -> !line.outline().isEmpty())
                        .map(line -> text(line, dark))
                        .toList());
    }

    private SVGPath text(LaidFigure.Line line, boolean light) {
        SVGPath path = new SVGPath();
        path.setContent(line.outline());
        path.setFill(light ? Color.WHITE : Color.BLACK);
        double size = line.size() * perMillimetre;
        path.getTransforms()
                .addAll(
                        new Translate(EDGE + line.x() * perMillimetre, EDGE + line.y() * perMillimetre),
                        new Rotate(line.upwards() ? -90 : 0),
                        new Scale(size, -size));
        return path;
    }

    private void mark(boolean focus) {
        for (int i = 0; i < cells.size(); i++) {
            boolean chosen = i == model.chosenProperty().get();
            boolean had = cells.get(i).isFocused();
            cells.get(i).mark(chosen);
            if (chosen && focus && !had && isFocusWithin()) {
                cells.get(i).requestFocus();
            }
        }
    }
}
