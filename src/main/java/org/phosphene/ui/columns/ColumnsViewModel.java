package org.phosphene.ui.columns;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.GridTile;
import org.phosphene.studio.Mistake;
import org.phosphene.studio.NetworkChoice;
import org.phosphene.studio.ObjectiveTexts;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.RecipeForm;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Studio;
import org.phosphene.ui.theme.Failure;
import org.phosphene.ui.theme.Messages;

/**
 * Columns are ways to look at a unit, rows are units; all cells run at once. To be wired: network and objective to the
 * stage's, folder to that of the photographs; what takes a figure by {@link #onFigure}. {@link #tick} on every pulse of
 * the screen.
 */
public final class ColumnsViewModel {

    private final Studio studio;
    private final Executor window;
    private final PageSettings settings;
    private final Scrubbing scrubbing = new Scrubbing();
    private final DifferenceViewModel difference;
    private final ObjectProperty<OpenNetwork> network = new SimpleObjectProperty<>();
    private final ObjectProperty<String> objective = new SimpleObjectProperty<>();
    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Column> columns = FXCollections.observableArrayList();
    private final Map<Row, Map<Column, Cell>> cells = new HashMap<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private Consumer<List<GridTile>> figure = tiles -> {};
    private Consumer<PageFigure> page = made -> {};
    private RenderRequest method;
    private int numbered;

    /** @param window runs a task on the thread of the window */
    public ColumnsViewModel(Studio studio, Executor window) {
        this.studio = studio;
        this.window = window;
        settings = new PageSettings(studio);
        difference = new DifferenceViewModel(studio, window, this::request);
        List.of(ColumnKind.SIMPLE, ColumnKind.DIVERSE, ColumnKind.NEGATIVE, ColumnKind.EXAMPLES)
                .forEach(this::addColumn);
        method = settings.method();
        settings.presetProperty().addListener((all, old, now) -> follow());
        settings.sideProperty().addListener((all, old, now) -> follow());
        settings.stepsProperty().addListener((all, old, now) -> follow());
        settings.seedProperty().addListener((all, old, now) -> follow());
        scrubbing.stepProperty().addListener((all, old, now) -> all().forEach(cell -> cell.scrub(now.intValue())));
    }

    // Properties

    /** The open network; to be bound to the stage's. */
    public ObjectProperty<OpenNetwork> networkProperty() {
        return network;
    }

    /** The objective on the stage, null while there is none; to be bound to it. */
    public ObjectProperty<String> objectiveProperty() {
        return objective;
    }

    /** Folder of the photographs, null for those that come with the program; to be bound. */
    public ObjectProperty<Path> folderProperty() {
        return folder;
    }

    PageSettings settings() {
        return settings;
    }

    Scrubbing scrubbing() {
        return scrubbing;
    }

    DifferenceViewModel difference() {
        return difference;
    }

    /** The units, from above to below. */
    ObservableList<Row> rows() {
        return rows;
    }

    /** The columns, from left to right. */
    ObservableList<Column> columns() {
        return columns;
    }

    /** The cell where they meet. */
    Cell cell(Row row, Column column) {
        return cells.get(row).get(column);
    }

    /** What is wrong with what was typed last, a sentence; empty otherwise. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What was done last, a sentence; empty otherwise. */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Networks that a column can be on. */
    List<NetworkChoice> networks() {
        return studio.networks().stream().filter(NetworkChoice::isHere).toList();
    }

    /** Kinds of images that a column can have. */
    List<RecipeForm.Choice> parameterizations() {
        return studio.form(RenderRequest.of("", "")
                        .withPreset(settings.presetProperty().get().name()))
                .control("parameterization.kind")
                .map(RecipeForm.Control::choices)
                .orElse(List.of());
    }

    // Commands

    /** Who takes the tiles of a figure. */
    public void onFigure(Consumer<List<GridTile>> listener) {
        figure = listener;
    }

    /** Who makes a figure of the page. */
    public void onPage(Consumer<PageFigure> listener) {
        page = listener;
    }

    /** Makes a figure of the page: its rows and columns with their titles, every picture in its place. */
    void makeFigure() {
        page.accept(PageFigure.of(rows, columns, this::cell));
    }

    /** Adds the unit on the stage as a row; says why not where there is none. */
    public void addCurrent() {
        if (network.get() == null || objective.get() == null) {
            problem.set(Messages.get("columns.noUnit"));
        } else {
            add(network.get(), objective.get());
        }
    }

    /** Adds a unit of the open network as a row. */
    public void addUnit(UnitRef unit) {
        if (network.get() != null) {
            add(network.get(), unit.toString());
        }
    }

    /** Adds one row for each unit of a text, which has commas between them; says what is wrong with it. */
    void addTyped(String text) {
        if (network.get() == null) {
            problem.set(Messages.get("columns.noNetwork"));
            return;
        }
        try {
            List<String> units = ObjectiveTexts.split(text);
            Optional<Mistake> mistake = units.stream()
                    .flatMap(unit -> ObjectiveTexts.mistake(unit, network.get()).stream())
                    .findFirst();
            if (mistake.isPresent()) {
                problem.set(Messages.said(mistake.get().sentence()));
            } else {
                units.forEach(unit -> add(network.get(), unit));
            }
        } catch (PhospheneException e) {
            problem.set(Failure.of(e).sentence());
        }
    }

    /** Adds a column, and starts its cells. */
    void addColumn(ColumnKind kind) {
        add(new Column(++numbered, kind, Variation.NONE));
    }

    /** Adds a column that does something otherwise than the page, and starts its cells. */
    void addColumn(Variation variation) {
        add(new Column(++numbered, ColumnKind.RECIPE, variation));
    }

    /** Takes a column away, with what runs in it. */
    void remove(Column column) {
        cells.values().forEach(row -> row.remove(column).clear());
        columns.remove(column);
        difference.forget(column);
    }

    /** Takes a row away, with what runs in it. */
    void remove(Row row) {
        cells.remove(row).values().forEach(Cell::clear);
        rows.remove(row);
        difference.refresh();
    }

    /** Photographs were scanned: cells that found none look again. */
    public void scanned() {
        all().stream().filter(Cell::lacksPhotographs).forEach(this::start);
    }

    /** Starts every cell anew. */
    void startAll() {
        notice.set("");
        scrubbing.toNewest();
        all().forEach(this::start);
    }

    /** Starts a cell anew. */
    void start(Cell cell) {
        cell.start(settings.request(cell.row()));
    }

    /** Ends all runs; their pictures stay. */
    void stopAll() {
        all().forEach(Cell::stop);
    }

    /** Puts the pictures or photographs of one cell into the figure's tray. */
    void addToTray(Cell cell) {
        figure.accept(PageFigure.tiles(cell));
    }

    /** Puts every picture and photograph into the figure's tray, row by row. */
    void addFigure() {
        PageFigure made = PageFigure.of(rows, columns, this::cell);
        figure.accept(made.tiles());
        notice.set(
                Messages.get("columns.figure.added", String.valueOf(made.pictures()), String.valueOf(made.columns())));
    }

    /** Looks how far all runs are. */
    public void tick() {
        all().forEach(Cell::tick);
        scrubbing.reach(all());
    }

    /** How far all cells are together. */
    PageProgress progress() {
        return PageProgress.of(all());
    }

    /** All cells, row by row. */
    List<Cell> all() {
        List<Cell> all = new ArrayList<>();
        rows.forEach(row -> columns.forEach(column -> all.add(cell(row, column))));
        return all;
    }

    /** A preset changes the number of steps too, which is no reason to start twice. */
    private void follow() {
        RenderRequest now = settings.method();
        if (!now.equals(method)) {
            method = now;
            startAll();
        }
    }

    private void add(OpenNetwork its, String text) {
        problem.set("");
        boolean there = rows.stream()
                .anyMatch(row ->
                        row.objective().equals(text) && row.network().id().equals(its.id()));
        if (there) {
            problem.set(Messages.get("columns.there", text));
            return;
        }
        Row row = new Row(++numbered, its, text);
        Map<Column, Cell> made = new HashMap<>();
        columns.forEach(column -> made.put(column, cellOf(row, column)));
        cells.put(row, made);
        rows.add(row);
        made.values().forEach(this::start);
    }

    private void add(Column column) {
        rows.forEach(row -> cells.get(row).put(column, cellOf(row, column)));
        columns.add(column);
        rows.forEach(row -> start(cell(row, column)));
    }

    private Cell cellOf(Row row, Column column) {
        Cell cell = new Cell(row, column, studio, window, new CellPhotographs(studio::examples, folder::get, window));
        cell.run().requestProperty().addListener((all, old, now) -> difference.refresh());
        return cell;
    }

    /** What a column asks of the first row; empty for one that asks nothing of the kind, or not yet. */
    private Optional<RenderRequest> request(Column column) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                        cell(rows.get(0), column).run().requestProperty().get());
    }
}
