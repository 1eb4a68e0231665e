package org.phosphene.ui.reading;

import org.phosphene.core.Frame;

/**
 * A photograph, upright.
 *
 * @param frame small enough for the screen
 * @param width of the photograph itself in pixels
 * @param height of the photograph itself in pixels
 */
record ShownPhotograph(Frame frame, int width, int height) {}
