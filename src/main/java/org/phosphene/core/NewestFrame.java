package org.phosphene.core;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A slot that keeps only the newest frame. The reader calls {@link #take()} at its own pace; the writer is asked for a
 * frame only when the slot is empty. Safe for one writer and one reader on different threads.
 */
public final class NewestFrame implements FrameSink {

    private final AtomicReference<Frame> slot = new AtomicReference<>();

    @Override
    public boolean wantsFrame() {
        return slot.get() == null;
    }

    @Override
    public void accept(Frame frame) {
        slot.accumulateAndGet(frame, (old, now) -> old == null || now.generation() >= old.generation() ? now : old);
    }

    /** The newest frame since the last call, if any. */
    public Optional<Frame> take() {
        return Optional.ofNullable(slot.getAndSet(null));
    }
}
