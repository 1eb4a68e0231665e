package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phosphene.testkit.ScriptedNetwork;

/** The caret is where the | is. */
class CompletionsTest {

    private static final List<String> PHOTOGRAPHS =
            List.of("animals-koala.jpg", "animals-panda.jpg", "fishes-fish1.jpg");

    private static List<Completion> at(String marked) {
        return ObjectiveTexts.completions(
                marked.replace("|", ""),
                marked.indexOf('|'),
                Optional.of(new ScriptedNetwork("scripted")),
                PHOTOGRAPHS);
    }

    private static List<String> labels(String marked) {
        return at(marked).stream().map(Completion::label).toList();
    }

    /** The text after the first completion was taken, with the caret. */
    private static String taken(String marked) {
        Completion first = at(marked).get(0);
        String text = first.applied(marked.replace("|", ""));
        return text.substring(0, first.caret()) + "|" + text.substring(first.caret());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "carica|; caricature(|",
                "block5/a|; block5/add:|",
                "blo|ck5/add:3; block1|:3",
                "block1:3 + 2 * carica|; block1:3 + 2 * caricature(|",
                "-style|; -style(|",
                "style|(block1); style|(block1)",
                "layer(block5/a|); layer(block5/add|)",
                "caricature(block5/a|; caricature(block5/add, |",
                "caricature(block5/a|, \"x.jpg\"); caricature(block5/add|, \"x.jpg\")",
                "caricature(block5/add, |; caricature(block5/add, \"animals-koala.jpg\"|",
                "caricature(block5/add, \"pan|\", 2); caricature(block5/add, \"animals-panda.jpg\"|, 2)",
                "style(a, \"koa|) + b:1; style(a, \"animals-koala.jpg\"|) + b:1",
                "logit(gold|); logit(1|)",
                "logits:gold|; logits:1|",
                "block5/add:3 |; block5/add:3 + |",
                "layer(block5)|; layer(block5) + |",
                "interpolation(a:1@2,3, block5/a|; interpolation(a:1@2,3, block5/add:|",
                "tv|; tv()|"
            })
    void theFirstCompletionTakesThePlaceOfTheWord(String before, String after) {
        assertThat(taken(before)).isEqualTo(after);
    }

    @Test
    void namesThatBeginWithTheWordComeBeforeThoseThatHaveItInside() {
        List<String> labels = labels("layer(block2|)");

        assertThat(labels).startsWith("block2").contains("block2/add");
        assertThat(labels("layer(add|)"))
                .containsExactly("block1/add", "block2/add", "block3/add", "block4/add", "block5/add");
    }

    @Test
    void aGroupSaysWhichLayerItStandsFor() {
        assertThat(at("layer(block2|)").get(0).description()).contains("block2/add");
    }

    @Test
    void aClassIsFoundByItsNameOutsideOfFunctionsToo() {
        assertThat(labels("goldf|")).containsExactly("goldfish");
        assertThat(taken("goldf|")).isEqualTo("logit(1)|");
    }

    @Test
    void theNumberOfAClassSaysItsName() {
        assertThat(labels("probability(1|)")).containsExactly("goldfish");
    }

    @Test
    void behindTheColonTheRangeOfChannelsIsToldAndNothingReplaced() {
        assertThat(at("block5/add:|")).singleElement().satisfies(hint -> {
            assertThat(hint.label()).isEqualTo("0 … 111");
            assertThat(hint.isHint()).isTrue();
        });
    }

    @Test
    void aNumberOfAFunctionIsExplainedByItsTemplate() {
        assertThat(labels("steered(diversity(block5/add), |")).containsExactly("steered(OBJECTIVE, SHARE)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2|", "block5/add:3@|", "block5/add:3@4,|", "block5/add:3 x|", "tensor(a, \"|\")"})
    void whereNothingFitsNothingIsOffered(String marked) {
        assertThat(at(marked)).isEmpty();
    }

    @Test
    void anEmptyTextOffersAllFunctionsThenTheLayers() {
        List<String> labels = labels("|");

        assertThat(labels.subList(0, FunctionHelp.all().size()))
                .isEqualTo(
                        FunctionHelp.all().stream().map(FunctionHelp::template).toList());
        assertThat(labels).contains("logits", "block5/add");
    }

    @Test
    void withoutANetworkThereAreStillFunctions() {
        assertThat(ObjectiveTexts.completions("inv", 3, Optional.empty(), List.of()))
                .extracting(Completion::text)
                .containsExactly("inversion(");
    }
}
