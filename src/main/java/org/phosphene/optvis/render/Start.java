package org.phosphene.optvis.render;

import java.util.List;

/**
 * Where the pictures begin.
 *
 * @param photographs names of files of the recipe, image i begins as photograph i modulo their number; empty for noise
 */
public record Start(List<String> photographs) {

    /** Noise from the seed. */
    public static final Start NOISE = new Start(List.of());

    public Start {
        photographs = List.copyOf(photographs);
    }
}
