package org.phosphene.studio;

import java.util.concurrent.CompletionException;
import org.phosphene.core.PhospheneException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a future failed with, for the user. */
final class FailureText {

    private static final Logger LOG = LoggerFactory.getLogger(FailureText.class);

    private FailureText() {}

    /** The failure itself, without the wrapping of futures. */
    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /**
     * Its sentences; what is not meant for users goes to the log.
     *
     * @param what failed, for the log
     */
    static String of(Throwable failure, String what) {
        Throwable cause = cause(failure);
        if (cause instanceof PhospheneException) {
            return cause.getMessage();
        }
        LOG.error("{} failed", what, cause);
        return "Something unexpected went wrong. The details are in the log.";
    }
}
