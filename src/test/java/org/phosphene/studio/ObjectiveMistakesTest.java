package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phosphene.testkit.ScriptedNetwork;

class ObjectiveMistakesTest {

    private final OpenNetwork network = new ScriptedNetwork("scripted");

    private Mistake mistake(String text) {
        return ObjectiveTexts.mistake(text, network).orElseThrow();
    }

    @Test
    void aSoundTextHasNone() {
        assertThat(ObjectiveTexts.mistake("2 * block5:111 - style(block4/add, \"x.jpg\")", network))
                .isEmpty();
    }

    @Test
    void aMistakeOfGrammarHasItsSentenceAndPlace() {
        Mistake mistake = mistake("a:1 + 𝛼 b:2");

        assertThat(mistake.column()).isEqualTo(6);
        assertThat(mistake.sentence()).asString().startsWith("Here must be a unit");
        assertThat(mistake.message()).hasToString("Column 7: " + mistake.sentence() + "\na:1 + 𝛼 b:2\n      ^");
    }

    @Test
    void aPlaceBehindLongCharactersIsCountedInTheText() {
        assertThat(mistake("\"𝛼\":1 + !").column()).isEqualTo(9);
    }

    @Test
    void anUnknownLayerIsPointedAtWithTheNearestName() {
        Mistake mistake = mistake("block4/add:1 + layer(block5/ad)");

        assertThat(mistake.column()).isEqualTo(21);
        assertThat(mistake.sentence()).asString().contains("no layer block5/ad").contains("Did you mean block5/add");
    }

    @Test
    void whereNoNameIsNearSomeLayersAreNamed() {
        assertThat(mistake("fire9/concat:1").sentence())
                .hasToString("scripted has no layer fire9/concat. Its layers have other names, such as stem, block1,"
                        + " block3, block5, softmax.");
    }

    @Test
    void aQuotedUnknownLayerIsPointedAtToo() {
        assertThat(mistake("block4/add:1 + \"x y\":0").column()).isEqualTo(15);
    }

    @Test
    void aChannelTooManySaysTheRange() {
        Mistake mistake = mistake("block5/add:112");

        assertThat(mistake.column()).isZero();
        assertThat(mistake.sentence())
                .asString()
                .contains("112 channels, 0 to 111")
                .contains("no channel 112");
    }

    @Test
    void withoutANetworkLayersAreNotLookedFor() {
        assertThat(ObjectiveTexts.mistake("nowhere:1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "block5",
                "block5/add:3 +",
                "caricature(",
                "style(block5/add, \"ani",
                "logit(1",
                "logit(gold",
                "logits:gold"
            })
    void whatOnlyLacksItsEndIsUnfinished(String text) {
        assertThat(mistake(text).unfinished()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"block5/add:3+block5/add:1", "carica(block5/add, \"x.jpg\")", "layer(block5/ad)", "a:1 b:1"})
    void whatIsWrongBeforeItsEndIsNot(String text) {
        assertThat(mistake(text).unfinished()).isFalse();
    }
}
