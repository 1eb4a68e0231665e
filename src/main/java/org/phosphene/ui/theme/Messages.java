package org.phosphene.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;

/**
 * Every text of the window, by key, from the properties files of this program (UTF-8). A text with arguments is a
 * {@link MessageFormat}: an apostrophe in it is written twice, and numbers get thousands separators, so pass channel
 * numbers as text.
 */
public final class Messages {

    private static final List<String> FILES = List.of(
            "messages", "pages", "stage", "objective", "recipe", "compare", "facets", "examples", "reading", "gallery");
    private static final Properties TEXTS = load();

    private Messages() {}

    /**
     * The text of a key.
     *
     * @throws MissingResourceException when there is none, which a test over all views catches
     */
    public static String get(String key, Object... arguments) {
        String text = TEXTS.getProperty(key);
        if (text == null) {
            throw new MissingResourceException("no text for " + key, Messages.class.getName(), key);
        }
        return arguments.length == 0 ? text : new MessageFormat(text, Locale.ENGLISH).format(arguments);
    }

    static Set<String> keys() {
        return TEXTS.stringPropertyNames();
    }

    private static Properties load() {
        Properties all = new Properties();
        for (String file : FILES) {
            try (InputStream in = Messages.class.getResourceAsStream("/org/phosphene/ui/" + file + ".properties")) {
                if (in != null) {
                    all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }
}
