package org.phosphene.core;

/** Where a run puts its pictures. Called on the engine thread; must return at once. */
public interface FrameSink {

    /** Takes nothing. */
    FrameSink NONE = new FrameSink() {
        @Override
        public boolean wantsFrame() {
            return false;
        }

        @Override
        public void accept(Frame frame) {}
    };

    /** Whether a picture would be looked at now; pictures are read back from the engine only then. */
    boolean wantsFrame();

    /**
     * The same for the picture of a step; what a run asks.
     *
     * @param step number of updates the picture has had, 0 for the start
     */
    default boolean wantsFrame(int step) {
        return wantsFrame();
    }

    /** The newest picture; older ones not yet looked at may be dropped. */
    void accept(Frame frame);
}
