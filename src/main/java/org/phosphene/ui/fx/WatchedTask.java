package org.phosphene.ui.fx;

import javafx.concurrent.Task;

/**
 * Work of the studio as the task that ControlsFX lists. It is never run: somebody who watches the work tells how far it
 * is; cancelling it asks the work to stop.
 */
public final class WatchedTask extends Task<Void> {

    private final Runnable stop;

    /** @param stop ends the work */
    public WatchedTask(String title, Runnable stop) {
        this.stop = stop;
        updateTitle(title);
    }

    /**
     * Shows how far the work is.
     *
     * @param share 0 to 1, NaN where it is not known
     */
    public void tell(String message, double share) {
        updateMessage(message);
        updateProgress(Double.isNaN(share) ? -1 : share, 1);
    }

    @Override
    public boolean cancel(boolean interrupt) {
        stop.run();
        return false; // it is listed until the work has ended
    }

    @Override
    protected Void call() {
        throw new UnsupportedOperationException("The work runs elsewhere.");
    }
}
