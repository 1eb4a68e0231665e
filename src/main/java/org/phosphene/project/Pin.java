package org.phosphene.project;

import java.util.List;

/**
 * A picture that was put aside.
 *
 * @param kind {@code picture} or {@code photograph}
 * @param caption under it
 * @param image which image of the first shot, or what the kind means by it
 * @param shots its pixels
 * @param details everything else that is known of it, a JSON object
 */
public record Pin(String kind, String caption, int image, List<Shot> shots, String details) {

    /**
     * Pixels in the folder of pinned pictures.
     *
     * @param key SHA-256 of the PNG that holds the images side by side
     */
    public record Shot(String key, int images, int height, int width) {}

    public Pin {
        shots = List.copyOf(shots);
    }
}
