package org.phosphene.ui.shell;

import java.util.function.Consumer;
import org.phosphene.core.Frame;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.ui.fx.FramePump;

/** Measures the window on itself: when it accepts a click, when that click shows a picture, and how smooth it stays. */
public final class WindowMeasure {

    private static final long WATCHED_NANOS = 6_000_000_000L;
    private static final long MOST_NANOS = 60_000_000_000L;

    /**
     * What was measured; NaN for what did not happen within a minute.
     *
     * @param startSeconds from the start of the process until the tree is filled
     * @param frameSeconds from a click on a channel to its first picture
     * @param gapMillis longest time between two pulses of the screen in the seconds after the click
     * @param network id
     * @param layer whose channel was clicked
     */
    public record Result(double startSeconds, double frameSeconds, double gapMillis, String network, String layer) {}

    private final Workspace workspace;
    private final long processStart;
    private final Consumer<Result> done;
    private final FramePump pump = new FramePump(this::tick);
    private final FramePump watch = new FramePump(() -> {});
    private final long began = System.nanoTime();
    private double startSeconds = Double.NaN;
    private double frameSeconds = Double.NaN;
    private long firstGeneration;
    private long clicked;
    private UnitRef unit;

    /**
     * @param processStart when the process started, milliseconds since 1970
     * @param done gets the numbers, on the JavaFX thread
     */
    public WindowMeasure(Workspace workspace, long processStart, Consumer<Result> done) {
        this.workspace = workspace;
        this.processStart = processStart;
        this.done = done;
    }

    /** Begins; call it when the window is shown. */
    public void start() {
        pump.start();
    }

    private void tick() {
        OpenNetwork network = workspace.layers().networkProperty().get();
        Frame frame = workspace.stage().run().frameProperty().get();
        long now = System.nanoTime();
        if (network != null && Double.isNaN(startSeconds)) {
            startSeconds = (System.currentTimeMillis() - processStart) / 1000.0;
        }
        if (clicked == 0 && frame != null) {
            firstGeneration = frame.generation();
            UnitRef first = network.showpiece();
            unit = UnitRef.channel(first.layer(), first.channel() + 1);
            watch.start();
            clicked = now;
            workspace.stage().show(unit);
        } else if (clicked != 0
                && Double.isNaN(frameSeconds)
                && frame != null
                && frame.generation() > firstGeneration) {
            frameSeconds = (now - clicked) / 1e9;
        }
        if (clicked != 0 && now - clicked > WATCHED_NANOS || now - began > MOST_NANOS) {
            end(network);
        }
    }

    private void end(OpenNetwork network) {
        pump.stop();
        watch.stop();
        done.accept(new Result(
                startSeconds,
                frameSeconds,
                clicked == 0 ? Double.NaN : watch.longestGapMillis(),
                network == null ? "" : network.id(),
                unit == null ? "" : unit.layer()));
    }
}
