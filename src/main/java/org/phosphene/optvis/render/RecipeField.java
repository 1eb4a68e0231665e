package org.phosphene.optvis.render;

import java.util.List;

/**
 * A field of a recipe that a user can set, with all that is needed to show it.
 *
 * @param path where it is in the recipe's JSON, as {@link RecipeChanges} takes it
 * @param section the part of the recipe it belongs to, such as {@code optimiser}
 * @param label its name
 * @param help what it does, a sentence
 * @param type what is written in it
 * @param choices what it may be, where it is one of a few; for a list what can be added to it
 * @param value what it is, as text
 */
public record RecipeField(
        String path, String section, String label, String help, Type type, List<Choice> choices, String value) {

    /** What is written in a field. */
    public enum Type {
        NUMBER,
        WHOLE,
        CHOICE,
        FLAG,
        NUMBERS,
        TEXT,
        /** A list of objects of some kinds; their own fields follow. */
        LIST
    }

    /**
     * A word a field may be.
     *
     * @param word as it stands in the recipe
     * @param label for readers
     * @param help what it means, a sentence
     */
    public record Choice(String word, String label, String help) {}

    public RecipeField {
        choices = List.copyOf(choices);
    }
}
