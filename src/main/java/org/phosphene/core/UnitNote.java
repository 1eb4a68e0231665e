package org.phosphene.core;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a user wrote about a unit.
 *
 * @param name in the user's words, one line, empty for none
 * @param notes any text, empty for none
 * @param tags in the order they were given, none blank, none twice
 * @param seen whether its picture was looked at
 */
public record UnitNote(String name, String notes, List<String> tags, boolean seen) {

    /** Nothing was written and nothing seen. */
    public static final UnitNote NONE = new UnitNote("", "", List.of(), false);

    /** Makes the name one line without blanks at its ends and leaves out blank tags and those that are there. */
    public UnitNote {
        name = oneLine(name);
        Objects.requireNonNull(notes);
        Set<String> each = new LinkedHashSet<>();
        tags.stream().map(UnitNote::oneLine).filter(tag -> !tag.isEmpty()).forEach(each::add);
        tags = List.copyOf(each);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Whether anything was written. */
    public boolean isWritten() {
        return !name.isEmpty() || !notes.isEmpty() || !tags.isEmpty();
    }

    public UnitNote withName(String text) {
        return new UnitNote(text, notes, tags, seen);
    }

    public UnitNote withNotes(String text) {
        return new UnitNote(name, text, tags, seen);
    }

    public UnitNote withTags(List<String> others) {
        return new UnitNote(name, notes, others, seen);
    }

    public UnitNote withSeen(boolean now) {
        return new UnitNote(name, notes, tags, now);
    }

    /**
     * This note with what somebody changed in an earlier state of it: only what differs between the two is taken over,
     * so that what another window wrote meanwhile stays.
     *
     * @param before what they saw
     * @param after what they made of it
     */
    public UnitNote changed(UnitNote before, UnitNote after) {
        List<String> all = new ArrayList<>(tags);
        all.removeIf(tag -> before.tags.contains(tag) && !after.tags.contains(tag));
        after.tags.stream().filter(tag -> !before.tags.contains(tag)).forEach(all::add);
        return new UnitNote(
                after.name.equals(before.name) ? name : after.name,
                after.notes.equals(before.notes) ? notes : after.notes,
                all,
                after.seen == before.seen ? seen : after.seen);
    }

    /** This note and an older one of the same unit by somebody else: no text and no tag of either is lost. */
    public UnitNote joined(UnitNote older) {
        List<String> all = Stream.concat(tags.stream(), older.tags.stream()).toList();
        String both = notes.contains(older.notes)
                ? notes
                : older.notes.contains(notes) ? older.notes : notes + "\n\n" + older.notes;
        return new UnitNote(name.isEmpty() ? older.name : name, both, all, seen || older.seen);
    }

    /** Whether each word of a query stands in the name, the notes or a tag, in capitals or not. */
    public boolean matches(String query) {
        String text = (name + "\n" + notes + "\n" + String.join("\n", tags)).toLowerCase(Locale.ROOT);
        return Stream.of(query.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(text::contains);
    }
}
