package org.phosphene.examples;

import org.phosphene.core.PhospheneException;

/**
 * What one photograph does to every channel of the recorded layers, one layer behind the other.
 *
 * @param max activation at the strongest position
 * @param mean over the positions
 * @param position the strongest one, {@code y * width + x}; the first where several are equally strong; 0 for a layer
 *     without space
 * @param guess index of the likeliest class, -1 for a network without classes
 */
public record PhotographRecord(float[] max, float[] mean, int[] position, int guess) {

    public PhotographRecord {
        if (max.length != mean.length || max.length != position.length) {
            throw new PhospheneException("The network gave fewer numbers for a photograph than it has channels.");
        }
    }
}
