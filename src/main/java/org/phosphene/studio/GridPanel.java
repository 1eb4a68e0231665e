package org.phosphene.studio;

/**
 * One panel of a grid.
 *
 * @param picture where it comes from
 * @param image which of its images, 0-based
 * @param caption text under it, may be empty
 */
public record GridPanel(Picture picture, int image, String caption) {}
