package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.phosphene.figure.FigureSpec;
import org.phosphene.figure.FigureSpec.Cell;
import org.phosphene.figure.FigureSpec.Photograph;
import org.phosphene.figure.FigureSpec.RecipePicture;

class FigureFitTest {

    private static FigureSpec fitted(int columns, int pixels) {
        return FigureFit.fitted(
                FigureSpec.of(columns, Collections.nCopies(columns, new Cell(new RecipePicture("{}", 0), ""))),
                Collections.nCopies(columns, Optional.of(new FigurePicture(pixels, pixels, Optional.empty()))));
    }

    @Test
    void fourPicturesOf224PixelsGet300DotsToAnInch() {
        FigureSpec spec = fitted(4, 224);
        // 224 / 300 * 25.4 = 18.965 mm, four of them and three gaps of 2 mm: 81.86
        assertThat(spec.style().width()).isEqualTo(81.8);
        assertThat(spec.style().dpi()).isEqualTo(300);
    }

    @Test
    void smallerPicturesKeepRoomForTheirCaptionsAndGetFewerDots() {
        FigureSpec spec = fitted(4, 96);
        assertThat(spec.style().width()).isEqualTo(78); // 4 * 18 + 3 * 2
        assertThat(spec.style().dpi()).isEqualTo(135); // 96 / 18 * 25.4 = 135.5
    }

    @Test
    void picturesThatAreLargeEnoughStayAsTheyAre() {
        assertThat(fitted(4, 512).style()).isEqualTo(FigureSpec.Style.DEFAULT);
    }

    @Test
    void photographsBesidePicturesDoNotMakeThemSmaller() {
        Cell grown = new Cell(new RecipePicture("{}", 0), "");
        Cell photograph = new Cell(new Photograph("dog.jpg", "0".repeat(64), Optional.empty(), ""), "");
        FigureSpec spec = FigureSpec.of(2, List.of(grown, photograph));
        FigureSpec fitted = FigureFit.fitted(
                spec,
                List.of(
                        Optional.of(new FigurePicture(1000, 1000, Optional.empty())),
                        Optional.of(new FigurePicture(50, 50, Optional.empty()))));
        assertThat(fitted).isEqualTo(spec);
    }
}
