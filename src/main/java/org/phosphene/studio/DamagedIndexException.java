package org.phosphene.studio;

import org.phosphene.core.PhospheneException;

/** An index that cannot be read; {@link ScanRequest#withRebuild()} puts it aside and makes another. */
public final class DamagedIndexException extends PhospheneException {

    private static final long serialVersionUID = 1L;

    /** @param message a sentence that says what to do */
    public DamagedIndexException(String message, Throwable cause) {
        super(message, cause);
    }
}
