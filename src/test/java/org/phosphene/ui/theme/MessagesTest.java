package org.phosphene.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/phosphene/ui");
    /** A string in the code that reads like a key, no file name; those put together from parts are left out. */
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.(?!png\")[a-zA-Z]+)+)\"");

    @Test
    void everyKeyInTheCodeHasAText() {
        Set<String> keys = keysInCode();
        assertThat(keys).isNotEmpty();
        keys.removeAll(Messages.keys());
        assertThat(keys).isEmpty();
    }

    @Test
    void aMissingKeyIsNotPassedOverInSilence() {
        assertThatThrownBy(() -> Messages.get("no.such.key")).isInstanceOf(MissingResourceException.class);
    }

    private static Set<String> keysInCode() {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> java = files.filter(f -> f.toString().endsWith(".java")).toList();
            for (Path file : java) {
                Matcher found = KEY.matcher(Files.readString(file));
                while (found.find()) {
                    if (areas().contains(area(found.group(1)))) {
                        keys.add(found.group(1));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    private static Set<String> areas() {
        return Messages.keys().stream().map(MessagesTest::area).collect(Collectors.toSet());
    }

    private static String area(String key) {
        return key.substring(0, key.indexOf('.'));
    }
}
