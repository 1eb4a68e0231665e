package org.phosphene.studio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.phosphene.core.Frame;
import org.phosphene.core.FrameSink;
import org.phosphene.core.PhospheneException;
import org.phosphene.figure.Figure;
import org.phosphene.figure.FigureSpec;
import org.phosphene.figure.FigureSpec.Cell;
import org.phosphene.figure.FigureSpec.Format;
import org.phosphene.figure.FigureSpec.Photograph;
import org.phosphene.figure.FigureSpec.RecipePicture;
import org.phosphene.image.Pixels;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.optvis.render.RecipeJson;

/** One export: finds or makes the pictures of every recipe, reads the photographs, writes. Call {@link #begin} once. */
final class FigureExport implements Exporting {

    private final FigureMaker maker;
    private final FigureSpec spec;
    private final Path out;
    private final Format format;
    private final List<String> recipes;
    private final Map<String, Frame> frames = new ConcurrentHashMap<>();
    private final CompletableFuture<Path> result = new CompletableFuture<>();
    private volatile Rendering rendering;
    private volatile boolean stopped;

    FigureExport(FigureMaker maker, FigureSpec spec, Path out, Format format) {
        this.maker = maker;
        this.spec = spec;
        this.out = out;
        this.format = format;
        recipes = FigureMaker.recipes(spec);
    }

    void begin() {
        maker.pool()
                .submit(() -> {
                    checkPhotographs();
                    return null;
                })
                .thenCompose(nothing -> next(recipes.iterator()))
                .thenCompose(nothing -> maker.pool().submit(this::write))
                .whenComplete((path, failure) -> {
                    if (failure == null) {
                        result.complete(path);
                    } else {
                        result.completeExceptionally(FailureText.told(failure, "a figure"));
                    }
                });
    }

    /** Before minutes of work, not after them. */
    private void checkPhotographs() {
        for (Cell cell : spec.cells()) {
            if (cell.source() instanceof Photograph photograph) {
                maker.attachments().file(photograph.name(), photograph.sha256());
            }
        }
    }

    private CompletableFuture<Void> next(Iterator<String> rest) {
        if (stopped) {
            return CompletableFuture.failedFuture(
                    new PhospheneException("The export was stopped, so no figure was saved."));
        }
        if (!rest.hasNext()) {
            return CompletableFuture.completedFuture(null);
        }
        String recipe = rest.next();
        return maker.pool()
                .submit(() -> maker.pictures().find(RecipeJson.parse(recipe)))
                .thenCompose(kept -> kept.isPresent() ? CompletableFuture.completedFuture(kept.get()) : made(recipe))
                .thenCompose(frame -> {
                    frames.put(recipe, frame);
                    return next(rest);
                });
    }

    private CompletableFuture<Frame> made(String recipe) {
        Recipe.NetworkRef network = RecipeJson.parse(recipe).network();
        String name = maker.networks()
                .nameHere(network)
                .orElseThrow(() -> new PhospheneException(
                        "The network '%s' with the SHA-256 %s is not on this computer, and its picture is not among "
                                + "those kept. Open its file first (--network FILE on the command line).",
                        network.id(), network.sha256()));
        RenderRequest request = RecipeTexts.request(recipe).withNetwork(name);
        Rendering started = maker.studio().render(request, FrameSink.NONE);
        rendering = started;
        if (stopped) {
            started.stop();
        }
        return started.result()
                .whenComplete((picture, failure) -> rendering = null)
                .thenApply(picture -> {
                    if (started.state() != Rendering.State.FINISHED) {
                        throw new PhospheneException("The export was stopped, so no figure was saved.");
                    }
                    return picture.frame();
                });
    }

    private Path write() {
        List<Optional<Pixels>> pictures = new ArrayList<>();
        for (int i = 0; i < spec.cells().size(); i++) {
            if (spec.cells().get(i).source() instanceof RecipePicture picture) {
                pictures.add(Optional.of(Pixels.of(frames.get(picture.recipe()), picture.image())));
            } else if (spec.cells().get(i).source() instanceof Photograph photograph) {
                pictures.add(Optional.of(maker.sources().photograph(photograph)));
            } else {
                pictures.add(Optional.empty());
            }
        }
        return new Figure(spec, pictures).save(out, format);
    }

    @Override
    public CompletableFuture<Path> result() {
        return result;
    }

    @Override
    public int done() {
        return frames.size();
    }

    @Override
    public int recipes() {
        return recipes.size();
    }

    @Override
    public Optional<Rendering> rendering() {
        return Optional.ofNullable(rendering);
    }

    @Override
    public void stop() {
        stopped = true;
        Rendering running = rendering;
        if (running != null) {
            running.stop();
        }
    }
}
