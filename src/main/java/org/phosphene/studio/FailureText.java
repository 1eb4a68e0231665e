package org.phosphene.studio;

import org.phosphene.core.FailureCause;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a future failed with, for the user. */
final class FailureText {

    private static final Logger LOG = LoggerFactory.getLogger(FailureText.class);

    private FailureText() {}

    /**
     * Its sentences; what is not meant for users goes to the log.
     *
     * @param what failed, for the log
     */
    static Sentence of(Throwable failure, String what) {
        Throwable cause = FailureCause.of(failure);
        if (cause instanceof PhospheneException told) {
            return told.sentence();
        }
        LOG.error("{} failed", what, cause);
        return Sentence.of("Something unexpected went wrong. The details are in the log.");
    }

    /** The same as an exception, for futures of this package. */
    static PhospheneException told(Throwable failure, String what) {
        Throwable cause = FailureCause.of(failure);
        return cause instanceof PhospheneException known ? known : new PhospheneException(of(cause, what), cause);
    }
}
