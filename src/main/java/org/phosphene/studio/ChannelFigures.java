package org.phosphene.studio;

/**
 * What a folder's photographs do to a channel.
 *
 * @param channel 0-based
 * @param mean over photographs, of the activation at the strongest position
 * @param sparsity share of photographs whose strongest position is at most 0, before the ReLU where there is one
 * @param selectivity for the class asked for: (mean in it - mean outside) / standard deviation; NaN without a class, or
 *     where all photographs do the same
 */
public record ChannelFigures(int channel, double mean, double sparsity, double selectivity) {}
