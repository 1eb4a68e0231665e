package org.phosphene.ui.regularisers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.phosphene.core.Frame;
import org.phosphene.studio.ObjectiveTexts;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Studio;
import org.phosphene.ui.fx.LiveRun;
import org.phosphene.ui.theme.Failure;
import org.phosphene.ui.theme.Messages;

/**
 * What each way against noise does to the picture of one unit, with the pictures at the article's checkpoints. To be
 * wired: network and objective to the stage's. {@link #tick} on every pulse of the screen.
 */
public final class RegularisersViewModel {

    /** Steps whose pictures stay, the last of them the end. */
    static final List<Integer> CHECKPOINTS = List.of(1, 32, 128, 512, 2048);

    private static final String PRESET = "Naive";
    private static final long REST = 250_000_000L; // nanoseconds that a slider rests before it counts

    private final Studio studio;
    private final Executor window;
    private final LongSupplier clock;
    private final LiveRun run;
    private final Regularisation regularisation = new Regularisation();
    private final ObjectProperty<OpenNetwork> network = new SimpleObjectProperty<>();
    private final ObjectProperty<String> objective = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper unit = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Frame>> kept = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Optional<Long> moved = Optional.empty();

    private final Object retold = Messages.whenChanged(this::retell);

    /**
     * @param window runs a task on the thread of the window
     * @param clock nanoseconds that only go on
     */
    public RegularisersViewModel(Studio studio, Executor window, LongSupplier clock) {
        this.studio = studio;
        this.window = window;
        this.clock = clock;
        run = new LiveRun(studio, window);
        run.failureProperty().addListener((all, old, now) -> refuse(now));
        run.refusalProperty().addListener((all, old, now) -> refuse(now));
        run.frameProperty().addListener((all, old, now) -> {
            if (now != null) {
                hint.set("");
            }
            look();
        });
        InvalidationListener move = all -> moved = Optional.of(clock.getAsLong());
        for (Regulariser each : Regulariser.values()) {
            regularisation.strengthProperty(each).addListener(move);
        }
        regularisation.fourierProperty().addListener(move);
        regularisation.decorrelatedProperty().addListener(move);
        network.addListener((all, old, now) -> leave());
        leave();
    }

    // Properties

    /** The open network; to be bound to the stage's. */
    public ObjectProperty<OpenNetwork> networkProperty() {
        return network;
    }

    /** The objective on the stage, null while there is none; to be bound to it. */
    public ObjectProperty<String> objectiveProperty() {
        return objective;
    }

    /** What is set against noise. */
    Regularisation regularisation() {
        return regularisation;
    }

    /** The unit, or another objective, that is shown; empty while there is none. */
    ReadOnlyStringProperty unitProperty() {
        return unit.getReadOnlyProperty();
    }

    /** Grows its picture. */
    LiveRun run() {
        return run;
    }

    /** The pictures at those {@link #CHECKPOINTS} that were reached, in their order. */
    ReadOnlyObjectProperty<List<Frame>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** What stands in place of the picture, a sentence; empty where there is one. */
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** What is wrong with what was asked last, a sentence; empty otherwise. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    // Commands

    /** Shows the unit on the stage. */
    public void showCurrent() {
        if (objective.get() == null || network.get() == null) {
            problem.set(Messages.get("regularisers.noUnit"));
        } else {
            show(objective.get());
        }
    }

    /** Shows a unit, or another objective; says what is wrong with it. */
    void show(String text) {
        if (network.get() == null) {
            problem.set(Messages.get("regularisers.noNetwork"));
            return;
        }
        Optional<String> mistake =
                ObjectiveTexts.mistake(text, network.get()).map(wrong -> Messages.said(wrong.sentence()));
        problem.set(mistake.orElse(""));
        if (mistake.isEmpty()) {
            unit.set(ObjectiveTexts.canonical(text));
            restart();
        }
    }

    /** Sets all sliders to a point of the article's spectrum, and starts at once. */
    void set(Start start) {
        regularisation.set(start);
        restart();
    }

    /** Grows the picture anew. */
    void restart() {
        moved = Optional.empty();
        if (unit.get().isEmpty()) {
            return;
        }
        if (run.frameProperty().get() == null) {
            hint.set(Messages.get("regularisers.preparing"));
        }
        run.tryOut(request());
    }

    /** Makes the recipe as text. */
    void recipe(Consumer<String> taker) {
        studio.recipeText(request())
                .whenCompleteAsync(
                        (text, failure) -> {
                            if (failure == null) {
                                taker.accept(text);
                            } else {
                                problem.set(Failure.of(failure).sentence());
                            }
                        },
                        window);
    }

    /** Looks how far the run is, and takes over sliders that no longer move. */
    public void tick() {
        run.tick();
        if (moved.isPresent() && clock.getAsLong() - moved.get() >= REST) {
            restart();
        }
    }

    /** What the sliders stand for. */
    RenderRequest request() {
        int side = studio.status().sideBesideOthers();
        return RenderRequest.of(network.get().id(), unit.get())
                .withPreset(PRESET)
                .withSize(side, side)
                .withSteps(CHECKPOINTS.get(CHECKPOINTS.size() - 1))
                .withChanges(regularisation.changes());
    }

    private void look() {
        List<Frame> now = new ArrayList<>();
        for (Frame frame : run.keptFrames()) {
            if (CHECKPOINTS.contains(frame.step())) {
                now.add(frame);
            }
        }
        if (!now.equals(kept.get())) {
            kept.set(List.copyOf(now));
        }
    }

    /** A unit of a network that was left is none of another. */
    private void leave() {
        run.clear();
        unit.set("");
        kept.set(List.of());
        hint.set(Messages.get("regularisers.empty"));
    }

    private void retell() {
        problem.set("");
        if (unit.get().isEmpty()) {
            hint.set(Messages.get("regularisers.empty"));
        }
    }

    private void refuse(Throwable failure) {
        if (failure != null) {
            hint.set(Failure.of(failure).sentence());
        }
    }
}
