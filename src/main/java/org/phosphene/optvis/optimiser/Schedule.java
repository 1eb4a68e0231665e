package org.phosphene.optvis.optimiser;

/**
 * How the learning rate changes over a run. Immutable.
 *
 * @param kind which
 * @param end factor at the last step, 0 to 10; 1 for {@link Kind#CONSTANT}
 */
public record Schedule(Kind kind, double end) {

    /** The kinds of schedules. */
    public enum Kind {
        /** The same at every step. */
        CONSTANT("constant"),
        /** A straight line from 1 to the end. */
        LINEAR("linear"),
        /** Half a cosine from 1 to the end. */
        COSINE("cosine"),
        /** The same factor from step to step, from 1 to the end, which is not 0. */
        EXPONENTIAL("exponential");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Name in recipes. */
        public String word() {
            return word;
        }
    }

    /** The same at every step. */
    public static final Schedule CONSTANT = new Schedule(Kind.CONSTANT, 1);

    /** @throws IllegalArgumentException when the end does not fit the kind */
    public Schedule {
        boolean fits =
                switch (kind) {
                    case CONSTANT -> end == 1;
                    case LINEAR, COSINE -> end >= 0 && end <= 10;
                    case EXPONENTIAL -> end > 0 && end <= 10;
                };
        if (!fits) {
            throw new IllegalArgumentException("a schedule " + kind.word() + " does not end at " + end);
        }
    }

    /**
     * Factor of the learning rate.
     *
     * @param step counts from 0
     * @param steps of the whole run
     */
    public double factor(int step, int steps) {
        double done = steps < 2 ? 0 : Math.min(1, step / (steps - 1.0));
        return switch (kind) {
            case CONSTANT -> 1;
            case LINEAR -> 1 + (end - 1) * done;
            case COSINE -> end + (1 - end) * (1 + Math.cos(Math.PI * done)) / 2;
            case EXPONENTIAL -> Math.pow(end, done);
        };
    }
}
