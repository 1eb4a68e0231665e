package org.phosphene.studio;

import java.nio.file.Path;
import org.phosphene.figure.Figure;
import org.phosphene.figure.FigureSpec;
import org.phosphene.figure.FigureText;

/** What is written about a figure that was or will be saved. */
public final class FigureTexts {

    private FigureTexts() {}

    /**
     * LaTeX that shows the file of a figure at its width.
     *
     * @param file its name without folders; of SVG and TIFF, which LaTeX cannot show, the PDF of the same name is taken
     */
    public static String latex(FigureSpec spec, String file) {
        return FigureText.latex(spec, file);
    }

    /** Markdown that shows the file of a figure, with its captions for who cannot see it and its credits. */
    public static String markdown(FigureSpec spec, String file) {
        return FigureText.markdown(spec, file);
    }

    /** The line that makes a saved figure again, to be run where its files are. */
    public static String command(Path out, FigureSpec.Format format) {
        return Figure.command(out, format);
    }

    /** Where the recipes of a saved figure are, which can be opened again. */
    public static Path sidecar(Path out, FigureSpec.Format format) {
        return Figure.sidecar(out, format);
    }
}
