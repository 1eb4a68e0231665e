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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/phosphene");
    private static final Pattern KEY =
            Pattern.compile("(?:Messages\\.get\\(|IconButton\\.\\w+\\([^\";]*?)\\s*\"([^\"]+)\"");

    @Test
    void everyKeyInTheCodeHasAText() {
        assertThat(keysInCode()).isNotEmpty().allSatisfy(key -> assertThat(Messages.keys())
                .contains(key));
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
                    keys.add(found.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }
}
