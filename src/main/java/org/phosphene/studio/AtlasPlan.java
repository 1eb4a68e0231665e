package org.phosphene.studio;

import java.util.List;

/**
 * What is to be made for an atlas.
 *
 * @param layers names in the file, those the folder has already included, in the order of the network
 * @param pictures number of all channels
 * @param missing how many of them are still to be made
 * @param seconds that will take, from batches that were tried; 0 where none is missing
 */
public record AtlasPlan(List<String> layers, int pictures, int missing, double seconds) {

    public AtlasPlan {
        layers = List.copyOf(layers);
    }
}
