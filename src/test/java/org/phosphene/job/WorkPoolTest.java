package org.phosphene.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Tasks beside the engine thread. */
class WorkPoolTest {

    @Test
    void aFailureIsTheTasksOwn() {
        try (WorkPool pool = new WorkPool("test", 1)) {
            CompletableFuture<Object> failed = pool.submit(() -> {
                throw new StackOverflowError("deep");
            });
            assertThatThrownBy(() -> failed.get(5, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(StackOverflowError.class);
            assertThat(pool.submit(() -> 1).join()).isEqualTo(1);
        }
    }

    @Test
    void whatIsBeingSavedEndsBeforeThePoolIsClosed() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        WorkPool pool = new WorkPool("test", 1);
        CompletableFuture<String> saving = pool.submit(() -> {
            running.countDown();
            Thread.sleep(50); // an interrupt would end it
            return "saved";
        });
        running.await(5, TimeUnit.SECONDS);
        pool.close();
        assertThat(saving).isCompletedWithValue("saved");
    }

    @Test
    void whatHangsDoesNotHoldTheWindow() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        WorkPool pool = new WorkPool("test", 1);
        CompletableFuture<Object> hanging = pool.submit(() -> {
            running.countDown();
            new CountDownLatch(1).await();
            return null;
        });
        running.await(5, TimeUnit.SECONDS);
        pool.close();
        assertThatThrownBy(() -> hanging.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(InterruptedException.class);
    }

    @Test
    void nothingStartsAfterClosing() {
        WorkPool pool = new WorkPool("test", 1);
        pool.close();
        assertThatThrownBy(() -> pool.submit(() -> 1).get(5, TimeUnit.SECONDS))
                .hasCauseInstanceOf(RejectedExecutionException.class);
    }
}
