package org.phosphene.optvis.transform;

/**
 * Cuts or fills each axis about its centre to a fixed size, so that the network's maps keep theirs.
 *
 * @param height in pixels
 * @param width in pixels
 */
public record CropOrPad(int height, int width) implements Move {

    @Override
    public String kind() {
        return "cropOrPad";
    }

    @Override
    public Sampling apply(Sampling before, Draw draw) {
        int top = Math.floorDiv(height - before.height(), 2);
        int left = Math.floorDiv(width - before.width(), 2);
        return before.shifted(-top, -left, height, width);
    }
}
