package org.phosphene.studio;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.phosphene.core.Sentence;
import org.phosphene.core.UnitNote;

/**
 * What was written about the units of one network, as it was when it was asked for.
 *
 * @param units by the unit's text, such as {@code block11/add:15}, in the order of layers' names and channels
 * @param notice a sentence for the user where a file could not be read, else empty
 */
public record UnitNotes(Map<String, UnitNote> units, Optional<Sentence> notice) {

    /** Nothing. */
    public static final UnitNotes NONE = new UnitNotes(Map.of(), Optional.empty());

    public UnitNotes {
        Map<String, UnitNote> sorted = new TreeMap<>(UnitNotes::order);
        sorted.putAll(units);
        units = Collections.unmodifiableMap(sorted);
    }

    /** As people count: channel 2 before channel 10. */
    private static int order(String one, String other) {
        int layers = layer(one).compareTo(layer(other));
        int numbers = Integer.compare(one.length(), other.length());
        return layers != 0 ? layers : numbers != 0 ? numbers : one.compareTo(other);
    }

    private static String layer(String unit) {
        return unit.substring(0, Math.max(0, unit.lastIndexOf(':')));
    }

    /** The note of a unit. */
    public UnitNote of(String unit) {
        return units.getOrDefault(unit, UnitNote.NONE);
    }

    /** The units in whose unit text, name, notes or tags each word of a query stands; an empty one finds all. */
    public List<String> search(String query) {
        return units.entrySet().stream()
                .filter(entry -> entry.getValue().isWritten())
                .filter(entry ->
                        entry.getValue().matches(query) || entry.getKey().contains(query.strip()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** All tags that are used, in alphabetical order. */
    public List<String> tags() {
        TreeSet<String> tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER.thenComparing(String::compareTo));
        units.values().forEach(note -> tags.addAll(note.tags()));
        return List.copyOf(tags);
    }
}
