package org.phosphene.studio;

import java.nio.file.Path;
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

    /** The JSON of a figure. */
    String print(FigureSpec spec);

    /**
     * Begins to export a figure: pictures that are kept are taken, others are made one after the other; then the file
     * is written and {@code NAME.figure.json} beside it, which makes it again. Fails with a {@link PhospheneException}
     * that names the network by its hash, the photograph or the cell that is missing.
     *
     * @param out file or folder
     */
    Exporting export(FigureSpec spec, Path out, FigureSpec.Format format);
}
