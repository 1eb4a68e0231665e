package org.phosphene.examples;

/**
 * What photographs do to a channel, in the order of their paths.
 *
 * @param max activation at the strongest position
 * @param mean over the positions
 * @param position the strongest one, {@code y * width + x}
 */
public record ChannelActivations(float[] max, float[] mean, int[] position) {}
