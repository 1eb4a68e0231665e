package org.phosphene.studio;

import java.util.List;
import java.util.Optional;
import org.phosphene.core.UnitRef;

/** A network that is open: its layers, classes and input. Immutable; safe on every thread. */
public interface OpenNetwork {

    /** The id or path it was opened by. */
    String id();

    /** For people. */
    String title();

    /** SHA-256 of its file, hexadecimal. */
    String sha256();

    /** Height of its input in pixels. */
    int inputHeight();

    /** Width of its input in pixels. */
    int inputWidth();

    /** All layers in the order of computation. */
    List<LayerInfo> layers();

    /** The layers grouped by the paths in their names; the root has an empty title. */
    LayerGroup tree();

    /** A layer by name or by the name of a group, which stands for the group's last layer. */
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
