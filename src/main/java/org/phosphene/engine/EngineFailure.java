package org.phosphene.engine;

import org.phosphene.core.PhospheneException;

/** The engine could not do what it was asked; says whether another device may help. */
public final class EngineFailure extends PhospheneException {

    private static final long serialVersionUID = 1L;

    private final boolean outOfMemory;

    EngineFailure(String userText, Throwable cause, boolean outOfMemory) {
        super(userText, cause);
        this.outOfMemory = outOfMemory;
    }

    /** Whether the device had too little memory. */
    public boolean outOfMemory() {
        return outOfMemory;
    }

    static EngineFailure of(String what, String device, Throwable cause) {
        String text = String.valueOf(cause.getMessage());
        boolean memory = text.contains("out of memory")
                || text.contains("DefaultCPUAllocator")
                || text.contains("can't allocate memory");
        String advice = memory
                ? "The memory of " + device + " is full: choose a smaller size, fewer images or another device."
                : "The details are in the log.";
        return new EngineFailure(what + " failed on " + device + ". " + advice, cause, memory);
    }
}
