package org.phosphene.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.phosphene.core.FileNames;
import org.phosphene.gallery.AtlasSite.Layer;
import org.phosphene.gallery.AtlasSite.Photograph;
import org.phosphene.gallery.AtlasSite.Unit;

/**
 * The pages of an atlas as HTML: an index and a page a layer, each with its style and a small script inside. They need
 * no connection, open from a folder, and are whole without the script, which only filters.
 */
public final class AtlasPages {

    /** Name of the first page. */
    public static final String INDEX = "index.html";

    private static final String STYLE = resource("atlas.css");
    private static final String SCRIPT = resource("atlas.js");
    private static final int TILE = 160;
    private static final int PHOTOGRAPH = 37;

    private final AtlasSite site;

    public AtlasPages(AtlasSite site) {
        this.site = site;
    }

    /** Where the page of a layer is, relative to the root. */
    public static String pageOf(String layer) {
        return "layers/" + FileNames.of(layer) + ".html";
    }

    /** The first page: a line for each layer. */
    public String index() {
        StringBuilder body = new StringBuilder();
        body.append("<header><h1>").append(text(site.title())).append("</h1>");
        body.append("<p>").append(text(site.method())).append("</p>");
        body.append("<p class=\"small\">SHA-256 of the network's file: <code>")
                .append(text(site.sha256()))
                .append("</code></p></header>\n<main><ul class=\"layers\">\n");
        for (Layer layer : site.layers()) {
            body.append("<li><a href=\"").append(link(pageOf(layer.name()))).append("\">");
            body.append("<span class=\"strip\">");
            layer.units().stream()
                    .flatMap(unit -> unit.picture().stream())
                    .limit(6)
                    .forEach(picture -> body.append(image(picture, "", 64)));
            body.append("</span><b>").append(text(layer.name())).append("</b></a> <span class=\"small\">");
            body.append(text(layer.about())).append(", ").append(count(layer)).append("</span></li>\n");
        }
        return page(site.title(), "", body.append("</ul></main>").toString());
    }

    /**
     * The page of a layer: an anchor a channel, named by its number.
     *
     * @param index of the layer in the site
     */
    public String layer(int index) {
        Layer layer = site.layers().get(index);
        StringBuilder body = new StringBuilder("<header><nav>");
        body.append("<a href=\"../")
                .append(INDEX)
                .append("\">")
                .append(text(site.title()))
                .append("</a> ");
        neighbour(body, index - 1, "prev", "Previous: ");
        neighbour(body, index + 1, "next", "Next: ");
        body.append("</nav><h1>").append(text(layer.name())).append("</h1><p class=\"small\">");
        body.append(text(layer.about())).append(", ").append(count(layer)).append("</p>");
        body.append("<p class=\"filter\" hidden><label>Show only <input type=\"search\" ")
                .append("placeholder=\"number, class, photograph\"></label> <output></output></p>");
        body.append("</header>\n<main class=\"units\">\n");
        int last = layer.units().size() - 1;
        layer.units().forEach(unit -> unit(body, unit, last));
        return page(
                layer.name() + " - " + site.title(),
                "../",
                body.append("</main>").toString());
    }

    private void neighbour(StringBuilder body, int index, String relation, String word) {
        if (index >= 0 && index < site.layers().size()) {
            String name = site.layers().get(index).name();
            body.append("<a rel=\"").append(relation).append("\" href=\"../").append(link(pageOf(name)));
            body.append("\">").append(word).append(text(name)).append("</a> ");
        }
    }

    private static void unit(StringBuilder body, Unit unit, int last) {
        int channel = unit.channel();
        body.append("<article id=\"")
                .append(channel)
                .append("\"><h2><a href=\"#")
                .append(channel)
                .append("\">");
        body.append(text(unit.caption())).append("</a></h2>");
        if (unit.picture().isPresent()) {
            String picture = "../" + unit.picture().get();
            body.append("<a href=\"").append(link(picture)).append("\">");
            body.append(image(picture, unit.caption(), TILE)).append("</a>");
        } else {
            body.append("<div class=\"none\"></div>");
        }
        body.append("<p class=\"small\">").append(text(unit.note())).append("</p>");
        photographs(body, unit.examples());
        body.append("<p class=\"small\">");
        if (channel > 0) {
            body.append("<a href=\"#").append(channel - 1).append("\">previous</a> ");
        }
        if (channel < last) {
            body.append("<a href=\"#").append(channel + 1).append("\">next</a> ");
        }
        if (unit.picture().isPresent()) {
            body.append("<a href=\"").append(link("../" + unit.recipe())).append("\">recipe</a>");
        }
        body.append("</p></article>\n");
    }

    private static void photographs(StringBuilder body, List<Photograph> examples) {
        if (examples.isEmpty()) {
            return;
        }
        body.append("<div class=\"strip\">");
        for (Photograph example : examples) {
            body.append(image("../" + example.file(), example.name(), PHOTOGRAPH));
        }
        body.append("</div><details><summary>Photographs</summary><ol>");
        for (Photograph example : examples) {
            String credit = example.credit().isEmpty() ? "author not known" : example.credit();
            body.append("<li>").append(text(example.name())).append(", ");
            body.append(text(credit)).append("</li>");
        }
        body.append("</ol></details>");
    }

    private static String count(Layer layer) {
        return layer.made() + " of " + layer.units().size() + " channels";
    }

    private static String image(String file, String alternative, int side) {
        return "<img src=\"" + link(file) + "\" alt=\"" + text(alternative) + "\" title=\"" + text(alternative)
                + "\" width=\"" + side + "\" loading=\"lazy\">";
    }

    private static String page(String title, String root, String body) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self' file:; "
                + "style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + text(title) + "</title>\n<link rel=\"home\" href=\"" + root + INDEX + "\">\n<style>\n"
                + STYLE + "</style></head>\n<body>\n" + body + "\n<script>\n" + SCRIPT + "</script></body></html>\n";
    }

    /** Text between tags and in quotes. */
    static String text(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isShown(c) ? c : '\uFFFD');
            }
        });
        return out.toString();
    }

    /** Not what turns the direction of text around, nor what is no character at all. */
    private static boolean isShown(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
    }

    /** A path of names made by {@link FileNames} as an address; their percent signs are meant as such. */
    private static String link(String path) {
        return text(path.replace("%", "%25"));
    }

    private static String resource(String name) {
        try (InputStream in = AtlasPages.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
