package org.phosphene.examples;

import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;

/** An index that cannot be used and may be put aside: its file is damaged, or it belongs to something else. */
public final class DamagedIndex extends PhospheneException {

    private static final long serialVersionUID = 1L;

    DamagedIndex(Sentence message, Throwable cause) {
        super(message, cause);
    }
}
