package org.phosphene.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.phosphene.core.FileNames;
import org.phosphene.studio.Mistake;
import org.phosphene.studio.NetworkChoice;
import org.phosphene.studio.ObjectiveTexts;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.Picture;
import org.phosphene.studio.RenderProgress;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Rendering;
import org.phosphene.studio.Studio;
import org.phosphene.ui.fx.LiveRun;
import org.phosphene.ui.theme.Failure;
import org.phosphene.ui.theme.Messages;

/** Grows the stage's objective on a second network, with the same seed and settings. */
public final class NetworksViewModel implements SideRun {

    private final Studio studio;
    private final Executor window;
    private final LiveRun run;
    private final ObjectProperty<RenderRequest> stageRequest = new SimpleObjectProperty<>();
    private final ObjectProperty<Rendering.State> stageState = new SimpleObjectProperty<>();
    private final BooleanProperty enabled = new SimpleBooleanProperty();
    private final ObservableList<NetworkChoice> choices = FXCollections.observableArrayList();
    private final ObjectProperty<NetworkChoice> chosen = new SimpleObjectProperty<>();
    private final StringProperty objective = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper activation = new ReadOnlyDoubleWrapper(Double.NaN);
    private int asked;
    private boolean filling;

    /** @param window runs a task on the thread of the window */
    NetworksViewModel(Studio studio, Executor window) {
        this.studio = studio;
        this.window = window;
        run = new LiveRun(studio, window);
        stageRequest.addListener((all, old, now) -> restart());
        stageState.addListener((all, old, now) -> follow(now));
        enabled.addListener((all, old, now) -> restart());
        chosen.addListener((all, old, now) -> restart());
        objective.addListener((all, old, now) -> restart());
        run.failureProperty().addListener((all, old, now) -> failed(now));
        run.pictureProperty().addListener((all, old, now) -> finished(now));
    }

    // Properties

    /** What the run on the stage was asked for, null while there is none; to be bound to the stage's. */
    public ObjectProperty<RenderRequest> stageRequestProperty() {
        return stageRequest;
    }

    /** What the run on the stage does; pausing and stopping it does the same here. To be bound to the stage's. */
    public ObjectProperty<Rendering.State> stageStateProperty() {
        return stageState;
    }

    /** Whether a second network is wanted. */
    public BooleanProperty enabledProperty() {
        return enabled;
    }

    /** Networks to choose from. */
    public ObservableList<NetworkChoice> choices() {
        return choices;
    }

    /** The second network; another one starts at once. */
    public ObjectProperty<NetworkChoice> chosenProperty() {
        return chosen;
    }

    /** An objective of its own for the second network; empty for that of the stage. */
    public StringProperty objectiveProperty() {
        return objective;
    }

    @Override
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** The unit's activation here, mean over the images; NaN before there is one. */
    public ReadOnlyDoubleProperty activationProperty() {
        return activation.getReadOnlyProperty();
    }

    @Override
    public LiveRun run() {
        return run;
    }

    @Override
    public Optional<String> proposedFileName() {
        return Optional.ofNullable(run.pictureProperty().get())
                .map(made -> FileNames.of(made.network() + "-" + made.objective() + "-seed"
                                + run.requestProperty().get().seed())
                        + ".png");
    }

    // Commands

    /** Opens a network's file as second network. */
    public void open(Path file) {
        studio.open(file.toString())
                .whenCompleteAsync(
                        (network, failure) -> {
                            if (failure != null) {
                                notice.set(Failure.of(failure).sentence());
                                return;
                            }
                            fill();
                            choice(network.id()).ifPresent(chosen::set);
                        },
                        window);
    }

    /** Looks how far the run is; called on every pulse of the screen. */
    public void tick() {
        if (run.isActive()) {
            run.tick();
            RenderProgress now = run.progressProperty().get();
            activation.set(now == null ? Double.NaN : now.activation());
        }
    }

    @Override
    public void save(Path png) {
        SideRun.save(studio, run.pictureProperty().get(), png, notice::set, window);
    }

    private void restart() {
        if (filling) {
            return;
        }
        int mine = ++asked;
        notice.set("");
        activation.set(Double.NaN);
        if (!enabled.get()) {
            run.clear();
            return;
        }
        fill();
        if (stageRequest.get() == null || chosen.get() == null) {
            refuse(Messages.get("networks.nothing"));
            return;
        }
        hint.set(Messages.get("stage.preparing"));
        studio.open(chosen.get().id())
                .whenCompleteAsync(
                        (network, failure) -> {
                            if (mine == asked) {
                                begin(network, failure);
                            }
                        },
                        window);
    }

    private void begin(OpenNetwork network, Throwable failure) {
        if (failure != null) {
            refuse(Failure.of(failure).sentence());
            return;
        }
        String own = objective.get() == null ? "" : objective.get().strip();
        String text = own.isEmpty() ? stageRequest.get().objective() : own;
        Optional<Mistake> mistake = ObjectiveTexts.mistake(text, network);
        if (mistake.isPresent()) {
            refuse(Messages.said(mistake.get().sentence()));
            return;
        }
        run.start(stageRequest.get().withNetwork(chosen.get().id()).withObjective(text));
    }

    private void refuse(String sentence) {
        run.clear();
        hint.set(sentence);
    }

    /** The networks there are by now, and a second one where none is chosen. */
    private void fill() {
        List<NetworkChoice> now =
                studio.networks().stream().filter(NetworkChoice::isHere).toList();
        filling = true; // a chooser whose list is set anew forgets what it shows
        NetworkChoice kept = chosen.get();
        if (!choices.equals(now)) {
            choices.setAll(now);
        }
        String first = stageRequest.get() == null ? "" : stageRequest.get().network();
        chosen.set(
                kept != null
                        ? kept
                        : now.stream()
                                .filter(choice -> !choice.id().equals(first))
                                .findFirst()
                                .orElse(null));
        filling = false;
    }

    private Optional<NetworkChoice> choice(String id) {
        return choices.stream().filter(choice -> choice.id().equals(id)).findFirst();
    }

    private void failed(Throwable why) {
        if (why != null) {
            hint.set(Failure.of(why).sentence());
        }
    }

    private void finished(Picture made) {
        if (made != null) {
            activation.set(made.activation());
            notice.set(String.join(" ", made.notes()));
        }
    }
}
