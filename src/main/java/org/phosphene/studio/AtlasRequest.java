package org.phosphene.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Pages with pictures of all channels of a network's layers.
 *
 * @param method network, size, steps, seed, preset and changes of every picture; its objective and number of images are
 *     ignored
 * @param layers any of their names, empty for the outputs of blocks
 * @param out folder of the pages: a new one, an empty one, or one that holds an atlas of this network, which is then
 *     completed
 * @param images folder of photographs that was scanned with the layers, empty for pages without photographs
 */
public record AtlasRequest(RenderRequest method, List<String> layers, Path out, Optional<Path> images) {

    public AtlasRequest {
        Objects.requireNonNull(method);
        layers = List.copyOf(layers);
        out = out.toAbsolutePath().normalize();
        Objects.requireNonNull(images);
    }
}
