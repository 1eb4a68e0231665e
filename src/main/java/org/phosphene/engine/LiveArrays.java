package org.phosphene.engine;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the long-lived arrays, so that a leak shows as a number that grows. */
final class LiveArrays {

    private final AtomicInteger count = new AtomicInteger();

    void add(int number) {
        count.addAndGet(number);
    }

    int count() {
        return count.get();
    }
}
