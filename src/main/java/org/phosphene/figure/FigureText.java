package org.phosphene.figure;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.phosphene.figure.FigureSpec.Cell;
import org.phosphene.figure.FigureSpec.Empty;
import org.phosphene.figure.FigureSpec.Photograph;

/** Lines that put a figure into a text: LaTeX, and Markdown as GitHub reads it. */
public final class FigureText {

    private static final String TEX_NEEDS = "% Needs the package graphicx";
    private static final double TITLE_SHARE = 0.04; // of the width, for the titles of rows

    private final FigureSpec spec;
    private final IntFunction<String> names;

    /** @param names of the files of cells that are not empty */
    FigureText(FigureSpec spec, IntFunction<String> names) {
        this.spec = spec;
        this.names = names;
    }

    /** LaTeX that shows a file of the whole figure as wide as it is; TIFF and SVG by the PDF of the same name. */
    public static String latex(FigureSpec spec, String file) {
        String shown = file.replaceFirst("(?i)\\.(svg|tiff?)$", ".pdf");
        String width = TextOutline.number(spec.style().width());
        return TEX_NEEDS + ".\n\\begin{figure}\n  \\centering\n  \\includegraphics[width=" + width + "mm]{" + shown
                + "}\n  \\caption{" + tex(credits(spec)) + "}\n\\end{figure}\n";
    }

    /** Markdown that shows a file of the whole figure, its captions as the text for who cannot see it. */
    public static String markdown(FigureSpec spec, String file) {
        StringBuilder captions = new StringBuilder();
        for (int i = 0; i < spec.cells().size(); i++) {
            String caption = (spec.letter(i) + " " + spec.cells().get(i).caption()).strip();
            captions.append(captions.length() == 0 || caption.isEmpty() ? "" : "; ")
                    .append(caption);
        }
        String name =
                file.replace("%", "%25").replace(" ", "%20").replace("(", "%28").replace(")", "%29");
        String image = "![" + markdown(captions.toString()) + "](" + name + ")\n";
        return credits(spec).isEmpty() ? image : image + "\n" + markdown(credits(spec)) + "\n";
    }

    /** LaTeX of single files with titles and captions set by LaTeX. */
    String latex() {
        boolean titled = !spec.rowTitles().isEmpty();
        double width = (titled ? 0.98 - TITLE_SHARE : 0.98) / spec.columns();
        StringBuilder tex = new StringBuilder(TEX_NEEDS + " and subcaption; captions beyond Latin"
                + " letters need XeLaTeX or LuaLaTeX.\n\\begin{figure}\n  \\centering\n");
        if (!spec.columnTitles().isEmpty()) {
            tex.append(titled ? box(TITLE_SHARE, "") : "");
            for (int i = 0; i < spec.columns(); i++) {
                tex.append(box(width, tex(spec.columnTitles().get(i)))).append(end(i));
            }
        }
        for (int i = 0; i < spec.cells().size(); i++) {
            if (titled && i % spec.columns() == 0) {
                String title = tex(spec.rowTitles().get(i / spec.columns()));
                tex.append(box(TITLE_SHARE, "\\rotatebox{90}{" + title + "}"));
            }
            tex.append(part(i, width)).append(end(i));
        }
        return tex.append("  \\caption{" + tex(credits(spec)) + "}\n\\end{figure}\n")
                .toString();
    }

    private String end(int cell) {
        return (cell + 1) % spec.columns() == 0 ? "\n\n" : "\\hfill\n";
    }

    private static String box(double width, String text) {
        return "  \\makebox[" + share(width) + "\\linewidth]{" + text + "}";
    }

    private String part(int cell, double width) {
        StringBuilder tex = new StringBuilder("  \\begin{subfigure}[t]{" + share(width) + "\\linewidth}\n");
        if (isEmpty(cell)) {
            tex.append("    \\mbox{}\n");
        } else {
            tex.append("    \\includegraphics[width=\\linewidth]{" + names.apply(cell) + "}\n");
        }
        String caption = tex(spec.cells().get(cell).caption());
        if (!caption.isEmpty() || !spec.letter(cell).isEmpty()) {
            tex.append("    \\caption" + (spec.letter(cell).isEmpty() ? "*" : "") + "{" + caption + "}\n");
        }
        return tex.append("  \\end{subfigure}").toString();
    }

    private boolean isEmpty(int cell) {
        return spec.cells().get(cell).source() instanceof Empty;
    }

    private static String share(double width) {
        return String.format(Locale.ROOT, "%.3f", width);
    }

    private static String tex(String text) {
        StringBuilder tex = new StringBuilder();
        for (char each : text.replaceAll("\\s+", " ").toCharArray()) {
            tex.append(
                    switch (each) {
                        case '\\' -> "\\textbackslash{}";
                        case '~' -> "\\textasciitilde{}";
                        case '^' -> "\\textasciicircum{}";
                        case '&', '%', '$', '#', '_', '{', '}' -> "\\" + each;
                        default -> String.valueOf(each);
                    });
        }
        return tex.toString();
    }

    private static String credits(FigureSpec spec) {
        return spec.cells().stream()
                .map(Cell::source)
                .filter(Photograph.class::isInstance)
                .map(source -> ((Photograph) source).credit())
                .filter(credit -> !credit.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** A table of single files in Markdown, with titles and captions. */
    String markdown() {
        List<String> titles = spec.columnTitles();
        boolean titled = !spec.rowTitles().isEmpty();
        StringBuilder text = new StringBuilder(titled ? "| |" : "|");
        for (int i = 0; i < spec.columns(); i++) {
            text.append(" " + (titles.isEmpty() ? "" : markdown(titles.get(i))) + " |");
        }
        text.append("\n|" + " --- |".repeat(spec.columns() + (titled ? 1 : 0)) + "\n");
        for (int row = 0; row < spec.rows(); row++) {
            text.append("|");
            text.append(titled ? " **" + markdown(spec.rowTitles().get(row)) + "** |" : "");
            for (int i = row * spec.columns(); i < (row + 1) * spec.columns(); i++) {
                String caption =
                        markdown((spec.letter(i) + " " + spec.cells().get(i).caption()).strip());
                text.append(" " + (isEmpty(i) ? caption : "![](" + names.apply(i) + ")<br>" + caption) + " |");
            }
            text.append("\n");
        }
        String credits = credits(spec);
        return credits.isEmpty() ? text.toString() : text + "\n" + markdown(credits) + "\n";
    }

    private static String markdown(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1");
    }
}
