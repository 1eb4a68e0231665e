package org.phosphene.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import org.phosphene.figure.FigureJson;
import org.phosphene.figure.FigureSpec;
import org.phosphene.job.WorkPool;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.optvis.render.RecipeJson;

/** Figures with the pictures of a studio. */
record FigureMaker(
        Studio studio,
        Networks networks,
        Attachments attachments,
        KeptPictures pictures,
        RunPaces paces,
        WorkPool pool,
        Exports exports)
        implements Figures {

    @Override
    public FigureSpec read(Path file) {
        FigureSpec spec = FigureJson.read(file);
        attachments.alsoIn(file.toAbsolutePath().getParent());
        return spec;
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
        return pool.submit(() -> sources().item(tile));
    }

    @Override
    public CompletableFuture<Optional<FigurePicture>> look(FigureSpec.Source source) {
        return pool.submit(() -> sources().look(source));
    }

    /** What cells show. */
    FigureSources sources() {
        return new FigureSources(attachments, pictures, paces);
    }

    @Override
    public CompletableFuture<FigureWork> work(FigureSpec spec) {
        return pool.submit(() -> {
            List<Recipe> missing = recipes(spec).stream()
                    .map(RecipeJson::parse)
                    .filter(recipe -> !pictures.has(recipe))
                    .toList();
            List<OptionalDouble> each = missing.stream().map(paces::seconds).toList();
            boolean known = each.stream().allMatch(OptionalDouble::isPresent);
            return new FigureWork(
                    missing.size(),
                    known
                            ? OptionalDouble.of(each.stream()
                                    .mapToDouble(OptionalDouble::getAsDouble)
                                    .sum())
                            : OptionalDouble.empty());
        });
    }

    /** The recipes of a figure, each once. */
    static List<String> recipes(FigureSpec spec) {
        return spec.cells().stream()
                .map(FigureSpec.Cell::source)
                .filter(FigureSpec.RecipePicture.class::isInstance)
                .map(source -> ((FigureSpec.RecipePicture) source).recipe())
                .distinct()
                .toList();
    }

    @Override
    public Exporting export(FigureSpec spec, Path out, FigureSpec.Format format) {
        FigureExport export = new FigureExport(this, spec, out, format);
        export.begin();
        return exports.add(export, out);
    }
}
