package org.phosphene.studio;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.phosphene.core.PhospheneException;
import org.phosphene.figure.FigureSpec;

/** Figures for a paper: read, written as JSON and exported. */
public interface Figures {

    /**
     * Reads a figure from its JSON. Photographs that it or its recipes name are looked for in the file's folder too.
     *
     * @throws PhospheneException with the field that is missing, unknown or wrong
     */
    FigureSpec read(Path file);

    /**
     * Reads a figure from the text of its JSON.
     *
     * @throws PhospheneException with the field that is missing, unknown or wrong
     */
    FigureSpec parse(String json);

    /** The JSON of a figure. */
    String print(FigureSpec spec);

    /**
     * What a figure has of a picture that was collected; it is found again by its checksum or its recipe. The picture
     * of a run that was stopped is kept as it is, with the recipe that ends at its step. The simple picture beside
     * diverse ones is then one of its own, of the same recipe without the diversity.
     */
    CompletableFuture<FigureItem> item(GridTile tile);

    /** What has to be made before a figure can be written, without making it. */
    CompletableFuture<FigureWork> work(FigureSpec spec);

    /**
     * What is known of the picture of a cell; empty for an empty cell. Fails with a {@link PhospheneException} when a
     * photograph is missing.
     */
    CompletableFuture<Optional<FigurePicture>> look(FigureSpec.Source source);

    /**
     * Begins to export a figure: pictures that are kept are taken, others are made one after the other; then the file
     * is written and {@code NAME.figure.json} beside it, which makes it again. Fails with a {@link PhospheneException}
     * that names the network by its hash, the photograph or the cell that is missing.
     *
     * @param out file or folder
     */
    Exporting export(FigureSpec spec, Path out, FigureSpec.Format format);
}
