package org.phosphene.studio;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.phosphene.figure.FigureSpec;
import org.phosphene.figure.FigureSpec.RecipePicture;

/**
 * The greatest size, up to the present one, at which no picture of a figure is enlarged. Photographs are shown as large
 * as the pictures beside them; they count where there is nothing else.
 */
public final class FigureFit {

    private static final double LEAST_COLUMN = 18; // mm, in which a caption can still be read
    private static final int LEAST_DPI = 72;
    private static final double INCH = 25.4;

    private FigureFit() {}

    /**
     * The figure narrower, or with fewer dots to an inch where columns would become too narrow for their captions.
     *
     * @param pictures of the cells, row by row; those whose size is not known do not count
     */
    public static FigureSpec fitted(FigureSpec spec, List<Optional<FigurePicture>> pictures) {
        Optional<LaidFigure.Box> coarsest = coarse(spec, LaidFigure.of(spec, pictures))
                .min(java.util.Comparator.comparingDouble(LaidFigure.Box::dpi));
        if (coarsest.isEmpty()) {
            return spec;
        }
        double column = coarsest.get().width();
        double pixels = coarsest.get().dpi() * column / INCH;
        double least = Math.min(column, Math.min(LEAST_COLUMN, pixels * INCH / LEAST_DPI));
        double wanted = Math.max(least, pixels * INCH / spec.style().dpi());
        double width = Math.floor((spec.style().width() - spec.columns() * (column - wanted)) * 10) / 10;
        FigureSpec narrow = spec.withStyle(spec.style().withWidth(Math.max(10, width)));
        return coarse(narrow, LaidFigure.of(narrow, pictures)).mapToDouble(LaidFigure.Box::dpi).min().stream()
                .mapToObj(dpi -> narrow.withStyle(narrow.style().withDpi(Math.max(LEAST_DPI, (int) dpi))))
                .findFirst()
                .orElse(narrow);
    }

    /** The pictures that a figure enlarges. */
    public static Stream<LaidFigure.Box> coarse(FigureSpec spec, LaidFigure laid) {
        boolean grown = spec.cells().stream().anyMatch(cell -> cell.source() instanceof RecipePicture);
        return laid.coarse(spec.style().dpi()).stream()
                .filter(box -> !grown || spec.cells().get(box.cell()).source() instanceof RecipePicture);
    }
}
