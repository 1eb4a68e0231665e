package org.phosphene.image;

/**
 * The filters of PNG: each row is written as differences to its neighbours, by whichever filter gives the smallest sum
 * of absolute differences (the specification's own advice).
 */
final class PngFilter {

    private static final int FILTERS = 5;

    private final Pixels picture;
    private final int stride;
    private final byte[][] candidates;

    PngFilter(Pixels picture) {
        this.picture = picture;
        this.stride = picture.width() * picture.planes();
        this.candidates = new byte[FILTERS][stride + 1];
        for (int filter = 0; filter < FILTERS; filter++) {
            candidates[filter][0] = (byte) filter;
        }
    }

    /** A row with the filter's number before it; valid until the next call. */
    byte[] row(int y) {
        byte[] best = null;
        long least = Long.MAX_VALUE;
        for (byte[] candidate : candidates) {
            long sum = fill(candidate, y);
            if (sum < least) {
                least = sum;
                best = candidate;
            }
        }
        return best;
    }

    private long fill(byte[] out, int y) {
        byte[] data = picture.data();
        int start = y * stride;
        int planes = picture.planes();
        long sum = 0;
        for (int i = 0; i < stride; i++) {
            int at = start + i;
            int left = i >= planes ? data[at - planes] & 0xff : 0;
            int up = y > 0 ? data[at - stride] & 0xff : 0;
            int corner = i >= planes && y > 0 ? data[at - stride - planes] & 0xff : 0;
            int guess =
                    switch (out[0]) {
                        case 0 -> 0;
                        case 1 -> left;
                        case 2 -> up;
                        case 3 -> (left + up) / 2;
                        default -> paeth(left, up, corner);
                    };
            byte difference = (byte) (data[at] - guess);
            out[i + 1] = difference;
            sum += Math.abs(difference);
        }
        return sum;
    }

    private static int paeth(int left, int up, int corner) {
        int toLeft = Math.abs(up - corner);
        int toUp = Math.abs(left - corner);
        int toCorner = Math.abs(left + up - 2 * corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }
}
