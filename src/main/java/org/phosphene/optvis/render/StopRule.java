package org.phosphene.optvis.render;

/** When a run ends before its number of steps. Immutable. */
public sealed interface StopRule permits StopRule.Steps, StopRule.Plateau, StopRule.Time, StopRule.Activation {

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

    /**
     * When the curve no longer rises: the mean of its last steps is no more than a share above the mean of as many
     * steps before, the share being of the earlier mean's magnitude. Not before two windows have passed.
     *
     * @param window number of steps, 1 to half a million
     * @param gain the share, above 0 and at most 10
     */
    record Plateau(int window, double gain) implements StopRule {

        /** Less than one percent from 64 steps to the next 64. */
        public static final Plateau DEFAULT = new Plateau(64, 0.01);

        /** @throws IllegalArgumentException on numbers out of range */
        public Plateau {
            if (window < 1 || window > Method.MOST_STEPS / 2 || !(gain > 0 && gain <= 10)) {
                throw new IllegalArgumentException("not a plateau: " + window + " steps, a gain of " + gain);
            }
        }

        @Override
        public String kind() {
            return "plateau";
        }

        @Override
        public boolean reached(Progress progress) {
            int steps = progress.curve().length;
            if (steps < 2 * window) {
                return false;
            }
            double before = mean(progress.curve(), steps - 2 * window);
            double last = mean(progress.curve(), steps - window);
            return last - before <= gain * Math.abs(before);
        }

        private double mean(float[] curve, int from) {
            double sum = 0;
            for (int i = from; i < from + window; i++) {
                sum += curve[i];
            }
            return sum / window;
        }
    }

    /**
     * After some time. How many steps that is depends on the machine, so such a recipe does not give the same picture
     * everywhere.
     *
     * @param seconds above 0 and at most a million
     */
    record Time(double seconds) implements StopRule {

        /** @throws IllegalArgumentException on a time out of range */
        public Time {
            if (!(seconds > 0 && seconds <= 1e6)) {
                throw new IllegalArgumentException("not a time in seconds: " + seconds);
            }
        }

        @Override
        public String kind() {
            return "time";
        }

        @Override
        public boolean reached(Progress progress) {
            return progress.seconds() >= seconds;
        }
    }

    /**
     * When the unit's activation, measured on the picture as it would be saved, is large enough. Where it was not
     * measured the run goes on.
     *
     * @param atLeast a finite number
     */
    record Activation(double atLeast) implements StopRule {

        /** @throws IllegalArgumentException when the number is not finite */
        public Activation {
            if (!Double.isFinite(atLeast)) {
                throw new IllegalArgumentException("not an activation: " + atLeast);
            }
        }

        @Override
        public String kind() {
            return "activation";
        }

        @Override
        public boolean looks() {
            return true;
        }

        @Override
        public boolean reached(Progress progress) {
            return progress.activation() >= atLeast;
        }
    }
}
