package org.phosphene.studio;

import java.util.Optional;
import org.phosphene.figure.FigureSpec;

/**
 * A picture that was collected for a figure.
 *
 * @param cell as the figure has it; of a run that was stopped, with the recipe that ends there, where there is one
 * @param picture as it is now
 * @param whole of a run that was stopped, the picture at its last step; empty otherwise
 */
public record FigureItem(FigureSpec.Cell cell, FigurePicture picture, Optional<FigureSpec.Source> whole) {}
