package org.phosphene.figure;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.phosphene.figure.FigureLayout.PictureBox;
import org.phosphene.figure.FigureLayout.TextLine;
import org.phosphene.image.Pixels;
import org.phosphene.image.PngText;

/**
 * A figure as SVG in millimetres: each picture as a PNG of its own pixels, text as outlines with the words as their
 * label, since viewers take no fonts from inside a file; the JSON as metadata.
 */
final class FigureSvg {

    private final Figure figure;
    private final StringBuilder svg = new StringBuilder();

    private FigureSvg(Figure figure) {
        this.figure = figure;
    }

    /** @param out stays open */
    static void write(Figure figure, String json, OutputStream out) throws IOException {
        FigureSvg svg = new FigureSvg(figure);
        svg.print(json);
        out.write(svg.svg.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void print(String json) throws IOException {
        FigureLayout layout = figure.layout();
        String width = number(layout.width());
        String height = number(layout.height());
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" width=\"" + width)
                .append("mm\" height=\"" + height + "mm\" viewBox=\"0 0 " + width + " " + height + "\">\n<metadata>")
                .append(escaped(json))
                .append("</metadata>\n");
        OptionalInt background = figure.spec().style().background();
        if (background.isPresent()) {
            String colour = String.format(Locale.ROOT, "#%06x", background.getAsInt());
            svg.append("<rect width=\"" + width + "\" height=\"" + height + "\" fill=\"" + colour + "\"/>\n");
        }
        for (PictureBox box : layout.pictures()) {
            picture(box);
        }
        svg.append("<g fill=\"" + (Ink.isWhiteOn(background) ? "#ffffff" : "#000000") + "\">\n");
        layout.texts().forEach(this::text);
        svg.append("</g>\n</svg>\n");
    }

    private void picture(PictureBox box) throws IOException {
        Pixels pixels = figure.picture(box.cell());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        PngText.write(pixels, Optional.empty(), OptionalInt.empty(), png);
        svg.append("<image x=\"" + number(box.left()) + "\" y=\"" + number(box.top()))
                .append("\" width=\"" + number(box.width()) + "\" height=\"" + number(box.height()))
                .append("\" preserveAspectRatio=\"none\" xlink:href=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(png.toByteArray()))
                .append("\"/>\n");
    }

    private void text(TextLine line) {
        String turned = line.upwards() ? " rotate(-90)" : "";
        svg.append("<path role=\"img\" aria-label=\"" + escaped(line.text()) + "\" transform=\"translate(")
                .append(number(line.x()) + " " + number(line.y()) + ")" + turned + " scale(" + number(line.size()))
                .append(" " + number(-line.size()) + ")\" d=\"");
        path(FigureFont.outline(line.text()));
        svg.append("\"/>\n");
    }

    private void path(GeneralPath outline) {
        double[] at = new double[6];
        for (PathIterator each = outline.getPathIterator(null); !each.isDone(); each.next()) {
            int segment = each.currentSegment(at);
            int points =
                    switch (segment) {
                        case PathIterator.SEG_CLOSE -> 0;
                        case PathIterator.SEG_QUADTO -> 2;
                        case PathIterator.SEG_CUBICTO -> 3;
                        default -> 1;
                    };
            svg.append("MLQCZ".charAt(segment));
            for (int i = 0; i < 2 * points; i++) {
                svg.append(i == 0 ? "" : " ").append(number(at[i]));
            }
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value).replaceFirst("\\.?0+$", "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                // what XML cannot hold; Jackson writes control characters as escapes by itself
                .replaceAll("[\\ud800-\\udfff](?<![\\ud800-\\udbff][\\udc00-\\udfff])(?![\\udc00-\\udfff])", "\ufffd")
                .replaceAll("[\\ufffe\\uffff]", "\ufffd");
    }
}
