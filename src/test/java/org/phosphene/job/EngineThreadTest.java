package org.phosphene.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Jobs on the one engine thread. */
class EngineThreadTest {

    private final EngineThread thread = new EngineThread("test-engine");

    @AfterEach
    void close() {
        thread.close();
    }

    /** Counts its steps and writes its name at each. */
    private static class Counting implements Steps<Integer> {

        private final int steps;
        private final Runnable each;
        final AtomicInteger done = new AtomicInteger();
        final AtomicInteger closed = new AtomicInteger();

        Counting(int steps, Runnable each) {
            this.steps = steps;
            this.each = each;
        }

        @Override
        public boolean step() throws Exception {
            each.run();
            return done.incrementAndGet() < steps;
        }

        @Override
        public Integer finish(boolean cancelled) {
            return done.get();
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    @Test
    void jobsTakeTurns() throws Exception {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch both = new CountDownLatch(1);
        thread.call(() -> both.await(5, TimeUnit.SECONDS)); // nothing runs until both are there
        Job<Integer> a = thread.start(new Counting(3, () -> order.add("a")));
        Job<Integer> b = thread.start(new Counting(3, () -> order.add("b")));
        both.countDown();
        a.result().get(5, TimeUnit.SECONDS);
        b.result().get(5, TimeUnit.SECONDS);
        assertThat(order).containsExactly("a", "b", "a", "b", "a", "b");
    }

    @Test
    void whatGivesWayHasNoTurnBeforeANewJobHasHadItsFirst() throws Exception {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch both = new CountDownLatch(1);
        thread.call(() -> both.await(5, TimeUnit.SECONDS));
        Job<Integer> behind = thread.startBehind(new Counting(2, () -> order.add("behind")));
        Job<Integer> click = thread.start(new Counting(9, () -> order.add("click")));
        both.countDown();
        behind.result().get(5, TimeUnit.SECONDS);
        click.result().get(5, TimeUnit.SECONDS);
        assertThat(order.indexOf("behind")).isEqualTo(8);
    }

    @Test
    void whatGivesWayGoesOnWhileANewJobIsHeld() throws Exception {
        Counting held = new Counting(1, () -> {});
        CountDownLatch paused = new CountDownLatch(1);
        thread.call(() -> paused.await(5, TimeUnit.SECONDS));
        thread.start(held).pause();
        Job<Integer> behind = thread.startBehind(new Counting(2, () -> {}));
        paused.countDown();
        assertThat(behind.result().get(5, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(held.done).hasValue(0);
    }

    @Test
    void whatGivesWayCanBeCancelledMeanwhile() throws Exception {
        thread.start(new Counting(Integer.MAX_VALUE, () -> {}));
        Job<Integer> behind = thread.startBehind(new Counting(Integer.MAX_VALUE, () -> {}));
        behind.cancel();
        behind.result().get(5, TimeUnit.SECONDS);
        assertThat(behind.state()).isEqualTo(Job.State.CANCELLED);
    }

    @Test
    void aCancelledJobEndsAfterTheStepInProgressAndKeepsWhatItHas() throws Exception {
        CountDownLatch running = new CountDownLatch(3);
        Counting steps = new Counting(Integer.MAX_VALUE, running::countDown);
        Job<Integer> job = thread.start(steps);
        running.await(5, TimeUnit.SECONDS);
        job.cancel();
        assertThat(job.result().get(5, TimeUnit.SECONDS)).isEqualTo(steps.done.get());
        assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
        assertThat(steps.closed).hasValue(1);
    }

    @Test
    void aPausedJobWaitsAndGoesOn() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        thread.call(() -> gate.await(5, TimeUnit.SECONDS));
        Counting steps = new Counting(4, () -> {});
        Job<Integer> job = thread.start(steps);
        job.pause();
        gate.countDown();
        thread.call(() -> null).get(5, TimeUnit.SECONDS);
        assertThat(job.state()).isEqualTo(Job.State.PAUSED);
        assertThat(steps.done).hasValue(0);
        job.resume();
        assertThat(job.result().get(5, TimeUnit.SECONDS)).isEqualTo(4);
    }

    @Test
    void aPausedJobCanBeCancelled() throws Exception {
        Job<Integer> job = thread.start(new Counting(Integer.MAX_VALUE, () -> {}));
        job.pause();
        job.cancel();
        job.result().get(5, TimeUnit.SECONDS);
        assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
    }

    @Test
    void aFailureBelongsToItsJobAlone() throws Exception {
        Job<Integer> bad = thread.start(new Counting(3, () -> {
            throw new StackOverflowError("deep");
        }));
        Job<Integer> good = thread.start(new Counting(3, () -> {}));
        assertThatThrownBy(() -> bad.result().get(5, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(StackOverflowError.class);
        assertThat(bad.state()).isEqualTo(Job.State.FAILED);
        assertThat(good.result().get(5, TimeUnit.SECONDS)).isEqualTo(3);
    }

    @Test
    void closingEndsEveryJobAndFreesIt() throws Exception {
        CountDownLatch running = new CountDownLatch(3);
        Counting steps = new Counting(Integer.MAX_VALUE, running::countDown);
        Job<Integer> job = thread.start(steps);
        running.await(5, TimeUnit.SECONDS);
        assertThat(thread.close(5, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> job.result().join()).isInstanceOf(CancellationException.class);
        assertThat(steps.closed).hasValue(1);
    }

    @Test
    void nothingStartsAfterClosing() {
        thread.close();
        assertThat(thread.start(new Counting(1, () -> {})).state()).isEqualTo(Job.State.FAILED);
        assertThat(thread.call(() -> 1)).isCompletedExceptionally();
    }
}
