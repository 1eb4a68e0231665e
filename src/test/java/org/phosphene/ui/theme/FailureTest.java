package org.phosphene.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;

class FailureTest {

    @Test
    void aSentenceForUsersIsShownAsItIsEvenOutOfAFuture() {
        Failure failure =
                Failure.of(new CompletionException(new PhospheneException("The file is empty. Choose another.")));
        assertThat(failure.sentence()).isEqualTo("The file is empty. Choose another.");
    }

    @Test
    void anUnexpectedErrorShowsNoTechnicalWordsOutsideItsDetails() {
        Failure failure = Failure.of(new IllegalStateException("tensor 7"));
        assertThat(failure.sentence()).doesNotContain("tensor", "IllegalState").endsWith(".");
        assertThat(failure.details()).contains("IllegalStateException: tensor 7");
    }
}
