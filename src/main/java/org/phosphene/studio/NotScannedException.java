package org.phosphene.studio;

import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;

/** A question about photographs that were not scanned with the layer; a scan answers it. */
public final class NotScannedException extends PhospheneException {

    private static final long serialVersionUID = 1L;

    /** @param message a sentence that says what to scan */
    public NotScannedException(Sentence message) {
        super(message);
    }
}
