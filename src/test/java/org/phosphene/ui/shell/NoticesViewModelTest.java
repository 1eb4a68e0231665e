package org.phosphene.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;

class NoticesViewModelTest {

    private final NoticesViewModel model = new NoticesViewModel(Runnable::run);

    @Test
    void anErrorThatRepeatsIsOneNoticeWithACount() {
        model.error(new PhospheneException("The disk is full. Free some room."));
        model.error(new PhospheneException("The disk is full. Free some room."));
        assertThat(model.notices()).hasSize(1);
        assertThat(model.notices().get(0).times()).isEqualTo(2);
    }

    @Test
    void theTechnicalSideIsInTheDetailsOnly() {
        model.error(new IllegalStateException("tensor 7"));
        assertThat(model.notices().get(0).text()).doesNotContain("tensor");
        assertThat(model.notices().get(0).details()).contains("tensor 7", "NoticesViewModelTest");
    }

    @Test
    void ofManyErrorsTheNewestThreeStay() {
        for (int i = 0; i < 10; i++) {
            model.error(new PhospheneException("Sentence " + i + "."));
        }
        assertThat(model.notices())
                .extracting(Notice::text)
                .containsExactly("Sentence 7.", "Sentence 8.", "Sentence 9.");
    }

    @Test
    void newsIsNoError() {
        model.news("Runs on cpu now.");
        assertThat(model.notices().get(0).isError()).isFalse();
    }
}
