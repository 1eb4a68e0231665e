package org.phosphene.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phosphene.core.PhospheneException;

class FigureJsonTest {

    private static final String GOOD = FigureJson.print(Figures.spec());

    @Test
    void whatIsPrintedIsReadAgain() {
        assertThat(FigureJson.parse(GOOD)).isEqualTo(Figures.spec());
        assertThat(FigureJson.print(FigureJson.parse(GOOD))).isEqualTo(GOOD);
    }

    @Test
    void theLineThatMakesItIsReadOver() {
        assertThat(FigureJson.parse(FigureJson.print(Figures.spec(), "phosphene figure ...")))
                .isEqualTo(Figures.spec());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"rows\" : 2|\"rows\" : 10000|figure.rows",
                "\"columns\" : 3|\"columns\" : 10000|figure.columns",
                "\"columns\" : 3|\"columns\" : 2|figure.cells[0]",
                "\"rows\" : 2|\"rows\" : \"2\"|figure.rows",
                "\"gap\" : 2.0|\"gap\" : -1|gap",
                "\"gap\" : 2.0|\"gap\" : 1e999|figure.gap",
                "\"gap\" : 2.0|\"gap\" : NaN|not JSON",
                "\"gap\" : 2.0|\"gap\" : 2, \"gap\" : 3|not JSON",
                "\"gap\" : 2.0|\"gap\" : 2, \"gpa\" : 3|figure.gpa",
                "\"dpi\" : 300|\"dpi\" : 71|dpi",
                "\"fontSize\" : 8.0|\"fontSize\" : 1000|fontSize",
                "\"width\" : \"one column\"|\"width\" : \"one colum\"|figure.width",
                "\"letters\" : true|\"letters\" : 1|figure.letters",
                "\"background\" : \"#ffffff\"|\"background\" : \"white\"|figure.background",
                "\"schemaVersion\" : 1,|\"schemaVersion\" : 2,|newer",
                "\"kind\" : \"empty\"|\"kind\" : \"video\"|figure.cells[1][2].picture.kind",
                "\"image\" : 1|\"image\" : 2|figure.cells[0][1].picture.image",
                "\"seed\" : 1|\"seed\" : true|figure.cells[0][2].picture",
                "\"name\" : \"dog.jpg\"|\"name\" : \"/home/dog.jpg\"|figure.cells[1][0].picture",
                "\"caption\" : \"last\"|\"capton\" : \"last\"|figure.cells[1][1].capton",
                "\"rowTitles\" : [|\"rowTitles\" : [ \"a third\",|rowTitles"
            })
    void aMistakeIsNamedByItsPath(String right, String wrong, String named) {
        assertThat(GOOD).contains(right);
        assertThatThrownBy(() -> FigureJson.parse(GOOD.replaceFirst(
                        java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong))))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining(named);
    }

    @Test
    void aTruncatedFigureIsRefusedWithASentence() {
        for (int length = 0; length < GOOD.length() - 2; length += 97) {
            String cut = GOOD.substring(0, length);
            assertThatThrownBy(() -> FigureJson.parse(cut))
                    .isInstanceOf(PhospheneException.class)
                    .hasMessageStartingWith("The figure is not");
        }
    }

    @Test
    void aMissingFileIsRefusedWithASentence() {
        assertThatThrownBy(() -> FigureJson.read(Path.of("no-such.figure.json")))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("cannot be read");
    }
}
