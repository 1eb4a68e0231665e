package org.phosphene.core;

import java.util.Arrays;

/**
 * A failure told in the user's words: what failed and what to do next. The message is these words in English; the
 * window says {@link #sentence()} in its own language. The cause goes to the log only. Wrap a technical exception where
 * it is understood, log it once where it is shown.
 */
public class PhospheneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    /** @param sentence whole sentences a user can act on */
    public PhospheneException(Sentence sentence) {
        this(sentence, null);
    }

    /**
     * @param sentence whole sentences a user can act on
     * @param cause the technical reason, for the log; may be null
     */
    public PhospheneException(Sentence sentence, Throwable cause) {
        super(sentence.toString(), cause);
        this.sentence = sentence;
    }

    /**
     * @param text whole sentences a user can act on, without places
     * @param cause the technical reason, for the log; may be null
     */
    public PhospheneException(String text, Throwable cause) {
        this(Sentence.of(text), cause);
    }

    /**
     * @param template whole sentences a user can act on, as for {@link Sentence#of}
     * @param arguments one for each place; a throwable after them is the technical reason, as for a logger
     */
    public PhospheneException(String template, Object... arguments) {
        this(Sentence.of(template, places(arguments)), reason(arguments));
    }

    /** The words, for who says them in another language. */
    public Sentence sentence() {
        return sentence == null ? Sentence.of(getMessage()) : sentence;
    }

    private static Throwable reason(Object... arguments) {
        return arguments.length > 0 && arguments[arguments.length - 1] instanceof Throwable reason ? reason : null;
    }

    private static Object[] places(Object... arguments) {
        return reason(arguments) == null ? arguments : Arrays.copyOf(arguments, arguments.length - 1);
    }
}
