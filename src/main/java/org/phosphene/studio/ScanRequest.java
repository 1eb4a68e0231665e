package org.phosphene.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Which photographs to scan with which network.
 *
 * @param network id or path
 * @param folder of the photographs, with the folders in it
 * @param layers names of layers or groups, empty for block outputs and logits
 * @param rebuild whether an index that cannot be read is put aside and made anew
 */
public record ScanRequest(String network, Path folder, List<String> layers, boolean rebuild) {

    public ScanRequest {
        Objects.requireNonNull(network);
        folder = folder.toAbsolutePath().normalize();
        layers = List.copyOf(layers);
    }

    /** The default layers. */
    public static ScanRequest of(String network, Path folder) {
        return new ScanRequest(network, folder, List.of(), false);
    }

    public ScanRequest withLayers(List<String> names) {
        return new ScanRequest(network, folder, names, rebuild);
    }

    public ScanRequest withRebuild() {
        return new ScanRequest(network, folder, layers, true);
    }
}
