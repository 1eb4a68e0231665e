package org.phosphene.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.phosphene.ui.theme.Language;

/**
 * The user guide, a Markdown text, in sections.
 *
 * @param sections in the order of the text
 */
record Guide(List<Section> sections) {

    private static final Map<Language, String> FILES =
            Map.of(Language.ENGLISH, "user-guide.md", Language.CHINESE, "user-guide.zh-CN.md");
    private static final Pattern NAMED = Pattern.compile("<a id=\"([^\"]+)\">");

    /**
     * A heading and what stands below it, up to the next heading.
     *
     * @param anchor how links name it: as the heading says ({@code <a id="...">}), else as GitHub makes it from the
     *     title
     * @param level 1 for the whole guide, 2 for a chapter, 3 for a part of one
     * @param title in plain words
     * @param blocks what stands below the heading
     */
    record Section(String anchor, int level, String title, List<Node> blocks) {}

    Guide {
        sections = List.copyOf(sections);
    }

    /** The guide that comes with the program; sections have the same anchors in every language. */
    static Guide load(Language language) {
        try (InputStream in = Guide.class.getResourceAsStream(FILES.get(language))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sections of a Markdown text; what stands before its first heading is left out. */
    static Guide parse(String markdown) {
        Node document = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown);
        List<Section> sections = new ArrayList<>();
        List<Node> blocks = new ArrayList<>();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading heading) {
                blocks = new ArrayList<>();
                String title = words(heading).strip();
                sections.add(new Section(anchor(heading, title), heading.getLevel(), title, blocks));
            } else {
                blocks.add(block);
            }
        }
        return new Guide(sections);
    }

    /** The section that a link such as {@code #the-recipe-panel} names. */
    Optional<Section> section(String anchor) {
        String bare = anchor.startsWith("#") ? anchor.substring(1) : anchor;
        return sections.stream()
                .filter(section -> section.anchor().equals(bare))
                .findFirst();
    }

    /** All the letters below a node. */
    static String words(Node node) {
        if (node instanceof Text text) {
            return text.getLiteral();
        }
        if (node instanceof Code code) {
            return code.getLiteral();
        }
        StringBuilder words = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            words.append(words(child));
        }
        return words.toString();
    }

    private static String anchor(Heading heading, String title) {
        for (Node part = heading.getFirstChild(); part != null; part = part.getNext()) {
            Matcher named = NAMED.matcher(part instanceof HtmlInline html ? html.getLiteral() : "");
            if (named.find()) {
                return named.group(1);
            }
        }
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
