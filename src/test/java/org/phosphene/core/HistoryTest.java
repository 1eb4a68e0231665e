package org.phosphene.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryTest {

    private final History<String> history = new History<>("");

    @Test
    void aChangeIsUndoneAndRedone() {
        history.change("a", "");
        assertThat(history.undo()).isEmpty();
        assertThat(history.redo()).isEqualTo("a");
    }

    @Test
    void keystrokesInOneFieldAreOneStep() {
        history.change("d", "name");
        history.change("do", "name");
        history.change("dog", "name");
        assertThat(history.undo()).isEmpty();
        assertThat(history.redo()).isEqualTo("dog");
    }

    @Test
    void anotherFieldAndAPauseBeginAnotherStep() {
        history.change("d", "name");
        history.change("d!", "notes");
        history.settle();
        history.change("d!!", "notes");
        assertThat(history.undo()).isEqualTo("d!");
        assertThat(history.undo()).isEqualTo("d");
        assertThat(history.undo()).isEmpty();
    }

    @Test
    void typingAfterAnUndoIsAStepOfItsOwnAndEndsRedo() {
        history.change("a", "name");
        history.change("ab", "notes");
        history.undo();
        history.change("ac", "notes");
        assertThat(history.canRedo()).isFalse();
        assertThat(history.undo()).isEqualTo("a");
    }

    @Test
    void thereIsNothingToUndoAtTheBeginningAndNothingToRedoAtTheEnd() {
        assertThat(history.canUndo()).isFalse();
        assertThat(history.undo()).isEmpty();
        assertThat(history.redo()).isEmpty();
    }

    @Test
    void theSameValueIsNoChange() {
        history.change("", "");
        assertThat(history.canUndo()).isFalse();
    }

    @Test
    void whatCameFromElsewhereIsNoStep() {
        history.change("a", "");
        history.replace("b");
        assertThat(history.now()).isEqualTo("b");
        assertThat(history.undo()).isEmpty();
    }

    @Test
    void afterFiveHundredStepsTheOldestIsForgotten() {
        for (int i = 1; i <= 600; i++) {
            history.change(String.valueOf(i), "");
        }
        String last = "";
        while (history.canUndo()) {
            last = history.undo();
        }
        assertThat(last).isEqualTo("100");
    }
}
