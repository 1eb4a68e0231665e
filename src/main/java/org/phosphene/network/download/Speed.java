package org.phosphene.network.download;

import java.util.ArrayDeque;
import java.util.Deque;

/** Bytes a second over the last seconds, so that a pause shows and an old spurt does not. */
final class Speed {

    private static final long WINDOW = 5_000_000_000L; // nanoseconds
    private static final long LEAST_GAP = 100_000_000L;

    private record Mark(long nanos, long bytes) {}

    private final Deque<Mark> marks = new ArrayDeque<>();

    /**
     * Notes how much there is at a time, and says how fast it grows.
     *
     * @param nanos of a clock that only goes forward
     * @param bytes so far
     * @return bytes a second; 0 before there are two moments to compare
     */
    double at(long nanos, long bytes) {
        if (marks.isEmpty() || nanos - marks.getLast().nanos() >= LEAST_GAP) {
            marks.addLast(new Mark(nanos, bytes));
        }
        while (marks.size() > 2 && nanos - marks.getFirst().nanos() > WINDOW) {
            marks.removeFirst();
        }
        Mark first = marks.getFirst();
        return nanos == first.nanos() ? 0 : (bytes - first.bytes()) * 1e9 / (nanos - first.nanos());
    }
}
