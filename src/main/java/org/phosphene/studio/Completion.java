package org.phosphene.studio;

/**
 * Something that can be put into a text where the caret is, or, with an empty text, a hint at what can stand there.
 *
 * @param text what is put in
 * @param from where the part begins that it replaces, 0-based
 * @param to where that part ends
 * @param label what to show
 * @param description one sentence
 */
public record Completion(String text, int from, int to, String label, String description) {

    /** Whether it only tells something. */
    public boolean isHint() {
        return text.isEmpty();
    }

    /** The text with it. */
    public String applied(String old) {
        return old.substring(0, from) + text + old.substring(to);
    }

    /** Where the caret goes: behind what was put in. */
    public int caret() {
        return from + text.length();
    }
}
