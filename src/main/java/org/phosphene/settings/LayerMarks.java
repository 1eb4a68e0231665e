package org.phosphene.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a user wrote on the layers of a network; immutable.
 *
 * @param names what layers are called instead, by the names in the file
 * @param hidden layers that are not shown, by the names in the file
 */
public record LayerMarks(Map<String, String> names, Set<String> hidden) {

    /** Nothing yet. */
    public static final LayerMarks NONE = new LayerMarks(Map.of(), Set.of());

    public LayerMarks {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        hidden = Collections.unmodifiableSet(new LinkedHashSet<>(hidden));
    }

    /** The same with another name for a layer; its own name, or an empty one, takes the name back. */
    public LayerMarks withName(String layer, String name) {
        Map<String, String> changed = new LinkedHashMap<>(names);
        changed.remove(layer);
        if (!name.isEmpty() && !name.equals(layer)) {
            changed.put(layer, name);
        }
        return new LayerMarks(changed, hidden);
    }

    /** The same with a layer hidden or shown again. */
    public LayerMarks withHidden(String layer, boolean isHidden) {
        Set<String> changed = new LinkedHashSet<>(hidden);
        changed.remove(layer);
        if (isHidden) {
            changed.add(layer);
        }
        return new LayerMarks(names, changed);
    }

    /** The layer that was given this name. */
    public Optional<String> layerCalled(String name) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
