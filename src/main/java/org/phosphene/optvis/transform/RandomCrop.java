package org.phosphene.optvis.transform;

/**
 * A part of the map enlarged to the map's size; parts become smaller over the run. After MACO (Fel and others, 2023),
 * which averages the gradients of 32 such crops a step; here it is one crop a step for the whole batch.
 *
 * @param centreSd standard deviation of the part's centre, normal about the middle, as a share of the side, 0 to 1
 * @param sideFirst mean side of the part at the first step, as a share of the map's sides, 0.05 to 1
 * @param sideLast mean side at the last step, straight from the first, 0.05 to 1
 * @param sideSd standard deviation of the side, 0 to 1; a side drawn is clipped to 0.05 to 1
 */
public record RandomCrop(double centreSd, double sideFirst, double sideLast, double sideSd) implements Move {

    /** MACO's. */
    public static final RandomCrop DEFAULT = new RandomCrop(0.15, 0.5, 0.05, 0.05);

    private static final double SMALLEST = 0.05;

    /** @throws IllegalArgumentException on shares out of range */
    public RandomCrop {
        if (!(isShare(centreSd, 0) && isShare(sideFirst, SMALLEST) && isShare(sideLast, SMALLEST))
                || !isShare(sideSd, 0)) {
            throw new IllegalArgumentException(
                    "not a crop: " + centreSd + ", " + sideFirst + ", " + sideLast + ", " + sideSd);
        }
    }

    private static boolean isShare(double number, double least) {
        return number >= least && number <= 1;
    }

    @Override
    public String kind() {
        return "randomCrop";
    }

    @Override
    public boolean followsRun() {
        return sideFirst != sideLast;
    }

    @Override
    public Sampling apply(Sampling before, Draw draw) {
        double y = 0.5 + centreSd * draw.normal();
        double x = 0.5 + centreSd * draw.normal();
        double mean = sideFirst + (sideLast - sideFirst) * draw.progress();
        double side = Math.max(SMALLEST, Math.min(1, mean + sideSd * draw.normal()));
        return before.part(y, x, side);
    }
}
