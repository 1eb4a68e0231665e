package org.phosphene.ui.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.DatasetExample;
import org.phosphene.studio.ObjectiveTexts;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Studio;
import org.phosphene.ui.fx.LiveRun;
import org.phosphene.ui.theme.Failure;
import org.phosphene.ui.theme.Messages;

/**
 * What grows where a row and a column meet. Order of use: {@link #start} as often as wanted, {@link #tick} on every
 * pulse of the screen, {@link #clear} at the end.
 */
final class Cell {

    /** Step that stands for the newest picture. */
    static final int NEWEST = Integer.MAX_VALUE;

    private static final int DIVERSE = 4;
    private static final double SHARE = 0.75;
    private static final int SIDE = 224;

    private final Row row;
    private final Column column;
    private final Studio studio;
    private final Executor window;
    private final LiveRun run;
    private final CellPhotographs finder;
    private final ReadOnlyObjectWrapper<Frame> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<CellPhotograph>> photographs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private int scrubbed = NEWEST;
    private int asked;

    Cell(Row row, Column column, Studio studio, Executor window, CellPhotographs finder) {
        this.row = row;
        this.column = column;
        this.studio = studio;
        this.window = window;
        this.finder = finder;
        run = new LiveRun(studio, window);
        run.frameProperty().addListener((all, old, now) -> look());
        run.failureProperty().addListener((all, old, now) -> refuse(now));
    }

    // Properties

    Row row() {
        return row;
    }

    Column column() {
        return column;
    }

    /** The run; it never starts in a cell of photographs. */
    LiveRun run() {
        return run;
    }

    /** The pictures at the step that is looked at; null where there are none. */
    ReadOnlyObjectProperty<Frame> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Photographs of the cell: the strongest, or one for each picture of a facet. */
    ReadOnlyObjectProperty<List<CellPhotograph>> photographsProperty() {
        return photographs.getReadOnlyProperty();
    }

    /** What stands in place of pictures, a sentence; empty where there are some. */
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    // Commands

    /**
     * Starts anew.
     *
     * @param page the request for a simple picture of the row
     */
    void start(RenderRequest page) {
        int mine = ++asked;
        run.clear();
        finder.stop();
        photographs.set(List.of());
        hint.set(Messages.get("columns.preparing"));
        RenderRequest mineRequest = column.variation().apply(page);
        if (column.variation().network().isEmpty()) {
            begin(row.network(), mineRequest, mine);
            return;
        }
        studio.open(mineRequest.network())
                .whenCompleteAsync(
                        (network, failure) -> {
                            if (mine == asked && failure != null) {
                                refuse(failure);
                            } else if (mine == asked) {
                                begin(network, mineRequest, mine);
                            }
                        },
                        window);
    }

    /** Ends the run and keeps the pictures so far. */
    void stop() {
        finder.stop();
        run.stop();
    }

    /** Ends the run and forgets it. */
    void clear() {
        asked++;
        finder.stop();
        run.clear();
        photographs.set(List.of());
    }

    /** Looks how far the run is. */
    void tick() {
        if (run.isActive()) {
            run.tick();
        }
    }

    /** Shows the newest kept pictures that are not beyond a step. */
    void scrub(int step) {
        scrubbed = step;
        look();
    }

    /** Whether it still has to do something. */
    boolean isActive() {
        return run.isActive() || finder.isActive();
    }

    /** Whether it wants photographs and found none, and is not looking for some. */
    boolean lacksPhotographs() {
        boolean wants = column.kind() == ColumnKind.EXAMPLES || column.kind() == ColumnKind.FACETS;
        return wants && photographs.get().isEmpty() && !isActive();
    }

    private void begin(OpenNetwork network, RenderRequest request, int mine) {
        ObjectiveTexts.mistake(request.objective(), network)
                .map(mistake -> Messages.said(mistake.sentence()))
                .ifPresentOrElse(hint::set, () -> launch(network, request, mine));
    }

    private void launch(OpenNetwork network, RenderRequest request, int mine) {
        try {
            switch (column.kind()) {
                case SIMPLE, RECIPE -> run.start(request);
                case NEGATIVE -> run.start(
                        request.withObjective(ObjectiveTexts.canonical("-(" + request.objective() + ")")));
                case DIVERSE -> run.start(request.withObjective(ObjectiveTexts.diverse(request.objective(), SHARE))
                        .withImages(DIVERSE));
                case EXAMPLES -> finder.strongest(
                        network, request.objective(), found -> show(found, mine), failure -> refuse(failure, mine));
                case FACETS -> finder.facets(
                        network,
                        request,
                        found -> show(found, mine),
                        facets -> {
                            if (mine == asked) {
                                run.start(facets);
                            }
                        },
                        failure -> refuse(failure, mine));
            }
        } catch (PhospheneException e) {
            refuse(e);
        }
    }

    private void show(List<CellPhotograph> found, int mine) {
        if (mine != asked) {
            return;
        }
        photographs.set(List.copyOf(found));
        if (found.isEmpty()) {
            hint.set(Messages.get("columns.noPhotographs"));
        } else if (column.kind() == ColumnKind.EXAMPLES) {
            hint.set("");
        }
        for (int i = 0; i < found.size(); i++) {
            fetch(i, found.get(i).example(), mine);
        }
    }

    private void fetch(int index, DatasetExample example, int mine) {
        studio.examples()
                .thumbnail(example, false, SIDE)
                .whenCompleteAsync(
                        (frame, failure) -> {
                            if (mine == asked && frame != null) {
                                List<CellPhotograph> now = new ArrayList<>(photographs.get());
                                now.set(index, now.get(index).with(frame));
                                photographs.set(List.copyOf(now));
                            }
                        },
                        window);
    }

    private void refuse(Throwable failure, int mine) {
        if (mine == asked) {
            refuse(failure);
        }
    }

    private void refuse(Throwable failure) {
        if (failure != null) {
            hint.set(Failure.of(failure).sentence());
        }
    }

    private void look() {
        Frame newest = run.frameProperty().get();
        if (newest == null) {
            shown.set(null);
            return;
        }
        hint.set("");
        shown.set(scrubbed == NEWEST ? newest : kept(newest));
    }

    private Frame kept(Frame newest) {
        Frame found = null;
        for (Frame frame : run.keptFrames()) {
            if (frame.step() <= scrubbed) {
                found = frame;
            }
        }
        return found == null ? newest : found;
    }
}
