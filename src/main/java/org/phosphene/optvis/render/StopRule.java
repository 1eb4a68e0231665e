package org.phosphene.optvis.render;

/** When a run ends before its number of steps. Immutable. */
public sealed interface StopRule permits StopRule.Steps {

    /** Name in recipes. */
    String kind();

    /**
     * Whether the run ends now.
     *
     * @param progress after a step
     */
    boolean reached(Progress progress);

    /** Whether it needs the activation on the saved picture, which is then measured every 8 steps. */
    default boolean looks() {
        return false;
    }

    /**
     * What a rule looks at.
     *
     * @param curve the objective's unit part of every step so far
     * @param seconds since the run began, pauses not counted
     * @param activation on the 8-bit picture without transforms, NaN where it was not measured
     */
    record Progress(float[] curve, double seconds, double activation) {}

    /** After the number of steps and not before. */
    record Steps() implements StopRule {

        @Override
        public String kind() {
            return "steps";
        }

        @Override
        public boolean reached(Progress progress) {
            return false;
        }
    }
}
