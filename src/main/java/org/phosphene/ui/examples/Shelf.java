package org.phosphene.ui.examples;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * Fetches what tiles show, a few at a time, the one asked for last first; keeps the newest and forgets what no tile
 * waits for any more. Use it on the thread of the window.
 *
 * @param <K> what is asked for
 * @param <V> what comes
 */
final class Shelf<K, V> {

    /** Somebody who waits; {@link #drop} when it no longer does. */
    interface Ticket {

        /** Nothing will come for it any more. */
        void drop();
    }

    private final Function<K, CompletableFuture<V>> source;
    private final int atOnce;
    private final Executor window;
    private final Map<K, V> kept;
    private final Deque<K> waiting = new ArrayDeque<>();
    private final Map<K, List<BiConsumer<V, Throwable>>> askers = new LinkedHashMap<>();
    private final ReadOnlyIntegerWrapper pending = new ReadOnlyIntegerWrapper();
    private int running;

    /**
     * @param capacity most values that are kept
     * @param atOnce most that are fetched at the same time
     * @param window runs a task on the thread of the window
     */
    Shelf(Function<K, CompletableFuture<V>> source, int capacity, int atOnce, Executor window) {
        this.source = source;
        this.atOnce = atOnce;
        this.window = window;
        kept = new LinkedHashMap<>(capacity, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > capacity;
            }
        };
    }

    /** How many values are waited for or on their way. */
    ReadOnlyIntegerProperty pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /** @param taker gets the value or why there is none, at once where it is kept */
    Ticket want(K key, BiConsumer<V, Throwable> taker) {
        V here = kept.get(key);
        if (here != null) {
            taker.accept(here, null);
            return () -> {};
        }
        boolean known = askers.containsKey(key);
        askers.computeIfAbsent(key, any -> new ArrayList<>()).add(taker);
        if (!known) {
            waiting.addFirst(key);
            pending.set(askers.size());
            fetch();
        }
        return () -> drop(key, taker);
    }

    private void drop(K key, BiConsumer<V, Throwable> taker) {
        List<BiConsumer<V, Throwable>> takers = askers.get(key);
        if (takers != null && takers.remove(taker) && takers.isEmpty() && waiting.remove(key)) {
            askers.remove(key); // one that is on its way already is kept when it comes
            pending.set(askers.size());
        }
    }

    private void fetch() {
        while (running < atOnce && !waiting.isEmpty()) {
            K key = waiting.removeFirst();
            running++;
            source.apply(key).whenCompleteAsync((value, failure) -> arrived(key, value, failure), window);
        }
    }

    private void arrived(K key, V value, Throwable failure) {
        running--;
        if (value != null) {
            kept.put(key, value);
        }
        List<BiConsumer<V, Throwable>> takers = askers.remove(key);
        pending.set(askers.size());
        if (takers != null) {
            List.copyOf(takers).forEach(taker -> taker.accept(value, failure));
        }
        fetch();
    }
}
