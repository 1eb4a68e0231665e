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
                    "The folder %s cannot be made. Choose another name or change permissions.", folder, e);
        }
        StringBuilder csv = new StringBuilder(
                "file,row,column,rowTitle,columnTitle,letter,caption,kind,image,objective,network,sha256,credit\n");
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
        FigureText text = new FigureText(spec, this::name);
        AtomicFile.writeText(folder.resolve("figure.tex"), text.latex());
        AtomicFile.writeText(folder.resolve("figure.md"), text.markdown());
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
                title(spec.rowTitles(), cell / spec.columns()),
                title(spec.columnTitles(), cell % spec.columns()),
                spec.letter(cell),
                its.caption());
        return Stream.concat(where, what).map(FigureFolder::csv).collect(Collectors.joining(","));
    }

    private static String title(List<String> titles, int index) {
        return titles.isEmpty() ? "" : titles.get(index);
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
}
