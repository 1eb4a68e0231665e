package org.phosphene.studio;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phosphene.core.Frame;

/** One place of a grid: a picture that was made, a photograph, or nothing. */
public sealed interface GridTile permits GridPanel, PhotographPanel, EmptyPanel {

    /** The one image that is shown. */
    Frame frame();

    /** Text under it, may be empty. */
    String caption();

    /**
     * The note under a grid: who took its photographs, each once, in the order of the tiles; empty if nobody is known.
     */
    static String credits(List<? extends GridTile> tiles) {
        String names = tiles.stream()
                .flatMap(tile -> tile instanceof PhotographPanel photograph
                        ? photograph.example().credit().stream()
                        : Stream.empty())
                .distinct()
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? "" : "Photographs: " + names;
    }
}
