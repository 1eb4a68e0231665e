package org.phosphene.ui.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.phosphene.core.History;
import org.phosphene.core.PhospheneException;
import org.phosphene.figure.FigureSpec;
import org.phosphene.figure.FigureSpec.Cell;
import org.phosphene.figure.FigureSpec.Paper;
import org.phosphene.figure.FigureSpec.Style;
import org.phosphene.studio.FigureEdits;
import org.phosphene.studio.FigureFit;
import org.phosphene.studio.FigureItem;
import org.phosphene.studio.FigurePicture;
import org.phosphene.studio.GridTile;
import org.phosphene.studio.LaidFigure;
import org.phosphene.studio.Studio;
import org.phosphene.ui.theme.Failure;
import org.phosphene.ui.theme.Messages;

/** A figure while it is arranged: what it is, how it is laid out, which cell is chosen, what was before. */
public final class FigureViewModel {

    private static final int USUAL_COLUMNS = 4;
    private static final FigureSpec NEW = FigureSpec.of(USUAL_COLUMNS, List.of());

    private final Studio studio;
    private final Executor window;
    private final FigurePictures pictures;
    private History<FigureSpec> history = new History<>(NEW);
    private final ReadOnlyObjectWrapper<FigureSpec> spec = new ReadOnlyObjectWrapper<>(NEW);
    private final ReadOnlyObjectWrapper<LaidFigure> laid = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private Supplier<String> news = () -> "";
    private Style proposed = Style.DEFAULT;
    private final Object language = Messages.whenChanged(this::tellAgain);

    /** @param window runs a task on the thread of the window */
    public FigureViewModel(Studio studio, Executor window) {
        this.studio = studio;
        this.window = window;
        pictures = new FigurePictures(studio, window, this::layOut);
        layOut();
    }

    // Properties

    /** The figure. */
    public ReadOnlyObjectProperty<FigureSpec> specProperty() {
        return spec.getReadOnlyProperty();
    }

    /** The figure as every file of it is laid out; the last one that could be while the present cannot. */
    public ReadOnlyObjectProperty<LaidFigure> laidProperty() {
        return laid.getReadOnlyProperty();
    }

    /** The chosen cell, row by row, 0-based. */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether a change can be taken back. */
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /** Whether a change that was taken back can be made again. */
    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** What is wrong, a sentence; empty otherwise. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** What the reader of the paper would see and the author may not want, such as few dots; empty otherwise. */
    public ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    /** What was done; empty otherwise. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** The picture of a cell as far as it is known; empty for an empty cell. */
    public Optional<FigurePicture> picture(int cell) {
        return pictures.of(spec.get().cells().get(cell).source());
    }

    /** Whether there is nothing in any cell. */
    public boolean isEmpty() {
        return spec.get().cells().stream().allMatch(Cell.EMPTY::equals);
    }

    // Commands

    /** Puts pictures into the figure, in their order: into its empty places first, then into new rows. */
    public void collect(List<? extends GridTile> tiles) {
        take(
                tiles,
                (now, cells) -> isEmpty() && !cells.isEmpty()
                        ? fresh(cells).withStyle(now.style())
                        : FigureEdits.collected(widened(now, cells.size()), cells));
    }

    /** Puts a picture into one place, instead of what is there. */
    void put(GridTile tile, int cell) {
        take(List.of(tile), (now, cells) -> cells.isEmpty() ? now : FigureEdits.with(now, cell, cells.get(0)));
        choose(cell);
    }

    /**
     * Makes a figure of a page that is arranged already, instead of what was there; {@link #undo} brings that back.
     *
     * @param tiles row by row; their captions are left out, the titles say it
     */
    public void arrange(List<? extends GridTile> tiles, List<String> rowTitles, List<String> columnTitles) {
        take(tiles, (now, cells) -> {
            List<Cell> bare = cells.stream().map(cell -> cell.withCaption("")).toList();
            return FigureSpec.of(columnTitles.size(), bare).withTitles(rowTitles, columnTitles);
        });
    }

    private void take(List<? extends GridTile> tiles, BiFunction<FigureSpec, List<Cell>, FigureSpec> edit) {
        List<CompletableFuture<FigureItem>> all =
                tiles.stream().map(tile -> studio.figures().item(tile)).toList();
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                .whenCompleteAsync((nothing, failure) -> taken(all, edit), window);
    }

    private void taken(List<CompletableFuture<FigureItem>> all, BiFunction<FigureSpec, List<Cell>, FigureSpec> edit) {
        List<FigureItem> items = new ArrayList<>();
        String problem = "";
        for (CompletableFuture<FigureItem> each : all) {
            if (each.isCompletedExceptionally()) {
                problem = each.handle((item, why) -> Failure.of(why).sentence()).join();
            } else {
                items.add(each.join());
            }
        }
        items.forEach(pictures::put);
        List<Cell> cells = items.stream().map(FigureItem::cell).toList();
        change(now -> sized(edit.apply(now, cells)));
        tellStopped(items);
        if (!problem.isEmpty()) {
            error.set(problem);
        }
    }

    private void tellStopped(List<FigureItem> items) {
        long kept = items.stream()
                .filter(item -> !item.whole()
                        .orElse(item.cell().source())
                        .equals(item.cell().source()))
                .count();
        long late = items.stream().filter(item -> item.whole().isPresent()).count() - kept;
        tell(() -> Stream.of(
                        kept == 0 ? "" : Messages.get("paper.unfinished", kept),
                        late == 0 ? "" : Messages.get("paper.unfinished.whole", late))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" ")));
    }

    /** As long as nobody chose a size, the pictures do: none is enlarged. */
    private FigureSpec sized(FigureSpec next) {
        if (!next.style().equals(proposed) && !next.style().equals(Style.DEFAULT)) {
            return next;
        }
        Paper paper = next.columns() > USUAL_COLUMNS ? Paper.TWO_COLUMNS : Paper.ONE_COLUMN;
        FigureSpec usual = next.withStyle(Style.DEFAULT.withWidth(paper.millimetres()));
        FigureSpec fitted = FigureFit.fitted(usual, pictures.of(usual));
        proposed = fitted.style();
        return fitted;
    }

    /** Makes the figure as small as its pictures ask for, so that none is enlarged. */
    public void fit() {
        change(now -> FigureFit.fitted(now, pictures.of(now)));
    }

    /** Number of pictures whose runs were stopped, which the figure has as they are. */
    int stopped() {
        return pictures.stopped(spec.get());
    }

    /** The figure with the last pictures of runs that were stopped. */
    FigureSpec whole() {
        return pictures.whole(spec.get());
    }

    /** The first pictures decide the number of columns. */
    private static FigureSpec fresh(List<Cell> cells) {
        return FigureSpec.of(Math.min(USUAL_COLUMNS, cells.size()), cells);
    }

    /** A full first row without titles grows to the usual number, so that pictures may come one by one. */
    private static FigureSpec widened(FigureSpec now, int more) {
        boolean full = now.rows() == 1 && now.cells().stream().noneMatch(Cell.EMPTY::equals);
        boolean free = now.rowTitles().isEmpty() && now.columnTitles().isEmpty();
        int columns = Math.min(USUAL_COLUMNS, now.columns() + more);
        return full && free && columns > now.columns() ? FigureEdits.reflowed(now, columns) : now;
    }

    /** Chooses a cell; beyond the ends nothing happens. */
    public void choose(int cell) {
        if (cell >= 0 && cell < spec.get().cells().size()) {
            chosen.set(cell);
        }
    }

    /** Chooses the cell so many columns to the right and rows below, if there is one. */
    public void chooseBeside(int columns, int rows) {
        beside(columns, rows).ifPresent(this::choose);
    }

    /** Lets the chosen cell change places with the one so many columns to the right and rows below. */
    public void moveChosen(int columns, int rows) {
        beside(columns, rows).ifPresent(other -> {
            int from = chosen.get();
            change(now -> FigureEdits.swapped(now, from, other));
            choose(other);
        });
    }

    private Optional<Integer> beside(int columns, int rows) {
        FigureSpec now = spec.get();
        int column = chosen.get() % now.columns() + columns;
        int row = chosen.get() / now.columns() + rows;
        boolean inside = column >= 0 && column < now.columns() && row >= 0 && row < now.rows();
        return inside ? Optional.of(row * now.columns() + column) : Optional.empty();
    }

    /** Drops a cell on another. */
    public void drop(int from, int to) {
        if (from != to) {
            change(now -> FigureEdits.dropped(now, from, to));
            choose(to);
        }
    }

    /** Takes the picture and the caption out of the chosen cell. */
    public void clearChosen() {
        change(now -> FigureEdits.with(now, chosen.get(), Cell.EMPTY));
    }

    /** Adds an empty row below. */
    public void addRow() {
        change(FigureEdits::withRow);
    }

    /** Adds an empty column at the right. */
    public void addColumn() {
        change(FigureEdits::withColumn);
    }

    /** Takes the row of the chosen cell away; an only one stays. */
    public void removeRow() {
        change(now -> FigureEdits.withoutRow(now, chosen.get() / now.columns()));
    }

    /** Takes the column of the chosen cell away; an only one stays. */
    public void removeColumn() {
        change(now -> FigureEdits.withoutColumn(now, chosen.get() % now.columns()));
    }

    /** Changes the figure; what cannot be is told and nothing changes. */
    public void change(UnaryOperator<FigureSpec> edit) {
        change("", edit);
    }

    /**
     * The same for a field that is typed in.
     *
     * @param field its name; more of the same field is taken back together
     */
    void change(String field, UnaryOperator<FigureSpec> edit) {
        try {
            history.change(edit.apply(history.now()), field);
            tell(() -> "");
            show();
        } catch (PhospheneException e) {
            error.set(Failure.of(e).sentence());
        }
    }

    /** Takes the last change back. */
    public void undo() {
        history.undo();
        show();
    }

    /** Makes a change again that was taken back. */
    public void redo() {
        history.redo();
        show();
    }

    /** Begins a new figure in the style of this one; {@link #undo} brings it back. */
    public void begin() {
        change(now -> NEW.withStyle(now.style()));
    }

    /** Opens the JSON of a figure; what cannot be read is told and nothing changes. */
    public void open(Path file) {
        try {
            FigureSpec read = studio.figures().read(file);
            change(now -> read);
            tell(() -> Messages.get("paper.opened", String.valueOf(file.getFileName())));
        } catch (PhospheneException e) {
            error.set(Failure.of(e).sentence());
        }
    }

    /** The figure as JSON, to come back at the next start; empty while there is nothing in it. */
    public String kept() {
        return isEmpty() ? "" : studio.figures().print(spec.get());
    }

    /** Takes over a figure that was kept; one that cannot be read is told and nothing changes. */
    public void comeBack(String json) {
        try {
            history = new History<>(studio.figures().parse(json));
            show();
        } catch (PhospheneException e) {
            error.set(Failure.of(e).sentence());
        }
    }

    /** Looks again for pictures that were still to be made, such as after an export. */
    public void lookAgain() {
        pictures.lookAgain(spec.get());
    }

    /** Tells what is wrong with something typed. */
    void complain(String sentence) {
        error.set(sentence);
    }

    private void tell(Supplier<String> sentence) {
        news = sentence;
        notice.set(sentence.get());
    }

    private void tellAgain() {
        tell(news);
        layOut();
    }

    private void show() {
        error.set("");
        chosen.set(Math.min(chosen.get(), history.now().cells().size() - 1));
        spec.set(history.now());
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
        pictures.look(history.now());
        layOut();
    }

    private void layOut() {
        FigureSpec now = spec.get();
        try {
            laid.set(LaidFigure.of(now, pictures.of(now)));
            warning.set(CoarseText.of(now, laid.get()));
            String problem = pictures.problem(now);
            if (!problem.isEmpty()) {
                error.set(problem);
            }
        } catch (PhospheneException e) {
            error.set(Failure.of(e).sentence());
        }
    }
}
