/**
 * A grid of panels with captions, laid out in pixels or millimetres and written as a file. Main types:
 * {@link org.phosphene.figure.GridSpec}. Must not know DJL or JavaFX.
 */
package org.phosphene.figure;
