package org.phosphene.studio;

import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;

/** An index that cannot be read; {@link ScanRequest#withRebuild()} puts it aside and makes another. */
public final class DamagedIndexException extends PhospheneException {

    private static final long serialVersionUID = 1L;

    /** @param message a sentence that says what to do */
    public DamagedIndexException(Sentence message, Throwable cause) {
        super(message, cause);
    }
}
