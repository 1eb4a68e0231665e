package org.phosphene.ui.lab;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.InteractionTexts;
import org.phosphene.studio.Mistake;
import org.phosphene.studio.ObjectiveTexts;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.PresetChoice;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Studio;
import org.phosphene.ui.fx.LiveRun;
import org.phosphene.ui.theme.Failure;
import org.phosphene.ui.theme.Messages;

/**
 * How two to four units or directions act together: the picture of each, and of their weighted sum or of the way from
 * the first to the second. To be wired: network and objective to the stage's. {@link #tick} on every pulse of the
 * screen.
 */
public final class LabViewModel {

    /** What is made of the units. */
    enum Mode {
        /** One picture of their weighted sum. */
        SUM,
        /** Pictures on the way from the first to the second. */
        STRIP
    }

    /** Most units. */
    static final int MOST = 4;

    /** Pictures of a strip. */
    static final int STRIP = 5;

    private static final String STRIP_PRESET = "Interpolation";
    private static final long REST = 250_000_000L; // nanoseconds that a slider rests before its weight counts

    private final Studio studio;
    private final Executor window;
    private final LongSupplier clock;
    private final LiveRun run;
    private final ObjectProperty<OpenNetwork> network = new SimpleObjectProperty<>();
    private final ObjectProperty<String> objective = new SimpleObjectProperty<>();
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.SUM);
    private final IntegerProperty seed = new SimpleIntegerProperty();
    private final ObservableList<LabTerm> terms = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Optional<Long> moved = Optional.empty();
    private int directions;

    private final Object retold = Messages.whenChanged(this::retell);

    /**
     * @param window runs a task on the thread of the window
     * @param clock nanoseconds that only go on
     */
    public LabViewModel(Studio studio, Executor window, LongSupplier clock) {
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
        });
        mode.addListener((all, old, now) -> restart());
        seed.addListener((all, old, now) -> startAll());
        network.addListener((all, old, now) -> forget());
        restart();
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

    /** What is made of the units. */
    ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /** Seed of all pictures. */
    IntegerProperty seedProperty() {
        return seed;
    }

    /** The units and directions, at most {@link #MOST}. */
    ObservableList<LabTerm> terms() {
        return terms;
    }

    /** Grows the sum or the strip. */
    LiveRun run() {
        return run;
    }

    /** The objective that is run, empty while there is none. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
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

    /** Adds the unit on the stage. */
    void addCurrent() {
        if (objective.get() == null) {
            problem.set(Messages.get("lab.noUnit"));
        } else {
            addTyped(objective.get());
        }
    }

    /** Adds units or directions of a text, which has commas between them; says what is wrong with it. */
    void addTyped(String typed) {
        problem.set("");
        if (network.get() == null) {
            problem.set(Messages.get("lab.noNetwork"));
            return;
        }
        try {
            List<String> units = ObjectiveTexts.split(typed);
            Optional<Mistake> mistake = units.stream()
                    .flatMap(unit -> ObjectiveTexts.mistake(unit, network.get()).stream())
                    .findFirst();
            if (mistake.isPresent()) {
                problem.set(Messages.said(mistake.get().sentence()));
            } else if (terms.size() + units.size() > MOST) {
                problem.set(Messages.get("lab.full", String.valueOf(MOST)));
            } else {
                units.forEach(this::add);
                restart();
            }
        } catch (PhospheneException e) {
            problem.set(Failure.of(e).sentence());
        }
    }

    /** Adds a direction of random numbers at the layer of the first unit; each has the next seed. */
    void addRandom() {
        String known = terms.isEmpty() ? objective.get() : terms.get(0).objective();
        if (known == null) {
            problem.set(Messages.get("lab.noUnit"));
            return;
        }
        try {
            addTyped(InteractionTexts.random(known, ++directions));
        } catch (PhospheneException e) {
            problem.set(Failure.of(e).sentence());
        }
    }

    /** Takes one away. */
    void remove(LabTerm term) {
        term.run().clear();
        terms.remove(term);
        problem.set("");
        restart();
    }

    /** Grows every picture anew. */
    void startAll() {
        terms.forEach(term -> term.run().start(request(term.objective())));
        restart();
    }

    /** Ends all runs; their pictures stay. */
    void stopAll() {
        terms.forEach(term -> term.run().stop());
        run.stop();
    }

    /** Looks how far the runs are, and takes over weights that no longer move. */
    public void tick() {
        terms.forEach(term -> term.run().tick());
        run.tick();
        if (moved.isPresent() && clock.getAsLong() - moved.get() >= REST) {
            restart();
        }
    }

    /** Units of a network that was left are none of another. */
    private void forget() {
        terms.forEach(term -> term.run().clear());
        terms.clear();
        problem.set("");
        restart();
    }

    private void add(String unit) {
        LabTerm term = new LabTerm(unit, new LiveRun(studio, window));
        term.weightProperty().addListener((all, old, now) -> moved = Optional.of(clock.getAsLong()));
        terms.add(term);
        term.run().start(request(unit));
    }

    /** The run there is goes on until the new one is sound, so that a slider never leaves nothing to look at. */
    private void restart() {
        moved = Optional.empty();
        if (terms.size() < 2) {
            run.clear();
            text.set("");
            hint.set(Messages.get("lab.empty"));
            return;
        }
        try {
            text.set(mode.get() == Mode.SUM ? sum() : strip());
            if (run.frameProperty().get() == null) {
                hint.set(Messages.get("lab.preparing"));
            }
            run.tryOut(mode.get() == Mode.SUM ? request(text.get()) : stripRequest());
        } catch (PhospheneException e) {
            run.stop();
            text.set("");
            hint.set(Failure.of(e).sentence());
        }
    }

    private void retell() {
        problem.set("");
        if (terms.size() < 2) {
            hint.set(Messages.get("lab.empty"));
        }
    }

    private String sum() {
        return InteractionTexts.weighted(
                terms.stream().map(LabTerm::objective).toList(),
                terms.stream().map(term -> term.weightProperty().get()).toList());
    }

    private String strip() {
        return InteractionTexts.interpolation(
                terms.get(0).objective(), terms.get(1).objective());
    }

    private RenderRequest stripRequest() {
        RenderRequest request = request(text.get()).withImages(STRIP);
        boolean known = studio.presets().stream().map(PresetChoice::name).anyMatch(STRIP_PRESET::equals);
        return known ? request.withPreset(STRIP_PRESET) : request;
    }

    private RenderRequest request(String of) {
        int side = studio.status().sideBesideOthers();
        return RenderRequest.of(network.get().id(), of).withSize(side, side).withSeed(seed.get());
    }

    private void refuse(Throwable failure) {
        if (failure != null) {
            hint.set(Failure.of(failure).sentence());
        }
    }
}
