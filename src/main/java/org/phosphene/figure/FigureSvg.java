package org.phosphene.figure;

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
        String width = TextOutline.number(layout.width());
        String height = TextOutline.number(layout.height());
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
        svg.append("<image x=\"" + TextOutline.number(box.left()) + "\" y=\"" + TextOutline.number(box.top()))
                .append("\" width=\"" + TextOutline.number(box.width()) + "\" height=\""
                        + TextOutline.number(box.height()))
                .append("\" preserveAspectRatio=\"none\" xlink:href=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(png.toByteArray()))
                .append("\"/>\n");
    }

    private void text(TextLine line) {
        String turned = line.upwards() ? " rotate(-90)" : "";
        svg.append("<path role=\"img\" aria-label=\"" + escaped(line.text()) + "\" transform=\"translate(")
                .append(TextOutline.number(line.x()) + " " + TextOutline.number(line.y()) + ")" + turned + " scale("
                        + TextOutline.number(line.size()))
                .append(" " + TextOutline.number(-line.size()) + ")\" d=\"");
        svg.append(TextOutline.svg(line.text())).append("\"/>\n");
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
