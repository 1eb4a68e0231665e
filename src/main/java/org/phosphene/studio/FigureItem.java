package org.phosphene.studio;

import org.phosphene.figure.FigureSpec;

/**
 * A picture that was collected for a figure.
 *
 * @param cell as the figure has it
 * @param picture as it is now
 * @param unfinished whether its run was stopped before its last step: the figure makes it to the end
 */
public record FigureItem(FigureSpec.Cell cell, FigurePicture picture, boolean unfinished) {}
