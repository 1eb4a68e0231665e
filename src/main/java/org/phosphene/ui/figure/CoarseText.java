package org.phosphene.ui.figure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.phosphene.figure.FigureSpec;
import org.phosphene.studio.FigureFit;
import org.phosphene.studio.LaidFigure;
import org.phosphene.ui.theme.Messages;

/** Says which pictures a figure enlarges. */
final class CoarseText {

    private static final int MOST_NAMED = 4;

    private CoarseText() {}

    /** A sentence; empty where none is enlarged. */
    static String of(FigureSpec now, LaidFigure laid) {
        List<LaidFigure.Box> coarse = FigureFit.coarse(now, laid).toList();
        if (coarse.isEmpty()) {
            return "";
        }
        String worst = coarse.stream()
                .limit(MOST_NAMED)
                .map(box -> name(now, box.cell()) + " " + String.format(Locale.ROOT, "%.0f", box.dpi()))
                .collect(Collectors.joining(", "));
        String more = coarse.size() > MOST_NAMED ? ", …" : "";
        return Messages.get(
                "paper.coarse", coarse.size(), String.valueOf(now.style().dpi()), worst + more);
    }

    private static String name(FigureSpec now, int cell) {
        String letter = now.letter(cell);
        return letter.isEmpty() ? cell / now.columns() + 1 + "/" + (cell % now.columns() + 1) : letter;
    }
}
