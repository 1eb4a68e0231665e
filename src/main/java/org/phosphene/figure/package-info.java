/**
 * A grid of panels with captions, laid out in pixels or millimetres and written as a file. Main types:
 * {@link org.phosphene.figure.GridSpec} says how it looks, {@link org.phosphene.figure.GridFigure} draws and saves it.
 * Must not know DJL or JavaFX.
 */
package org.phosphene.figure;
