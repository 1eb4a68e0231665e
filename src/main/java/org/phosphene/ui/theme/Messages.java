package org.phosphene.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import org.phosphene.core.Sentence;

/**
 * Every text of the window, by key, from the properties files of this program (UTF-8), in the language that was chosen
 * last. A text with arguments is a {@link MessageFormat}: an apostrophe in it is written twice, and numbers get
 * thousands separators, so pass channel numbers as text.
 */
public final class Messages {

    private static final Pattern NO_LETTERS = Pattern.compile("[^A-Za-z0-9.]+");
    private static final List<String> FILES = List.of(
            "card",
            "columns",
            "compare",
            "examples",
            "facets",
            "figure",
            "gallery",
            "help",
            "lab",
            "messages",
            "objective",
            "pages",
            "reading",
            "recipe",
            "regularisers",
            "stage",
            "start",
            "tasks");

    /** Of texts that are written below the window: fields of recipes and the like, and whole sentences. */
    private static final List<String> BELOW = List.of("phrases", "sentences");

    /** Of the language that the parts below do not speak themselves. */
    private static final Properties PHRASES = new Properties();

    private static final Map<Language, Properties> TEXTS = load();
    private static final ReadOnlyObjectWrapper<Language> LANGUAGE = new ReadOnlyObjectWrapper<>(Language.ENGLISH);
    private static volatile Language current = Language.ENGLISH;

    private Messages() {}

    /** The language of the texts; English until {@link #use}. What shows a text asks for it again when this changes. */
    public static ReadOnlyObjectProperty<Language> languageProperty() {
        return LANGUAGE.getReadOnlyProperty();
    }

    /** Gives texts in another language from now on; called on the thread of the window. */
    public static void use(Language language) {
        current = language;
        LANGUAGE.set(language);
    }

    /**
     * The text of a key.
     *
     * @throws MissingResourceException when there is none, which a test over all views catches
     */
    public static String get(String key, Object... arguments) {
        Language language = current;
        String text = TEXTS.get(language).getProperty(key);
        if (text == null) {
            throw new MissingResourceException("no text for " + key, Messages.class.getName(), key);
        }
        return arguments.length == 0 ? text : new MessageFormat(text, language.locale()).format(arguments);
    }

    /**
     * What a part below the window says in English, such as the name of a recipe's field, in the language of the
     * window; as it is where nobody has translated it.
     */
    public static String said(String english) {
        return current == Language.ENGLISH ? english : PHRASES.getProperty(phraseKey(english), english);
    }

    /** The same for a sentence, and for the sentences inside it. */
    public static String said(Sentence sentence) {
        Object[] arguments = sentence.arguments().stream()
                .map(part -> part instanceof Sentence inner ? said(inner) : part)
                .toArray();
        return Sentence.filled(said(sentence.template()), arguments);
    }

    static String phraseKey(String english) {
        return NO_LETTERS.matcher(english).replaceAll("-").replaceAll("^-|-$", "");
    }

    static Set<String> phrases() {
        return PHRASES.stringPropertyNames();
    }

    /**
     * Lets something that holds texts make them again when the language changes.
     *
     * @return to be kept by whom the action belongs to; the action is run as long as this is kept
     */
    public static Object whenChanged(Runnable action) {
        ChangeListener<Language> listener = (observable, before, now) -> action.run();
        LANGUAGE.addListener(new WeakChangeListener<>(listener));
        return listener;
    }

    static Set<String> keys() {
        return keys(Language.ENGLISH);
    }

    static Set<String> keys(Language language) {
        return TEXTS.get(language).stringPropertyNames();
    }

    static String text(Language language, String key) {
        return TEXTS.get(language).getProperty(key);
    }

    private static Map<Language, Properties> load() {
        Map<Language, Properties> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Properties texts = new Properties();
            FILES.forEach(file -> read("/org/phosphene/ui/" + file + language.suffix() + ".properties", texts));
            all.put(language, texts);
        }
        BELOW.forEach(file -> read("/org/phosphene/ui/" + file + Language.CHINESE.suffix() + ".properties", PHRASES));
        return all;
    }

    private static void read(String file, Properties texts) {
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
