package org.phosphene.network;

import org.phosphene.image.Resample;

/**
 * How a photograph is brought to a network's input: its shorter side is resized, then a centred square is cut out.
 *
 * @param shortSide length of the shorter side after resizing, in pixels
 * @param resize name of the filter, {@code bicubic} or {@code bilinear}
 * @param crop side of the square, in pixels, at most {@code shortSide}
 */
public record PhotographPreparation(int shortSide, String resize, int crop) {

    /** @throws IllegalArgumentException when the crop is empty or larger than the photograph will be */
    public PhotographPreparation {
        if (crop < 1 || crop > shortSide) {
            throw new IllegalArgumentException("a crop of " + crop + " does not fit a side of " + shortSide);
        }
        if (!resize.equals("bicubic") && !resize.equals("bilinear")) {
            throw new IllegalArgumentException("no filter is called " + resize);
        }
    }

    /** The filter of the resizing. */
    public Resample filter() {
        return resize.equals("bilinear") ? Resample.BILINEAR : Resample.BICUBIC;
    }

    /** The usual one, such as resize to 256 and crop to 224: the crop is seven eighths of the shorter side. */
    public static PhotographPreparation usual(int crop) {
        return new PhotographPreparation(Math.round(crop * 8 / 7f), "bilinear", crop);
    }
}
