package org.phosphene.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phosphene.core.PhospheneException;
import org.phosphene.figure.FigureSpec.Cell;
import org.phosphene.figure.FigureSpec.Empty;
import org.phosphene.figure.FigureSpec.Photograph;
import org.phosphene.figure.FigureSpec.RecipePicture;
import org.phosphene.image.PngText;
import org.phosphene.settings.AtomicFile;

/**
 * A figure as single PNG files in their own pixels, each with its recipe inside, a table {@code figure.csv} that says
 * what each is, and {@code figure.tex} and {@code figure.md} that put them together.
 */
final class FigureFolder {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Figure figure;
    private final FigureSpec spec;

    FigureFolder(Figure figure) {
        this.figure = figure;
        this.spec = figure.spec();
    }

    /** Makes the folder if it is not there; files of these names in it are replaced, others stay. */
    void write(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new PhospheneException(
                    "The folder " + folder + " cannot be made. Choose another name or change permissions.", e);
        }
        StringBuilder csv =
                new StringBuilder("file,row,column,letter,caption,kind,image,objective,network,sha256,credit\n");
        for (int i = 0; i < spec.cells().size(); i++) {
            if (!(spec.cells().get(i).source() instanceof Empty)) {
                int cell = i;
                AtomicFile.write(
                        folder.resolve(name(i)),
                        out -> PngText.write(figure.picture(cell), recipe(cell), OptionalInt.empty(), out));
                csv.append(line(i)).append('\n');
            }
        }
        AtomicFile.writeText(folder.resolve("figure.csv"), csv.toString());
        AtomicFile.writeText(folder.resolve("figure.tex"), tex());
        AtomicFile.writeText(folder.resolve("figure.md"), markdown());
    }

    private String name(int cell) {
        return String.format(
                Locale.ROOT, "row%02d-column%02d.png", cell / spec.columns() + 1, cell % spec.columns() + 1);
    }

    private Optional<String> recipe(int cell) {
        return spec.cells().get(cell).source() instanceof RecipePicture picture
                ? Optional.of(picture.recipe())
                : Optional.empty();
    }

    private String line(int cell) {
        Cell its = spec.cells().get(cell);
        Stream<String> what = Stream.of();
        if (its.source() instanceof RecipePicture picture) {
            JsonNode recipe = tree(picture.recipe());
            JsonNode network = recipe.path("network");
            what = Stream.of(
                    "recipe",
                    String.valueOf(picture.image()),
                    recipe.path("objective").asText(),
                    network.path("id").asText(),
                    network.path("sha256").asText(),
                    "");
        } else if (its.source() instanceof Photograph photograph) {
            what = Stream.of("photograph", "", photograph.name(), "", photograph.sha256(), photograph.credit());
        }
        Stream<String> where = Stream.of(
                name(cell),
                String.valueOf(cell / spec.columns() + 1),
                String.valueOf(cell % spec.columns() + 1),
                spec.letter(cell),
                its.caption());
        return Stream.concat(where, what).map(FigureFolder::csv).collect(Collectors.joining(","));
    }

    private static JsonNode tree(String recipe) {
        try {
            return JSON.readTree(recipe);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recipe is always JSON", e);
        }
    }

    /** RFC 4180. */
    private static String csv(String text) {
        return text.matches("(?s).*[,\"\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private String tex() {
        StringBuilder tex = new StringBuilder("% Needs the packages graphicx and subcaption; captions beyond Latin"
                + " letters need XeLaTeX or LuaLaTeX.\n\\begin{figure}\n  \\centering\n");
        String width = String.format(Locale.ROOT, "%.3f", 0.98 / spec.columns());
        for (int i = 0; i < spec.cells().size(); i++) {
            tex.append("  \\begin{subfigure}[t]{" + width + "\\linewidth}\n");
            if (spec.cells().get(i).source() instanceof Empty) {
                tex.append("    \\mbox{}\n");
            } else {
                tex.append("    \\includegraphics[width=\\linewidth]{" + name(i) + "}\n");
            }
            String caption = tex(spec.cells().get(i).caption());
            if (!caption.isEmpty() || !spec.letter(i).isEmpty()) {
                tex.append("    \\caption" + (spec.letter(i).isEmpty() ? "*" : "") + "{" + caption + "}\n");
            }
            tex.append("  \\end{subfigure}" + ((i + 1) % spec.columns() == 0 ? "\n\n" : "\\hfill\n"));
        }
        return tex.append("  \\caption{" + tex(credits()) + "}\n\\end{figure}\n")
                .toString();
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

    private String credits() {
        return spec.cells().stream()
                .map(Cell::source)
                .filter(Photograph.class::isInstance)
                .map(source -> ((Photograph) source).credit())
                .filter(credit -> !credit.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String markdown() {
        StringBuilder text = new StringBuilder();
        List<String> titles = spec.columnTitles();
        text.append("|");
        for (int i = 0; i < spec.columns(); i++) {
            text.append(" " + (titles.isEmpty() ? "" : markdown(titles.get(i))) + " |");
        }
        text.append("\n|" + " --- |".repeat(spec.columns()) + "\n");
        for (int row = 0; row < spec.rows(); row++) {
            text.append("|");
            for (int i = row * spec.columns(); i < (row + 1) * spec.columns(); i++) {
                Cell cell = spec.cells().get(i);
                String caption = markdown((spec.letter(i) + " " + cell.caption()).strip());
                boolean empty = cell.source() instanceof Empty;
                text.append(" " + (empty ? caption : "![](" + name(i) + ")<br>" + caption) + " |");
            }
            text.append("\n");
        }
        return credits().isEmpty() ? text.toString() : text + "\n" + markdown(credits()) + "\n";
    }

    private static String markdown(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1");
    }
}
