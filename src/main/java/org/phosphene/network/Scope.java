package org.phosphene.network;

import java.util.Objects;

/**
 * A module of the program a network was exported from.
 *
 * @param path such as {@code features.3.conv}
 * @param type name of its class, such as {@code InvertedResidual}; empty where it is not known
 */
public record Scope(String path, String type) {

    public Scope {
        Objects.requireNonNull(path);
        Objects.requireNonNull(type);
    }
}
