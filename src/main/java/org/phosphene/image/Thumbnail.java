package org.phosphene.image;

import java.util.Objects;
import org.phosphene.core.Region;

/** Small pictures of photographs or of parts of them. */
public final class Thumbnail {

    /** More would show nothing but the resizing. */
    private static final int MOST_ENLARGED = 4;

    private Thumbnail() {}

    /**
     * A part of a photograph, its long side brought to a length.
     *
     * @param photograph upright
     * @param part what of it to show; what reaches beyond it is cut off
     * @param side of the result in pixels, at least 1; a part that would be enlarged more than four times becomes
     *     smaller than that
     * @return the part's own proportions, three planes
     * @throws IndexOutOfBoundsException when the part begins outside the photograph
     */
    public static Pixels of(Pixels photograph, Region part, int side) {
        int left = Objects.checkIndex(part.left(), photograph.width());
        int top = Objects.checkIndex(part.top(), photograph.height());
        int columns = Math.min(part.width(), photograph.width() - left);
        int rows = Math.min(part.height(), photograph.height() - top);
        Pixels cut = photograph.crop(left, top, columns, rows).withoutAlpha();
        double longer = Math.max(columns, rows);
        double factor = Math.min(MOST_ENLARGED, side / longer);
        int width = (int) Math.max(1, Math.round(columns * factor));
        int height = (int) Math.max(1, Math.round(rows * factor));
        return Resample.BICUBIC.to(cut, width, height);
    }
}
