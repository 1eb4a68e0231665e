package org.phosphene.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to measure.
 *
 * @param networks ids or paths; empty for the bundled ones
 * @param layers names; empty for those of the measure
 * @param width of the pictures in pixels, 0 for the network's own
 * @param height of the pictures in pixels, 0 for the network's own
 * @param measures names of measures; empty for all
 * @param images folder of photographs to scan, empty for the bundled ones
 * @param device such as {@code cpu}; empty to choose by the machine
 */
public record BenchRequest(
        List<String> networks,
        List<String> layers,
        int width,
        int height,
        List<String> measures,
        Optional<Path> images,
        String device) {

    public BenchRequest {
        networks = List.copyOf(networks);
        layers = List.copyOf(layers);
        measures = List.copyOf(measures);
    }
}
