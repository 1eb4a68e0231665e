package org.phosphene.network;

/**
 * One thing to know about a network before its pictures are believed.
 *
 * @param level how much it matters
 * @param topic one word for scripts, such as {@code softmax} or {@code training}
 * @param text a sentence for people that says what follows from it
 */
public record Finding(Level level, String topic, String text) {

    /** How much it matters. */
    public enum Level {
        /** Good to know. */
        NOTE,
        /** Look at it: pictures may be others than expected. */
        WARNING,
        /** Some layers cannot give a right picture. */
        PROBLEM
    }

    static Finding note(String topic, String text) {
        return new Finding(Level.NOTE, topic, text);
    }

    static Finding warning(String topic, String text) {
        return new Finding(Level.WARNING, topic, text);
    }

    static Finding problem(String topic, String text) {
        return new Finding(Level.PROBLEM, topic, text);
    }
}
