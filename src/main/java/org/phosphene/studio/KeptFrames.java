package org.phosphene.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.phosphene.core.Frame;
import org.phosphene.core.FrameSink;

/**
 * The pictures of a run at steps 0, 1, 2, 4, 8, ... and the newest one, which at the end is the last. Given to
 * {@link Studio#render} around the sink that shows the run. Safe for the run and any number of readers.
 */
public final class KeptFrames implements FrameSink {

    /** Most bytes that are kept beside the newest picture; of more, the earliest behind step 0 go. */
    public static final long MOST_BYTES = 256L << 20;

    private final FrameSink shown;
    private final TreeMap<Integer, Frame> kept = new TreeMap<>();
    private Frame newest;

    /** @param shown gets every picture it wants, as without this; {@link FrameSink#NONE} for a run nobody watches */
    public KeptFrames(FrameSink shown) {
        this.shown = shown;
    }

    /** Whether the picture of a step is kept: 0 and the powers of two. */
    public static boolean keeps(int step) {
        return (step & (step - 1)) == 0;
    }

    /** The pictures so far by their steps, none twice; empty before the first. */
    public synchronized List<Frame> frames() {
        List<Frame> frames = new ArrayList<>(kept.values());
        if (newest != null && !kept.containsKey(newest.step())) {
            frames.add(newest);
        }
        return frames;
    }

    @Override
    public boolean wantsFrame() {
        return shown.wantsFrame();
    }

    @Override
    public boolean wantsFrame(int step) {
        return keeps(step) || shown.wantsFrame(step);
    }

    @Override
    public void accept(Frame frame) {
        keep(frame);
        shown.accept(frame);
    }

    private synchronized void keep(Frame frame) {
        if (newest != null && newest.step() > frame.step()) {
            kept.clear(); // the run started again, on another device
        }
        newest = frame;
        if (!keeps(frame.step())) {
            return;
        }
        kept.put(frame.step(), frame);
        long each = frame.pixels().length;
        while (kept.size() > 2 && kept.size() * each > MOST_BYTES) {
            kept.remove(kept.higherKey(kept.firstKey()));
        }
    }
}
