package org.phosphene.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceTest {

    @Test
    void itIsSaidInEnglishWithWhatItSpeaksOf() {
        assertThat(Sentence.of("The field %s must be %s.", "rate", Sentence.of("a number from %s to %s", 0, 1)))
                .hasToString("The field rate must be a number from 0 to 1.");
    }

    @Test
    void aTextWithoutArgumentsIsSaidAsItIs() {
        assertThat(Sentence.of("50 % are kept.")).hasToString("50 % are kept.");
    }

    @Test
    void aTranslationMayTurnPlacesAround() {
        assertThat(Sentence.filled("%2$s before %1$s", "a", "b")).isEqualTo("b before a");
    }

    @Test
    void aFailureTellsItsSentenceAndKeepsTheReasonForTheLog() {
        IllegalStateException reason = new IllegalStateException("pipe 7");
        PhospheneException failure = new PhospheneException("The file %s cannot be read. Try again.", "a.png", reason);
        assertThat(failure)
                .hasMessage("The file a.png cannot be read. Try again.")
                .hasCause(reason);
        assertThat(failure.sentence().template()).isEqualTo("The file %s cannot be read. Try again.");
        assertThat(failure.sentence().arguments()).containsExactly("a.png");
    }
}
