package org.phosphene.ui.figure;

import java.util.ArrayDeque;
import java.util.Deque;
import org.phosphene.figure.FigureSpec;

/** A figure with what it was before and what was taken back. Typing in one field is one step. */
final class FigureHistory {

    private static final int MOST = 200;

    private final Deque<FigureSpec> before = new ArrayDeque<>();
    private final Deque<FigureSpec> after = new ArrayDeque<>();
    private FigureSpec now;
    private String field = "";

    FigureHistory(FigureSpec first) {
        now = first;
    }

    FigureSpec now() {
        return now;
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }

    /**
     * Puts another figure in the place of the present one.
     *
     * @param what names the field that is typed in, so that more of it does not become a step of its own; empty for a
     *     change that is one alone
     */
    void change(FigureSpec next, String what) {
        if (next.equals(now)) {
            return;
        }
        boolean more = !what.isEmpty() && what.equals(field) && !before.isEmpty();
        if (!more) {
            before.push(now);
        }
        if (before.size() > MOST) {
            before.removeLast();
        }
        after.clear();
        field = what;
        now = next;
    }

    void undo() {
        if (canUndo()) {
            after.push(now);
            now = before.pop();
            field = "";
        }
    }

    void redo() {
        if (canRedo()) {
            before.push(now);
            now = after.pop();
            field = "";
        }
    }
}
