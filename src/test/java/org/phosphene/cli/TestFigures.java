package org.phosphene.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.phosphene.core.FrameSink;
import org.phosphene.core.PhospheneException;
import org.phosphene.figure.FigureSpec;
import org.phosphene.studio.Exporting;
import org.phosphene.studio.FigureItem;
import org.phosphene.studio.FigurePicture;
import org.phosphene.studio.FigureWork;
import org.phosphene.studio.Figures;
import org.phosphene.studio.GridTile;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Rendering;

/** Figures of one empty cell whose export waits for one run; what they write is not written. */
record TestFigures(TestStudio studio) implements Figures {

    @Override
    public FigureSpec read(Path file) {
        if (!Files.exists(file)) {
            throw new PhospheneException("There is no figure.");
        }
        return FigureSpec.of(1, List.of(FigureSpec.Cell.EMPTY));
    }

    @Override
    public FigureSpec parse(String json) {
        throw new PhospheneException("There is no figure.");
    }

    @Override
    public String print(FigureSpec spec) {
        return "";
    }

    @Override
    public CompletableFuture<FigureItem> item(GridTile tile) {
        FigureSpec.Cell cell = new FigureSpec.Cell(new FigureSpec.Empty(), tile.caption());
        FigurePicture picture = new FigurePicture(2, 2, Optional.of(tile.frame()));
        return CompletableFuture.completedFuture(new FigureItem(cell, picture, Optional.empty()));
    }

    @Override
    public CompletableFuture<FigureWork> work(FigureSpec spec) {
        return CompletableFuture.completedFuture(FigureWork.NOTHING);
    }

    @Override
    public CompletableFuture<Optional<FigurePicture>> look(FigureSpec.Source source) {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    @Override
    public Exporting export(FigureSpec spec, Path out, FigureSpec.Format format) {
        studio.figure = spec;
        Rendering run = studio.render(RenderRequest.of("tiny", "conv:0"), FrameSink.NONE);
        CompletableFuture<Path> written = run.result().thenApply(picture -> out);
        return new Exporting() {
            @Override
            public CompletableFuture<Path> result() {
                return written;
            }

            @Override
            public int done() {
                return 0;
            }

            @Override
            public int recipes() {
                return 1;
            }

            @Override
            public Optional<Rendering> rendering() {
                return Optional.of(run);
            }

            @Override
            public void stop() {
                run.stop();
            }
        };
    }
}
