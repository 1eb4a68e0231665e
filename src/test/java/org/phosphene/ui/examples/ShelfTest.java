package org.phosphene.ui.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;

class ShelfTest {

    private final List<String> asked = new ArrayList<>();
    private final List<CompletableFuture<Integer>> answers = new ArrayList<>();
    private final List<Integer> taken = new ArrayList<>();
    private final Shelf<String, Integer> shelf = new Shelf<>(this::fetch, 2, 1, Runnable::run);

    private CompletableFuture<Integer> fetch(String key) {
        asked.add(key);
        answers.add(new CompletableFuture<>());
        return answers.get(answers.size() - 1);
    }

    private Shelf.Ticket want(String key) {
        return shelf.want(key, (value, failure) -> taken.add(value));
    }

    @Test
    void whatNobodyWaitsForAnyMoreIsNotFetched() {
        want("a");
        want("b").drop();
        want("c");

        answers.get(0).complete(1);

        assertThat(asked).containsExactly("a", "c");
    }

    @Test
    void whatIsOnItsWayWhenItIsDroppedIsKeptButNotHandedOver() {
        want("a").drop();
        answers.get(0).complete(1);
        assertThat(taken).isEmpty();

        want("a");

        assertThat(asked).containsExactly("a");
        assertThat(taken).containsExactly(1);
    }

    @Test
    void twoThatWantTheSameGetItFromOneRequest() {
        want("a");
        want("a");
        answers.get(0).complete(1);
        assertThat(asked).containsExactly("a");
        assertThat(taken).containsExactly(1, 1);
    }

    @Test
    void theOneUsedLongestAgoMakesRoom() {
        for (String key : List.of("a", "b", "c")) {
            want(key);
            answers.get(answers.size() - 1).complete(1);
        }

        want("a");

        assertThat(asked).containsExactly("a", "b", "c", "a");
    }

    @Test
    void aFailureIsHandedOverAndTheNextOneFetched() {
        List<Throwable> failures = new ArrayList<>();
        shelf.want("a", (value, failure) -> failures.add(failure));
        want("b");

        answers.get(0).completeExceptionally(new PhospheneException("The file a is gone."));

        assertThat(failures).hasSize(1);
        assertThat(asked).containsExactly("a", "b");
    }
}
