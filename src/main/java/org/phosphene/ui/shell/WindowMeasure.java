package org.phosphene.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.phosphene.core.Frame;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.RunningTask;
import org.phosphene.ui.fx.FramePump;
import org.phosphene.ui.fx.LiveRun;

/** Measures the window on itself: when it accepts a click, how soon clicks show a picture, and how smooth it stays. */
public final class WindowMeasure {

    private static final int CLICKS = 5;
    private static final int CLICKS_IN_FILL = 3;
    private static final long FILLING = 5_000_000_000L;
    private static final long BETWEEN_CLICKS = 1_500_000_000L;
    private static final long LAST_RUN = 4_000_000_000L;
    private static final long LONGEST = 90_000_000_000L;

    /**
     * What was measured.
     *
     * @param startSeconds from the start of the process until the filled tree was painted, NaN if it never was
     * @param frameSeconds from a click on a channel of a layer not run before to its first picture, one a click
     * @param fillSeconds the same while the gallery fills, each of a layer not run before
     * @param runGapMillis longest time between two pulses of the screen while a picture grew, NaN if none did
     * @param clickGapMillis the same between a click and its first picture, while the screen shows another layer
     * @param network id, empty if none was opened
     * @param size of the pictures, such as 224x224
     */
    public record Result(
            double startSeconds,
            List<Double> frameSeconds,
            List<Double> fillSeconds,
            double runGapMillis,
            double clickGapMillis,
            String network,
            String size) {

        public Result {
            frameSeconds = List.copyOf(frameSeconds);
            fillSeconds = List.copyOf(fillSeconds);
        }

        /** Whether every click led to a picture. */
        public boolean complete() {
            return frameSeconds.size() == CLICKS
                    && fillSeconds.size() == CLICKS_IN_FILL
                    && Double.isFinite(startSeconds)
                    && Double.isFinite(runGapMillis);
        }
    }

    private final Workspace workspace;
    private final long processStart;
    private final Consumer<Result> done;
    private final FramePump pump = new FramePump(this::tick);
    private final FramePump watch = new FramePump(() -> {});
    private final long began = System.nanoTime();
    private final List<Double> frameSeconds = new ArrayList<>();
    private final List<Double> fillSeconds = new ArrayList<>();
    private List<LayerInfo> layers = List.of();
    private boolean filled;
    private double startSeconds = Double.NaN;
    private double runGap = Double.NaN;
    private double clickGap = Double.NaN;
    private String size = "";
    private int clicks;
    private long clicked;
    private long shown;
    private long before;
    private long filling;

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
        long now = System.nanoTime();
        OpenNetwork network = workspace.layers().networkProperty().get();
        if (now - began > LONGEST) {
            end(network);
        } else if (network != null && Double.isNaN(startSeconds)) {
            started(network);
        } else if (network != null) {
            follow(network, now);
        }
    }

    /** The tree has its rows in one pulse and is painted by the next. */
    private void started(OpenNetwork network) {
        if (!filled) {
            filled = true;
            layers = deepAndShallow(network);
            return;
        }
        startSeconds = (System.currentTimeMillis() - processStart) / 1000.0;
    }

    private void follow(OpenNetwork network, long now) {
        LiveRun run = workspace.stage().run();
        Frame frame = run.frameProperty().get();
        if (clicks == 0) {
            if (frame != null) { // the first start's own picture
                size = frame.width() + "x" + frame.height();
                click(frame.generation());
            }
        } else if (shown == 0) {
            if (frame != null && frame.generation() > before) {
                (clicks > CLICKS ? fillSeconds : frameSeconds).add((now - clicked) / 1e9);
                shown = now;
                clickGap = longer(clickGap, watch.longestGapMillis());
                watch.start();
            } else if (run.failureProperty().get() != null) {
                end(network);
            }
        } else if (clicks < CLICKS && now - shown > BETWEEN_CLICKS) {
            runGap = longer(runGap, watch.longestGapMillis());
            click(frame.generation());
        } else if (filling > 0) {
            clickInFill(frame, now);
        } else if (clicks >= CLICKS && now - shown > (clicks == CLICKS ? LAST_RUN : BETWEEN_CLICKS)) {
            runGap = clicks == CLICKS ? longer(runGap, watch.longestGapMillis()) : runGap;
            if (clicks == CLICKS + CLICKS_IN_FILL) {
                end(network);
            } else {
                fill(now);
            }
        }
    }

    /** The gallery fills while nothing else runs. */
    private void fill(long now) {
        workspace.stage().stop();
        workspace.pages().show("gallery");
        filling = now;
    }

    private void clickInFill(Frame frame, long now) {
        boolean fills = workspace.studio().tasks().stream().anyMatch(task -> task.kind() == RunningTask.Kind.GALLERY);
        if (fills && now - filling > FILLING) {
            filling = 0;
            workspace.pages().explore();
            click(frame.generation());
        }
    }

    private void click(long generation) {
        LayerInfo layer = layers.get(clicks++ % layers.size());
        before = generation;
        shown = 0;
        watch.start();
        workspace.layers().choose(layer);
        clicked = System.nanoTime();
        workspace.channels().choose(UnitRef.channel(layer.name(), layer.channels() / 2));
    }

    /** Layers spread over the network, none of them the first picture's; a channel before a ReLU is never dead. */
    private static List<LayerInfo> deepAndShallow(OpenNetwork network) {
        String first = network.showpiece().layer();
        List<LayerInfo> all = network.layers().stream()
                .filter(layer -> layer.spatial() && !layer.name().equals(first))
                .filter(layer -> layer.kind().equals("Conv") || layer.kind().equals("Add"))
                .toList();
        List<LayerInfo> spread = new ArrayList<>();
        for (int i = 1; i <= CLICKS && !all.isEmpty(); i++) {
            spread.add(all.get(Math.min(all.size() - 1, all.size() * i / (CLICKS + 1))));
        }
        for (int i = 1; i <= CLICKS_IN_FILL && !all.isEmpty(); i++) { // between those
            spread.add(all.get(Math.min(all.size() - 1, all.size() * (2 * i + 1) / (2 * (CLICKS + 1)))));
        }
        return spread.isEmpty() ? network.layers() : spread;
    }

    private void end(OpenNetwork network) {
        pump.stop();
        watch.stop();
        String id = network == null ? "" : network.id();
        done.accept(new Result(startSeconds, frameSeconds, fillSeconds, runGap, clickGap, id, size));
    }

    private static double longer(double one, double other) {
        return Double.isNaN(one) ? other : Math.max(one, other);
    }
}
