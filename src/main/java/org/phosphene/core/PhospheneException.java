package org.phosphene.core;

/**
 * A failure told in the user's words: what failed and what to do next. The message is shown as it is; the cause goes to
 * the log only. Wrap a technical exception where it is understood, log it once where it is shown.
 */
public class PhospheneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param userText whole sentences a user can act on */
    public PhospheneException(String userText) {
        super(userText);
    }

    /**
     * @param userText whole sentences a user can act on
     * @param cause the technical reason, for the log
     */
    public PhospheneException(String userText, Throwable cause) {
        super(userText, cause);
    }
}
