package org.phosphene.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.phosphene.figure.FigureSpec.Cell;

class FigureTextTest {

    private static final FigureSpec SPEC = Figures.spec();

    @Test
    void latexOfSingleFilesHasTheTitlesOfRowsAndColumns() {
        String tex = new FigureText(SPEC, cell -> cell + ".png").latex();
        assertThat(tex)
                .contains("\\makebox[0.040\\linewidth]{\\rotatebox{90}{第二行}}")
                .contains("\\makebox[0.313\\linewidth]{second}") // (0.98 - 0.04) / 3
                .contains("\\begin{subfigure}[t]{0.313\\linewidth}");
    }

    @Test
    void latexWithoutTitlesHasNoRoomForThem() {
        FigureSpec bare = SPEC.withTitles(List.of(), List.of());
        assertThat(new FigureText(bare, cell -> cell + ".png").latex())
                .doesNotContain("makebox")
                .contains("{0.327\\linewidth}"); // 0.98 / 3
    }

    @Test
    void aTableInMarkdownHasTheTitlesOfRowsAndColumns() {
        List<String> lines =
                new FigureText(SPEC, cell -> cell + ".png").markdown().lines().toList();
        assertThat(lines.get(0)).isEqualTo("| | first | second | 第三 |");
        assertThat(lines.get(1)).isEqualTo("| --- | --- | --- | --- |");
        assertThat(lines.get(3)).startsWith("| **第二行** | ![](3.png)<br>(d) Photograph |");
    }

    @Test
    void latexOfTheWholeFigureHasItsWidthAndCredits() {
        assertThat(FigureText.latex(SPEC, "dogs.pdf"))
                .contains("\\includegraphics[width=85mm]{dogs.pdf}")
                .contains("\\caption{" + Figures.CREDIT + "}");
    }

    @Test
    void latexTakesThePdfWhereItCannotShowTheFile() {
        assertThat(FigureText.latex(SPEC, "dogs.svg")).contains("{dogs.pdf}");
        assertThat(FigureText.latex(SPEC, "dogs.TIFF")).contains("{dogs.pdf}");
    }

    @Test
    void markdownOfTheWholeFigureNamesItsFileAsAnAddress() {
        FigureSpec spec = FigureSpec.of(
                2, List.of(SPEC.cells().get(3), SPEC.cells().get(4).withCaption("a [b]")));
        assertThat(FigureText.markdown(spec, "my dogs (1).png"))
                .isEqualTo("![(a) Photograph; (b) a \\[b\\]](my%20dogs%20%281%29.png)\n\n" + Figures.CREDIT + "\n");
    }

    @Test
    void whatLatexWouldTakeForACommandIsWritten() {
        FigureSpec spec = FigureSpec.of(1, List.of(new Cell(SPEC.cells().get(0).source(), "50 % of_{x} \\ ~^ #1 & $")));
        assertThat(new FigureText(spec, cell -> "a.png").latex())
                .contains("50 \\% of\\_\\{x\\} \\textbackslash{} \\textasciitilde{}\\textasciicircum{} \\#1 \\& \\$");
    }
}
