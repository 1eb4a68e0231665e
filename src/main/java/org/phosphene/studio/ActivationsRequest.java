package org.phosphene.studio;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which activations to compute. Exactly one of image and input is given.
 *
 * @param network id or path
 * @param image a photograph, prepared as the network's entry says
 * @param resize false to use the photograph at its own size
 * @param input an .npy of float32 (N,C,H,W) as the network sees it
 * @param layer name of a layer or group; empty for the probabilities (or logits) layer
 */
public record ActivationsRequest(
        String network, Optional<Path> image, boolean resize, Optional<Path> input, Optional<String> layer) {}
