package org.phosphene.image;

/**
 * How large a picture is.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record Size(int width, int height) {}
