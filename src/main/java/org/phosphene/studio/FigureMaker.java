package org.phosphene.studio;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.phosphene.figure.FigureJson;
import org.phosphene.figure.FigureSpec;
import org.phosphene.job.WorkPool;

/** Figures with the pictures of a studio. */
record FigureMaker(
        Studio studio,
        Networks networks,
        Attachments attachments,
        KeptPictures pictures,
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
        return new FigureSources(attachments, pictures);
    }

    @Override
    public Exporting export(FigureSpec spec, Path out, FigureSpec.Format format) {
        FigureExport export = new FigureExport(this, spec, out, format);
        export.begin();
        return exports.add(export, out);
    }
}
