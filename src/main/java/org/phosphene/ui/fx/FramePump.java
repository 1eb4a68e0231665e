package org.phosphene.ui.fx;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;

/**
 * Asks for something new to paint, at most 30 times a second. Order of use, all on the JavaFX thread: {@link #start()},
 * {@link #stop()}, as often as wanted. An exception inside {@code AnimationTimer.handle} would freeze the window (jfx
 * issue 1811), so it is caught and reported, once until a tick succeeds again.
 */
public final class FramePump {

    /** Just under 1/30 s, so that a 60 Hz screen hits every second pulse. */
    private static final long INTERVAL_NANOS = 32_000_000L;

    private final Runnable tick;
    private final PulseGap gap = new PulseGap();
    private boolean failing;
    private long lastTick;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse(now);
        }
    };

    /** @param tick what to do about 30 times a second, quick */
    public FramePump(Runnable tick) {
        this.tick = tick;
    }

    /** Begins to ask. */
    public void start() {
        gap.reset();
        timer.start();
    }

    /** No longer asks. */
    public void stop() {
        timer.stop();
    }

    /** Asks while a view is in a window that is shown. */
    public void runWhileShown(Node view) {
        WhileShown.between(view, this::start, this::stop);
    }

    /** Longest time between two pulses of the screen since {@link #start()}, in milliseconds. */
    public double longestGapMillis() {
        return gap.longestMillis();
    }

    void pulse(long now) {
        gap.pulse(now);
        if (now - lastTick < INTERVAL_NANOS) {
            return;
        }
        lastTick = now;
        try {
            tick.run();
            failing = false;
        } catch (RuntimeException | LinkageError e) {
            if (!failing) {
                failing = true;
                Fx.report(e);
            }
        }
    }
}
