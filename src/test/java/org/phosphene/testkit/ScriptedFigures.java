package org.phosphene.testkit;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;
import org.phosphene.figure.Figure;
import org.phosphene.figure.FigureJson;
import org.phosphene.figure.FigureSpec;
import org.phosphene.figure.FigureSpec.Cell;
import org.phosphene.figure.FigureSpec.Empty;
import org.phosphene.figure.FigureSpec.RecipePicture;
import org.phosphene.figure.FigureSpec.Source;
import org.phosphene.image.Pixels;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.param.ImageShape;
import org.phosphene.optvis.render.Preset;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.optvis.render.RecipeJson;
import org.phosphene.studio.Exporting;
import org.phosphene.studio.FigureItem;
import org.phosphene.studio.FigurePicture;
import org.phosphene.studio.FigureWork;
import org.phosphene.studio.Figures;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.GridTile;
import org.phosphene.studio.Picture;
import org.phosphene.studio.Rendering;

/** Figures of pictures that were collected; files are written as the program does, without an engine. */
public final class ScriptedFigures implements Figures {

    private static final String HASH = "ab".repeat(32);

    private final Map<Source, Frame> frames = new HashMap<>();
    private boolean holding;
    private String failure;

    /** From now on exports begin and do not end. */
    public void hold() {
        holding = true;
    }

    /** From now on what is asked for fails with this sentence. */
    public void failWith(String sentence) {
        failure = sentence;
    }

    /** Forgets the pixels of a picture, as if it had to be made first. */
    public void forget(Source source) {
        frames.remove(source);
    }

    @Override
    public FigureSpec read(Path file) {
        return FigureJson.read(file);
    }

    @Override
    public FigureSpec parse(String json) {
        return FigureJson.parse(json);
    }

    @Override
    public String print(FigureSpec spec) {
        return FigureJson.print(spec);
    }

    @Override
    public CompletableFuture<FigureItem> item(GridTile tile) {
        if (failure != null) {
            return CompletableFuture.failedFuture(new PhospheneException(failure));
        }
        if (!(tile instanceof GridPanel panel)) {
            FigurePicture nothing = new FigurePicture(1, 1, Optional.empty());
            return CompletableFuture.completedFuture(new FigureItem(Cell.EMPTY, nothing, Optional.empty()));
        }
        Picture picture = panel.picture();
        Frame frame = panel.frame();
        Recipe recipe = Recipe.of(
                new Recipe.NetworkRef(picture.network(), HASH),
                Objective.parse(picture.objective()),
                new ImageShape(picture.frame().images(), frame.height(), frame.width()),
                Preset.all().get(0),
                0);
        Source whole = new RecipePicture(RecipeJson.print(recipe), panel.image());
        Optional<Source> stopped = Optional.of(whole).filter(its -> frame.step() < recipe.steps());
        Source source = stopped.isEmpty()
                ? whole
                : new RecipePicture(
                        RecipeJson.print(recipe.stoppedAfter(frame.step()).orElseThrow()), panel.image());
        frames.put(source, frame);
        return CompletableFuture.completedFuture(
                new FigureItem(new Cell(source, panel.caption()), known(source).orElseThrow(), stopped));
    }

    /** Ten seconds for each picture without pixels. */
    @Override
    public CompletableFuture<FigureWork> work(FigureSpec spec) {
        int runs = (int) spec.cells().stream()
                .map(Cell::source)
                .filter(source -> source instanceof RecipePicture && !frames.containsKey(source))
                .count();
        return CompletableFuture.completedFuture(new FigureWork(runs, OptionalDouble.of(10.0 * runs)));
    }

    @Override
    public CompletableFuture<Optional<FigurePicture>> look(Source source) {
        return failure == null
                ? CompletableFuture.completedFuture(known(source))
                : CompletableFuture.failedFuture(new PhospheneException(failure));
    }

    private Optional<FigurePicture> known(Source source) {
        if (!(source instanceof RecipePicture picture)) {
            return Optional.empty();
        }
        ImageShape shape = RecipeJson.parse(picture.recipe()).shape();
        return Optional.of(new FigurePicture(shape.width(), shape.height(), Optional.ofNullable(frames.get(source))));
    }

    @Override
    public Exporting export(FigureSpec spec, Path out, FigureSpec.Format format) {
        CompletableFuture<Path> result = new CompletableFuture<>();
        if (failure != null) {
            result.completeExceptionally(new PhospheneException(failure));
        } else if (!holding) {
            List<Optional<Pixels>> pictures = spec.cells().stream()
                    .map(Cell::source)
                    .map(source -> source instanceof Empty
                            ? Optional.<Pixels>empty()
                            : Optional.of(Pixels.of(frames.get(source), 0)))
                    .toList();
            result.complete(new Figure(spec, pictures).save(out, format));
        }
        return new Held(result);
    }

    private record Held(CompletableFuture<Path> result) implements Exporting {
        @Override
        public int done() {
            return 1;
        }

        @Override
        public int recipes() {
            return 4;
        }

        @Override
        public Optional<Rendering> rendering() {
            return Optional.empty();
        }

        @Override
        public void stop() {
            result.completeExceptionally(new PhospheneException("The export was stopped, so no figure was saved."));
        }
    }
}
