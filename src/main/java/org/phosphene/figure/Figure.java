package org.phosphene.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.phosphene.core.PhospheneException;
import org.phosphene.figure.FigureSpec.Empty;
import org.phosphene.figure.FigureSpec.Format;
import org.phosphene.image.Pixels;
import org.phosphene.image.PngText;
import org.phosphene.settings.AtomicFile;
import org.phosphene.settings.IoConsumer;

/** A figure with the pixels of its pictures, laid out and ready to be written. Immutable. */
public final class Figure {

    private final FigureSpec spec;
    private final List<Optional<Pixels>> pictures;
    private final FigureLayout layout;

    /**
     * Lays the figure out.
     *
     * @param pictures of the cells, row by row; none for empty cells and for no others
     * @throws PhospheneException when it cannot be laid out
     */
    public Figure(FigureSpec spec, List<Optional<Pixels>> pictures) {
        this.spec = spec;
        this.pictures = List.copyOf(pictures);
        List<Double> aspects = new ArrayList<>();
        for (int i = 0; i < spec.cells().size(); i++) {
            Optional<Pixels> picture = pictures.get(i);
            if (picture.isEmpty() != spec.cells().get(i).source() instanceof Empty) {
                throw new IllegalArgumentException("cell " + i + " and its picture do not agree");
            }
            aspects.add(picture.map(its -> (double) its.width() / its.height()).orElse(0.0));
        }
        layout = FigureLayout.of(spec, aspects);
    }

    public FigureSpec spec() {
        return spec;
    }

    public FigureLayout layout() {
        return layout;
    }

    /** Pixels of a cell that is not empty, as they were given. */
    Pixels picture(int cell) {
        return pictures.get(cell).orElseThrow();
    }

    /** Where the JSON of a figure is kept: beside its file, or in its folder. */
    public static Path sidecar(Path out, Format format) {
        if (format == Format.FOLDER) {
            return out.resolve("figure.json");
        }
        return out.resolveSibling(stem(out) + ".figure.json");
    }

    private static String stem(Path out) {
        String name = String.valueOf(out.getFileName());
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    /**
     * Writes or replaces the file and, beside it, {@code NAME.figure.json}, which makes it again; for a folder the
     * files in it, {@code figure.json} among them.
     *
     * @return what was named
     * @throws PhospheneException when a file cannot be written or there is not enough memory
     */
    public Path save(Path out, Format format) {
        String json = FigureJson.print(spec);
        try {
            if (format == Format.FOLDER) {
                new FigureFolder(this).write(out);
            } else {
                AtomicFile.write(out, writer(format, json));
            }
        } catch (OutOfMemoryError e) {
            throw new PhospheneException(
                    "There is not enough memory for this figure. Choose fewer dots per inch or fewer pictures.", e);
        }
        Path sidecar = sidecar(out, format);
        AtomicFile.writeText(sidecar, FigureJson.print(spec, command(out, format)));
        return out;
    }

    private IoConsumer<java.io.OutputStream> writer(Format format, String json) throws PhospheneException {
        return switch (format) {
            case PDF -> out -> FigurePdf.write(this, json, out);
            case SVG -> out -> FigureSvg.write(this, json, out);
            case TIFF -> out ->
                    FigureTiff.write(FigureRaster.draw(this), spec.style().dpi(), json, out);
            default -> out -> png(json, out);
        };
    }

    private void png(String json, java.io.OutputStream out) throws IOException {
        PngText.write(
                FigureRaster.draw(this),
                Optional.of(json),
                OptionalInt.of(spec.style().dpi()),
                out);
    }

    /**
     * The line that makes a figure again from what {@link #save} writes. Without folders, which say something about
     * their owner's machine: to be run where the files are.
     */
    public static String command(Path out, Format format) {
        Path sidecar = sidecar(out, format);
        boolean folder = format == Format.FOLDER;
        String spec = folder ? out.getFileName() + "/figure.json" : String.valueOf(sidecar.getFileName());
        return "phosphene figure --spec " + quoted(spec) + " --out " + quoted(out.getFileName() + (folder ? "/" : ""));
    }

    private static String quoted(String name) {
        return name.matches("[\\w./+-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
    }
}
