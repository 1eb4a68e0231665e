package org.phosphene.studio;

import java.util.List;
import java.util.Optional;
import org.phosphene.core.Sentence;
import org.phosphene.core.UnitRef;

/**
 * A network that is open: its layers, classes and input. Immutable but for what a user writes on its layers; safe on
 * every thread.
 */
public interface OpenNetwork {

    /** The id or path it was opened by. */
    String id();

    /** For people. */
    String title();

    /** SHA-256 of its file, hexadecimal. */
    String sha256();

    /** Bytes of its weights. */
    default long bytes() {
        return 0;
    }

    /** Whether nobody said how pictures are given to it, so that the usual conventions were assumed. */
    default boolean assumed() {
        return false;
    }

    /** How pictures are given to it. */
    InputChoice input();

    /** Height of its input in pixels. */
    int inputHeight();

    /** Width of its input in pixels. */
    int inputWidth();

    /** All layers in the order of computation. */
    List<LayerInfo> layers();

    /** The layers grouped by modules, by the paths in their names or by structure; the root has an empty title. */
    LayerGroup tree();

    /** Where it cannot be run any further, in the order of computation. */
    default List<LayerEnd> ends() {
        return List.of();
    }

    /** Sentences to be told when it is opened. */
    default List<Sentence> notices() {
        return List.of();
    }

    /**
     * What people call a layer: the name a user gave it, or its own.
     *
     * @param layer its name in the file
     */
    default String titleOf(String layer) {
        return layer;
    }

    /** Whether a user does not want to see a layer in the tree. */
    default boolean isHidden(String layer) {
        return false;
    }

    /** Whether the channels of a layer are classes. */
    default boolean holdsClasses(String layer) {
        UnitRef first = UnitRef.channel(layer, 0);
        return !caption(first).equals(first.toString());
    }

    /**
     * A layer by its name, by the one a user gave it, or by the name of a group, which stands for the group's last
     * layer.
     */
    Optional<LayerInfo> layer(String name);

    /** Name of the class at an index, empty where there are no labels. */
    Optional<String> label(int index);

    /** Caption of a unit: its text, and for classes the label with its index. */
    String caption(UnitRef unit);

    /**
     * Finds layers, channels and class names.
     *
     * @param query what the user typed, any case; empty finds nothing
     * @param limit most hits to return
     */
    List<SearchHit> search(String query, int limit);

    /** A unit that gives a good picture, for the first start. */
    UnitRef showpiece();
}
