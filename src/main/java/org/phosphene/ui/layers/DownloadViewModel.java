package org.phosphene.ui.layers;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.DownloadProgress;
import org.phosphene.studio.Downloading;
import org.phosphene.studio.NetworkOffer;
import org.phosphene.studio.Studio;
import org.phosphene.ui.theme.Failure;

/** A network that is offered for download, the download itself, and what became of it. */
public final class DownloadViewModel {

    /** Where it stands. */
    public enum State {
        NOTHING,
        ASKING,
        RUNNING,
        FAILED
    }

    private final Studio studio;
    private final Executor ui;
    private final Consumer<String> open;
    private Downloading running;

    /**
     * @param ui runs what changes properties
     * @param open opens the network of an id when it has arrived
     */
    DownloadViewModel(Studio studio, Executor ui, Consumer<String> open) {
        this.studio = studio;
        this.ui = ui;
        this.open = open;
    }

    // Properties

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.NOTHING);
    private final ReadOnlyObjectWrapper<NetworkOffer> offer = new ReadOnlyObjectWrapper<>(this, "offer");
    private final ReadOnlyObjectWrapper<DownloadProgress> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", DownloadProgress.NONE);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper(this, "failure", "");

    /** Where it stands. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is asked about or downloaded; null before the first. */
    public ReadOnlyObjectProperty<NetworkOffer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** How far it is, as {@link #refresh} saw it last. */
    public ReadOnlyObjectProperty<DownloadProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Why it failed, a sentence. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    // Commands

    /** Asks whether to download; one that is on its way is not disturbed. */
    public void ask(NetworkOffer offered) {
        if (state.get() != State.RUNNING) {
            offer.set(offered);
            state.set(State.ASKING);
        }
    }

    /** Begins, or tries again and goes on from what has arrived. */
    public void start() {
        progress.set(DownloadProgress.NONE);
        try {
            running = studio.download(offer.get().id(), studio.preferences().proxy());
        } catch (PhospheneException e) {
            fail(e);
            return;
        }
        state.set(State.RUNNING);
        running.result().whenCompleteAsync(this::ended, ui);
    }

    /** Ends the download, keeping what has arrived. */
    public void stop() {
        if (state.get() == State.RUNNING) {
            running.stop();
        }
    }

    /** Takes the question or the failure away. */
    public void dismiss() {
        if (state.get() != State.RUNNING) {
            state.set(State.NOTHING);
        }
    }

    /** Looks how far it is. */
    public void refresh() {
        if (state.get() == State.RUNNING) {
            progress.set(running.progress());
        }
    }

    private void ended(Boolean arrived, Throwable error) {
        if (error != null) {
            fail(error);
            return;
        }
        state.set(State.NOTHING);
        if (arrived) {
            open.accept(offer.get().id());
        }
    }

    private void fail(Throwable error) {
        failure.set(Failure.of(error).sentence());
        state.set(State.FAILED);
    }
}
