package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.phosphene.figure.FigureLayout;
import org.phosphene.figure.FigureSpec;
import org.phosphene.figure.FigureSpec.Cell;
import org.phosphene.figure.FigureSpec.RecipePicture;
import org.phosphene.figure.FigureSpec.Style;

class FigurePageTest {

    private static final Cell PICTURE = new Cell(new RecipePicture("{}", 0), "图 a");
    private static final Style STYLE = new Style(true, 10, 3, 1, OptionalInt.of(0xffffff), 85, 300);
    private static final FigureSpec SPEC =
            FigureSpec.of(2, List.of(PICTURE, PICTURE, PICTURE)).withStyle(STYLE);

    private static FigurePage page() {
        Optional<FigurePicture> square = Optional.of(new FigurePicture(224, 224, Optional.empty()));
        Optional<FigurePicture> wide = Optional.of(new FigurePicture(960, 480, Optional.empty()));
        return FigurePage.of(SPEC, List.of(square, wide, Optional.empty(), Optional.empty()));
    }

    @Test
    void boxesAndLinesAreThoseOfTheExportedFigure() {
        FigureLayout layout = FigureLayout.of(SPEC, List.of(1.0, 2.0, 1.0, 0.0));
        FigurePage page = page();
        assertThat(page.height()).isEqualTo(layout.height());
        assertThat(page.pictures())
                .usingRecursiveComparison()
                .ignoringFields("dpi")
                .isEqualTo(layout.pictures());
        assertThat(page.lines()).hasSameSizeAs(layout.texts());
        for (int i = 0; i < page.lines().size(); i++) {
            assertThat(page.lines().get(i).x()).isEqualTo(layout.texts().get(i).x());
            assertThat(page.lines().get(i).y()).isEqualTo(layout.texts().get(i).y());
        }
    }

    @Test
    void everyCellHasARoomAlsoAnEmptyOne() {
        // two columns of (85 - 2 * 1 - 3) / 2 = 40 millimetres
        assertThat(page().rooms()).hasSize(4);
        assertThat(page().rooms().get(3).left()).isEqualTo(44);
        assertThat(page().rooms().get(3).width()).isEqualTo(40);
        assertThat(page().rooms().get(3).height()).isEqualTo(40);
    }

    @Test
    void picturesBelowTheResolutionThatIsAskedForAreNamed() {
        // 224 pixels on 40 mm are 142 to an inch, 960 are 610; a size that is not known is not complained about
        FigurePage page = page();
        assertThat(page.pictures().get(0).dpi()).isCloseTo(142.24, within(0.01));
        assertThat(page.coarse(300)).extracting(FigurePage.Box::cell).containsExactly(0);
        assertThat(page.coarse(142)).isEmpty();
        assertThat(page.coarse(1200)).extracting(FigurePage.Box::cell).containsExactly(0, 1);
    }

    @Test
    void theOutlineOfALineIsInFontSizesAsItsWidth() {
        String outline = page().lines().get(0).outline();
        assertThat(outline).startsWith("M").endsWith("Z");
    }
}
