/**
 * Pictures with captions, laid out and written as a file. Main types: {@link org.phosphene.figure.GridSpec} and
 * {@link org.phosphene.figure.GridFigure} for a grid in pixels or millimetres as PNG;
 * {@link org.phosphene.figure.FigureSpec} and {@link org.phosphene.figure.Figure} for a figure of a paper in many kinds
 * of files. Must not know DJL or JavaFX.
 */
package org.phosphene.figure;
