package org.phosphene.ui.fx;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.phosphene.core.Frame;
import org.phosphene.core.FrameSink;
import org.phosphene.core.NewestFrame;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.KeptFrames;
import org.phosphene.studio.Picture;
import org.phosphene.studio.RenderProgress;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Rendering;
import org.phosphene.studio.Studio;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One rendering at a time as observable values. Order of use: {@link #start} or {@link #tryOut}, then {@link #tick} on
 * every pulse of the screen; a newer run replaces an older one, whose late frames and results are ignored. All methods
 * belong to the thread of the window; no scene is needed.
 */
public final class LiveRun {

    /** A rendering with its own slot for frames, so that an older run cannot write into a newer one's. */
    private record Launched(Rendering rendering, NewestFrame frames, KeptFrames kept) {}

    private static final Logger LOG = LoggerFactory.getLogger(LiveRun.class);

    private final Studio studio;
    private final Executor window;
    private final ReadOnlyObjectWrapper<Rendering.State> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RenderRequest> request = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Frame> frame = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<RenderProgress> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Picture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Throwable> refusal = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper trying = new ReadOnlyBooleanWrapper();
    private Launched current;
    private Launched trial;

    /** @param window runs a task on the thread of the window, soon */
    public LiveRun(Studio studio, Executor window) {
        this.studio = studio;
        this.window = window;
    }

    // Properties

    /** What the run does; null while there is none. */
    public ReadOnlyObjectProperty<Rendering.State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What was asked for; null while there is no run. */
    public ReadOnlyObjectProperty<RenderRequest> requestProperty() {
        return request.getReadOnlyProperty();
    }

    /** The newest pictures; null while there are none. */
    public ReadOnlyObjectProperty<Frame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /** Whether the frame is still the one of the run before. */
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /** Numbers of the run; null while there is none. */
    public ReadOnlyObjectProperty<RenderProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The finished or stopped picture; null while the run goes on. */
    public ReadOnlyObjectProperty<Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Why the run failed; null if it did not. */
    public ReadOnlyObjectProperty<Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Why the last {@link #tryOut} was refused; null if it was not. */
    public ReadOnlyObjectProperty<Throwable> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** Whether a {@link #tryOut} is not decided yet. */
    public ReadOnlyBooleanProperty tryingProperty() {
        return trying.getReadOnlyProperty();
    }

    /** The pictures of the run at steps 0, 1, 2, 4, ... and the newest, by their steps; empty while there is none. */
    public List<Frame> keptFrames() {
        return current == null ? List.of() : current.kept().frames();
    }

    /** Whether the picture is one of before that was kept, so that nothing ran. */
    public boolean isKept() {
        return current != null && current.rendering().isKept();
    }

    /** Whether something runs, is paused or about to run. */
    public boolean isActive() {
        return current != null && state.get() != null && !state.get().isFinal();
    }

    // Commands

    /** Stops the run there is and starts another at once. */
    public void start(RenderRequest next) {
        begin(next, studio::render);
    }

    /** The same, but a picture that the same run finished with before is shown instead, where it is kept. */
    public void show(RenderRequest next) {
        begin(next, studio::show);
    }

    private void begin(RenderRequest next, BiFunction<RenderRequest, FrameSink, Rendering> how) {
        dropTrial();
        replaceBy(launch(next, how));
        listenTo(current);
    }

    /**
     * Starts another run beside the one there is; it takes over once it is known to be sound. If it is refused, the one
     * there is goes on as if nothing had been asked.
     */
    public void tryOut(RenderRequest next) {
        dropTrial();
        Launched launched = launch(next, studio::render);
        setTrial(launched);
        listenTo(launched);
    }

    /** Pauses a run that runs, resumes one that is paused. */
    public void togglePause() {
        if (!isActive()) {
            return;
        }
        if (current.rendering().state() == Rendering.State.PAUSED) {
            current.rendering().resume();
        } else {
            current.rendering().pause();
        }
        state.set(current.rendering().state());
    }

    /** Ends the run; the last frame stays and {@link #pictureProperty()} follows. */
    public void stop() {
        dropTrial();
        if (isActive()) {
            current.rendering().stop();
        }
    }

    /** Ends the run and forgets it. */
    public void clear() {
        stop();
        current = null;
        frame.set(null);
        picture.set(null);
        progress.set(null);
        request.set(null);
        failure.set(null);
        stale.set(false);
        state.set(null);
    }

    /** Looks how far the run is. Cheap; called on every pulse of the screen. */
    public void tick() {
        if (trial != null && isSound(trial.rendering().state())) {
            replaceBy(trial);
        }
        if (!isActive()) {
            return;
        }
        showNewestFrame();
        progress.set(current.rendering().progress());
        Rendering.State now = current.rendering().state();
        if (now != Rendering.State.FAILED) { // the sentence comes with the result, a moment later
            state.set(now);
        }
    }

    private void showNewestFrame() {
        long generation = current.rendering().generation();
        current.frames()
                .take()
                .filter(newest -> newest.generation() == generation)
                .ifPresent(this::showFrame);
    }

    private void showFrame(Frame newest) {
        stale.set(false);
        frame.set(newest);
    }

    private Launched launch(RenderRequest next, BiFunction<RenderRequest, FrameSink, Rendering> how) {
        refusal.set(null);
        NewestFrame frames = new NewestFrame();
        KeptFrames kept = new KeptFrames(frames);
        return new Launched(how.apply(next, kept), frames, kept);
    }

    private void listenTo(Launched launched) {
        launched.rendering().result().whenCompleteAsync((made, failure) -> ended(launched, made, failure), window);
    }

    private void replaceBy(Launched next) {
        Launched old = isActive() ? current : null;
        setTrial(null);
        current = next;
        if (old != null) {
            old.rendering().stop();
        }
        picture.set(null);
        failure.set(null);
        stale.set(frame.get() != null);
        progress.set(next.rendering().progress());
        request.set(next.rendering().request());
        state.set(next.rendering().state());
    }

    private void setTrial(Launched next) {
        trial = next;
        trying.set(next != null);
    }

    private void dropTrial() {
        if (trial != null) {
            Launched dropped = trial;
            setTrial(null);
            dropped.rendering().stop();
        }
        refusal.set(null);
    }

    private void ended(Launched launched, Picture made, Throwable why) {
        if (launched == trial) {
            if (why != null) {
                setTrial(null);
                note("A run was refused", why);
                refusal.set(why);
                return;
            }
            replaceBy(trial);
        }
        if (launched != current) {
            return;
        }
        progress.set(launched.rendering().progress());
        if (why == null) {
            succeeded(launched, made);
        } else {
            failed(why);
        }
    }

    private void succeeded(Launched launched, Picture made) {
        showFrame(made.frame());
        picture.set(made);
        Rendering.State last = launched.rendering().state();
        state.set(last == Rendering.State.STOPPED ? last : Rendering.State.FINISHED);
    }

    private void failed(Throwable why) {
        note("A run failed", why);
        stale.set(false);
        frame.set(null);
        failure.set(why);
        state.set(Rendering.State.FAILED);
    }

    /** What a user mistyped or asked too much of needs no stack trace; everything else does. */
    private static void note(String what, Throwable why) {
        if (why instanceof PhospheneException && why.getCause() == null) {
            LOG.info("{}: {}", what, why.getMessage());
        } else {
            LOG.warn(what, why);
        }
    }

    private static boolean isSound(Rendering.State state) {
        return state != Rendering.State.PREPARING && state != Rendering.State.FAILED;
    }
}
