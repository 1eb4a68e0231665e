package org.phosphene.ui.theme;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.phosphene.core.FailureCause;
import org.phosphene.core.PhospheneException;

/**
 * An error as a user sees it.
 *
 * @param sentence what failed and what to do next
 * @param details the technical side, for "copy details" only
 */
public record Failure(String sentence, String details) {

    /** Takes an error apart; the wrappers that futures put around it are removed. */
    public static Failure of(Throwable error) {
        Throwable cause = FailureCause.of(error);
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        return new Failure(sentence(cause), trace.toString());
    }

    private static String sentence(Throwable cause) {
        if (cause instanceof PhospheneException told) {
            return Messages.said(told.sentence());
        }
        return cause instanceof OutOfMemoryError ? Messages.get("error.memory") : Messages.get("error.unexpected");
    }
}
