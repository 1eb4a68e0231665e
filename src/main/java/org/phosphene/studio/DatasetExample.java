package org.phosphene.studio;

import java.nio.file.Path;
import java.util.Optional;
import org.phosphene.core.Region;

/**
 * A photograph and what it does to a unit.
 *
 * @param photograph the file
 * @param name path within the scanned folder
 * @param activation of the unit, by the query's measure
 * @param y row of the strongest position in the layer's map, -1 for a layer without space
 * @param x column of it, -1 for a layer without space
 * @param seen the part of the upright photograph that this position sees; the whole input for a layer without space
 * @param category its class: a folder's name, a file name's, or the network's first guess
 * @param guessed whether the class is the network's guess
 * @param credit author and licence, where the folder says so
 */
public record DatasetExample(
        Path photograph,
        String name,
        double activation,
        int y,
        int x,
        Region seen,
        String category,
        boolean guessed,
        Optional<String> credit) {}
