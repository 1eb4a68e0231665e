package org.phosphene.project;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.phosphene.core.UnitNote;

/**
 * What was written about the units of one network.
 *
 * @param units by the unit's text, such as {@code block11/add:15}
 */
public record Notes(Map<String, Entry> units) {

    /** Nothing. */
    public static final Notes NONE = new Notes(Map.of());

    /**
     * A note and its age.
     *
     * @param note what was written
     * @param changed when it was changed last, milliseconds since 1970
     */
    public record Entry(UnitNote note, long changed) {}

    public Notes {
        units = Collections.unmodifiableMap(new TreeMap<>(units));
    }

    /** The note of a unit. */
    public UnitNote of(String unit) {
        Entry entry = units.get(unit);
        return entry == null ? UnitNote.NONE : entry.note();
    }

    /** The same with another note of a unit; one in which nothing is written and nothing seen goes. */
    public Notes with(String unit, UnitNote note, long now) {
        if (note.equals(of(unit))) {
            return this;
        }
        Map<String, Entry> other = new TreeMap<>(units);
        if (note.equals(UnitNote.NONE)) {
            other.remove(unit);
        } else {
            other.put(unit, new Entry(note, now));
        }
        return new Notes(other);
    }

    /** These notes with those of somebody else: of each unit the newer, and nothing of the older one lost. */
    public Notes joined(Notes others) {
        Map<String, Entry> all = new TreeMap<>(units);
        others.units.forEach((unit, theirs) -> all.merge(unit, theirs, Notes::joined));
        return new Notes(all);
    }

    private static Entry joined(Entry one, Entry other) {
        Entry newer = other.changed() > one.changed() ? other : one;
        Entry older = newer == one ? other : one;
        return new Entry(newer.note().joined(older.note()), newer.changed());
    }
}
