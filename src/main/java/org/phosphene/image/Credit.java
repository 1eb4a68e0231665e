package org.phosphene.image;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who made a photograph and what may be done with it. Each text is one line, empty where nothing is known.
 *
 * @param author who made it
 * @param licence such as {@code CC-BY-SA-3.0}
 * @param source where it came from, often an address
 */
public record Credit(String author, String licence, String source) {

    /** For a caption, such as {@code A. Author, CC-BY-SA-3.0}; empty where neither is known. */
    public String text() {
        return Stream.of(author, licence).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
