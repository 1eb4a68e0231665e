package org.phosphene.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * How large the text of a scene is and in which letters. A stylesheet of its own, because popups and dialogs take the
 * stylesheets of their window, but no styles of its root.
 */
public final class TextSize {

    /** Sizes to choose from, in percent of the usual one. */
    public static final List<Integer> PERCENTS = List.of(100, 125, 150);

    private static final double USUAL = 14;
    private static final String SHEET = "data:text/css;base64,";
    private static final String BUNDLED = "/org/phosphene/figure/fonts/NotoSansSC-Regular.ttf";

    /** Families with Chinese letters that come with systems, the best first. */
    private static final List<String> CHINESE = List.of(
            "PingFang SC",
            "Microsoft YaHei UI",
            "Microsoft YaHei",
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "Noto Sans SC");

    private TextSize() {}

    /**
     * Writes a scene in a size, in letters that the language of {@link Messages} needs.
     *
     * @param percent of the usual size
     */
    public static void use(Scene scene, int percent) {
        StringBuilder rules = new StringBuilder(".root { -fx-font-size: " + USUAL * percent / 100 + "px;");
        if (Messages.languageProperty().get() == Language.CHINESE) {
            String family = " -fx-font-family: \"" + chinese() + "\";";
            // what is typed as code may show a prompt in words
            rules.append(family).append(" } .text-field.code {").append(family);
            // its lines are higher than those for which the theme places the triangle
            rules.append(" } .tree-cell > .tree-disclosure-node { -fx-translate-y: " + USUAL * percent / 500 + ";");
        }
        String sheet = SHEET
                + Base64.getEncoder()
                        .encodeToString(rules.append(" }").toString().getBytes(StandardCharsets.UTF_8));
        scene.getStylesheets().removeIf(used -> used.startsWith(SHEET));
        scene.getStylesheets().add(sheet);
    }

    /** Writes one node in the letters of a language, whatever the rest of the window is written in. */
    public static void write(Node node, Language language) {
        if (language == Language.CHINESE) {
            node.setStyle("-fx-font-family: \"" + chinese() + "\";");
        }
    }

    /** A family of the system, or where there is none the letters that come with the program for figures. */
    private static String chinese() {
        Set<String> here = new HashSet<>(Font.getFamilies());
        return CHINESE.stream().filter(here::contains).findFirst().orElseGet(TextSize::bundled);
    }

    private static String bundled() {
        try (InputStream in = TextSize.class.getResourceAsStream(BUNDLED)) {
            Font font = Font.loadFont(in, USUAL);
            return font == null ? Font.getDefault().getFamily() : font.getFamily();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
