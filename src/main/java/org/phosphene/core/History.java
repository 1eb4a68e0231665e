package org.phosphene.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/**
 * The states of something that is edited, for undo and redo. Changes of the same kind one after the other, such as
 * keystrokes in one field, are one step. Not safe on several threads.
 *
 * @param <T> an immutable value
 */
public final class History<T> {

    private static final int MOST_STEPS = 500;

    private final Deque<T> past = new ArrayDeque<>();
    private final Deque<T> future = new ArrayDeque<>();
    private T now;
    private String kind = "";

    public History(T first) {
        now = Objects.requireNonNull(first);
    }

    /** The state it is in. */
    public T now() {
        return now;
    }

    /**
     * Goes on to another state; nothing happens where it is the same. What was undone before can no longer be redone.
     *
     * @param next the state
     * @param changed kind of the change; one of the same kind as the one before is part of its step, an empty one of
     *     none
     */
    public void change(T next, String changed) {
        if (next.equals(now)) {
            return;
        }
        if (changed.isEmpty() || !changed.equals(kind) || past.isEmpty()) {
            past.push(now);
            if (past.size() > MOST_STEPS) {
                past.removeLast();
            }
        }
        future.clear();
        now = next;
        kind = changed;
    }

    /** Takes over a state that came from elsewhere: it is no step of its own and cannot be undone. */
    public void replace(T other) {
        now = Objects.requireNonNull(other);
    }

    /** The step is complete: the next change begins another, of whatever kind it is. */
    public void settle() {
        kind = "";
    }

    public boolean canUndo() {
        return !past.isEmpty();
    }

    public boolean canRedo() {
        return !future.isEmpty();
    }

    /** Goes back one step, if there is one; the state it is in then. */
    public T undo() {
        return move(past, future);
    }

    /** Goes forward one step that was undone, if there is one; the state it is in then. */
    public T redo() {
        return move(future, past);
    }

    private T move(Deque<T> from, Deque<T> to) {
        settle();
        if (!from.isEmpty()) {
            to.push(now);
            now = from.pop();
        }
        return now;
    }
}
