package org.phosphene.ui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.phosphene.ui.fx.FramePump;

/**
 * Measures how smoothly the photographs of a unit scroll: all those of a folder in the panel, from the first to the
 * last, while their pictures are fetched, then back.
 */
public final class ScrollMeasure {

    /** Pixels a tick of the pump: about 80 rows of photographs a second, faster than any are looked at. */
    private static final double SPEED = 400;

    private static final int ROUNDS = 3;
    private static final long LONGEST = 140_000_000_000L;
    private static final long SETTLE = 2_000_000_000L;

    /**
     * What was measured.
     *
     * @param tiles photographs in the panel
     * @param firstMillis longest time between two pulses of the screen on the first way down, while pictures come for
     *     the first time; NaN if it was not gone
     * @param againMillis the same on the ways after it
     */
    public record Result(int tiles, double firstMillis, double againMillis) {

        /** Whether all ways were gone. */
        public boolean complete() {
            return Double.isFinite(firstMillis) && Double.isFinite(againMillis);
        }
    }

    private final Workspace workspace;
    private final Scene scene;
    private final Path folder;
    private final Consumer<Result> done;
    private final FramePump pump = new FramePump(this::tick);
    private final FramePump watch = new FramePump(() -> {});
    private final long began = System.nanoTime();
    private boolean chosen;
    private boolean asked;
    private long filled;
    private int round;
    private double first = Double.NaN;
    private double again = Double.NaN;

    /**
     * @param scene of the window
     * @param folder of photographs, scanned first
     * @param done gets the numbers, on the JavaFX thread
     */
    public ScrollMeasure(Workspace workspace, Scene scene, Path folder, Consumer<Result> done) {
        this.workspace = workspace;
        this.scene = scene;
        this.folder = folder;
        this.done = done;
    }

    /** Begins; call it when the window is shown. */
    public void start() {
        pump.start();
    }

    private void tick() {
        long now = System.nanoTime();
        if (now - began > LONGEST) {
            end();
        } else if (!chosen) {
            choose();
        } else if (!asked) {
            ask();
        } else if (rows() == 0) {
            filled = now;
        } else if (now - filled > SETTLE) {
            scroll();
        }
    }

    private void choose() {
        if (workspace.layers().networkProperty().get() != null
                && workspace.stage().run().frameProperty().get() != null) {
            workspace.stage().stop(); // what is measured is the panel, not a picture that grows beside it
            workspace.examples().folders().choose(folder);
            chosen = true;
        }
    }

    private void ask() {
        if (workspace.examples().folders().summaryProperty().get() != null) {
            asked = workspace.examples().range(-Float.MAX_VALUE, Float.MAX_VALUE);
        }
    }

    private void scroll() {
        VirtualFlow<?> flow = (VirtualFlow<?>) list().lookup(".virtual-flow");
        if (round == 0) {
            next();
        } else if (flow.scrollPixels(round % 2 == 1 ? SPEED : -SPEED) == 0) {
            double gap = watch.longestGapMillis();
            first = round == 1 ? gap : first;
            again = round == 1 ? again : Double.isNaN(again) ? gap : Math.max(again, gap);
            next();
        }
    }

    private void next() {
        if (++round > ROUNDS) {
            end();
        } else {
            watch.start();
        }
    }

    private ListView<?> list() {
        Node node = scene.lookup("#examples");
        return (ListView<?>) node;
    }

    private int rows() {
        return list().getItems().size();
    }

    private void end() {
        pump.stop();
        watch.stop();
        done.accept(new Result(workspace.examples().shown(), first, again));
    }
}
