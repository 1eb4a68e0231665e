package org.phosphene.engine;

import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;

/** The engine could not do what it was asked; says whether another device may help. */
public final class EngineFailure extends PhospheneException {

    private static final long serialVersionUID = 1L;

    private final boolean outOfMemory;

    EngineFailure(Sentence userText, Throwable cause, boolean outOfMemory) {
        super(userText, cause);
        this.outOfMemory = outOfMemory;
    }

    /** Whether the device had too little memory. */
    public boolean outOfMemory() {
        return outOfMemory;
    }

    static EngineFailure of(Sentence what, String device, Throwable cause) {
        String text = String.valueOf(cause.getMessage());
        boolean memory = text.contains("out of memory")
                || text.contains("DefaultCPUAllocator")
                || text.contains("can't allocate memory");
        Sentence advice = memory
                ? Sentence.of(
                        "The memory of %s is full: choose a smaller size, fewer images or another device.", device)
                : Sentence.of("The details are in the log.");
        return new EngineFailure(Sentence.of("%s failed on %s. %s", what, device, advice), cause, memory);
    }
}
