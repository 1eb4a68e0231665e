package org.phosphene.cli;

/** How a command ended, as the shell sees it. */
public final class ExitCodes {

    /** Everything asked for was done. */
    public static final int DONE = 0;

    /** It failed; a sentence on the error stream says why. */
    public static final int FAILED = 1;

    /** It was called wrongly; nothing was started. */
    public static final int WRONG_USAGE = 2;

    /** The user interrupted it; the last picture was saved. */
    public static final int INTERRUPTED = 130;

    private ExitCodes() {}
}
