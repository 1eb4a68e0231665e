package org.phosphene.network;

import org.phosphene.core.Sentence;

/**
 * One thing to know about a network before its pictures are believed.
 *
 * @param level how much it matters
 * @param topic one word for scripts, such as {@code softmax} or {@code training}
 * @param text a sentence for people that says what follows from it
 */
public record Finding(Level level, String topic, Sentence text) {

    /** How much it matters. */
    public enum Level {
        /** Good to know. */
        NOTE,
        /** Look at it: pictures may be others than expected. */
        WARNING,
        /** Some layers cannot give a right picture. */
        PROBLEM
    }

    static Finding note(String topic, String text, Object... arguments) {
        return new Finding(Level.NOTE, topic, Sentence.of(text, arguments));
    }

    static Finding warning(String topic, String text, Object... arguments) {
        return new Finding(Level.WARNING, topic, Sentence.of(text, arguments));
    }

    static Finding problem(String topic, String text, Object... arguments) {
        return new Finding(Level.PROBLEM, topic, Sentence.of(text, arguments));
    }
}
