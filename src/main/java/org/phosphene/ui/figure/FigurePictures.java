package org.phosphene.ui.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.phosphene.figure.FigureSpec;
import org.phosphene.figure.FigureSpec.Empty;
import org.phosphene.figure.FigureSpec.Source;
import org.phosphene.studio.FigureItem;
import org.phosphene.studio.FigurePicture;
import org.phosphene.studio.Studio;
import org.phosphene.ui.theme.Failure;

/** What is known of the pictures of a figure, asked for once and kept while the window is open. */
final class FigurePictures {

    private final Studio studio;
    private final Executor window;
    private final Runnable changed;
    private final Map<Source, FigurePicture> known = new HashMap<>();
    private final Map<Source, String> missing = new HashMap<>();
    private final Set<Source> asked = new HashSet<>();
    private final Map<Source, Source> whole = new HashMap<>();

    /** @param changed run on the window's thread when more is known */
    FigurePictures(Studio studio, Executor window, Runnable changed) {
        this.studio = studio;
        this.window = window;
        this.changed = changed;
    }

    void put(FigureItem item) {
        Source source = item.cell().source();
        item.whole().filter(end -> !end.equals(source)).ifPresent(end -> whole.put(source, end));
        if (item.whole().equals(Optional.of(source))) {
            known.put(
                    source,
                    new FigurePicture(item.picture().width(), item.picture().height(), Optional.empty()));
        } else {
            put(source, item.picture());
        }
    }

    /** Number of cells whose runs were stopped and whose pictures are kept as they are. */
    int stopped(FigureSpec spec) {
        return (int) spec.cells().stream()
                .filter(cell -> whole.containsKey(cell.source()))
                .count();
    }

    /** The figure with the last pictures of runs that were stopped. */
    FigureSpec whole(FigureSpec spec) {
        List<FigureSpec.Cell> cells = spec.cells().stream()
                .map(cell -> new FigureSpec.Cell(whole.getOrDefault(cell.source(), cell.source()), cell.caption()))
                .toList();
        return new FigureSpec(spec.rows(), spec.columns(), cells, spec.rowTitles(), spec.columnTitles(), spec.style());
    }

    private void put(Source source, FigurePicture picture) {
        known.put(source, picture);
        missing.remove(source);
    }

    /** Asks for what is not known yet. */
    void look(FigureSpec spec) {
        spec.cells().stream()
                .map(FigureSpec.Cell::source)
                .filter(source -> !(source instanceof Empty) && !known.containsKey(source))
                .distinct()
                .forEach(this::ask);
    }

    /** Asks again for pictures that were still to be made. */
    void lookAgain(FigureSpec spec) {
        spec.cells().stream()
                .map(FigureSpec.Cell::source)
                .filter(source -> missing.containsKey(source)
                        || known.containsKey(source)
                                && known.get(source).frame().isEmpty())
                .distinct()
                .forEach(this::ask);
    }

    private void ask(Source source) {
        if (asked.add(source)) {
            studio.figures()
                    .look(source)
                    .whenCompleteAsync((found, failure) -> answered(source, found, failure), window);
        }
    }

    private void answered(Source source, Optional<FigurePicture> found, Throwable failure) {
        asked.remove(source);
        if (failure == null) {
            found.ifPresent(picture -> put(source, picture));
        } else {
            missing.put(source, Failure.of(failure).sentence());
        }
        changed.run();
    }

    Optional<FigurePicture> of(Source source) {
        return Optional.ofNullable(known.get(source));
    }

    List<Optional<FigurePicture>> of(FigureSpec spec) {
        return spec.cells().stream().map(cell -> of(cell.source())).toList();
    }

    /** Why a picture cannot be shown, the first of them; empty if all can. */
    String problem(FigureSpec spec) {
        return spec.cells().stream()
                .filter(cell -> missing.containsKey(cell.source()))
                .map(cell -> missing.get(cell.source()))
                .findFirst()
                .orElse("");
    }
}
