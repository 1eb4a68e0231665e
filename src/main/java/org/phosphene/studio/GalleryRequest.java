package org.phosphene.studio;

import java.util.Objects;

/**
 * Pictures of all channels of a layer.
 *
 * @param layer any of its names
 * @param method network, size, steps, seed, preset and changes of every picture; its objective and number of images are
 *     ignored
 */
public record GalleryRequest(String layer, RenderRequest method) {

    public GalleryRequest {
        Objects.requireNonNull(layer);
        Objects.requireNonNull(method);
    }

    /** Pictures of the network's own size with the default preset and seed 0. */
    public static GalleryRequest of(String network, String layer) {
        return new GalleryRequest(layer, RenderRequest.of(network, org.phosphene.core.LayerText.print(layer) + ":0"));
    }
}
