package org.phosphene.core;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Words for a user that can be said in another language: the English text as it stands in the source, with a place for
 * each thing that differs from time to time, and these things. The text is the key of its translations, as in gettext,
 * so nothing below the window knows of languages; a test finds a text that nobody translated. A thing that is made of
 * words is a sentence itself.
 */
public final class Sentence {

    /** Says nothing. */
    public static final Sentence NONE = of("");

    private final String template;
    private final List<Object> arguments;

    private Sentence(String template, Object... arguments) {
        this.template = template;
        this.arguments = Collections.unmodifiableList(Arrays.asList(arguments.clone()));
    }

    /**
     * @param template English, written as for {@link String#format} where it has places, and as it is where it has none
     * @param arguments one for each place
     */
    public static Sentence of(String template, Object... arguments) {
        return new Sentence(template, arguments);
    }

    /** The English text with its places, by which a translation is found. */
    public String template() {
        return template;
    }

    /** What the places hold; may hold null. */
    public List<Object> arguments() {
        return arguments;
    }

    /** Whether nothing is said. */
    public boolean isEmpty() {
        return template.isEmpty();
    }

    /** In English. */
    @Override
    public String toString() {
        return filled(template, arguments.toArray());
    }

    /**
     * Fills a text, or a translation of it, which may name its places in another order ({@code %2$s}).
     *
     * @param arguments none for a text that is said as it is
     */
    public static String filled(String template, Object... arguments) {
        return arguments.length == 0 ? template : String.format(Locale.ROOT, template, arguments);
    }
}
