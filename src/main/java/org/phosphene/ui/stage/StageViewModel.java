package org.phosphene.ui.stage;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.phosphene.core.FileNames;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.ObjectiveTexts;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.Picture;
import org.phosphene.studio.RecipeTexts;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Rendering;
import org.phosphene.studio.Studio;
import org.phosphene.ui.fx.LiveRun;
import org.phosphene.ui.theme.Failure;
import org.phosphene.ui.theme.Messages;

/** The one run on the stage: what is visualized, how, how far it is, and what went wrong. */
public final class StageViewModel {

    private static final Pattern COLUMN = Pattern.compile("Column (\\d{1,6}):.*", Pattern.DOTALL);

    private final Studio studio;
    private final Executor window;
    private final LiveRun run;
    private final RunSettings settings;
    private final RecipeViewModel recipe;
    private final ObjectProperty<OpenNetwork> network = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<UnitRef> unit = new ReadOnlyObjectWrapper<>();
    private final StringProperty objective = new SimpleStringProperty("");
    private final ObjectiveViewModel writing;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper inputError = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private boolean adopting;

    /**
     * Order of use: set the network, then {@link #show} or {@link #runObjective}; {@link #tick} on every pulse.
     *
     * @param window runs a task on the thread of the window
     */
    public StageViewModel(Studio studio, Executor window) {
        this.studio = studio;
        this.window = window;
        run = new LiveRun(studio, window);
        settings = new RunSettings(studio.presets());
        recipe = new RecipeViewModel(studio, window, settings, new RecipeViewModel.Surroundings() {
            @Override
            public Optional<RenderRequest> request() {
                return StageViewModel.this.request();
            }

            @Override
            public void restart() {
                restartIfStarted();
            }

            @Override
            public void adopt(RenderRequest pasted) {
                StageViewModel.this.adopt(pasted);
            }
        });
        writing = new ObjectiveViewModel(objective, network, inputError.getReadOnlyProperty(), studio.photographs());
        network.addListener((all, old, now) -> forget());
        run.requestProperty().addListener((all, old, now) -> adopted(now));
        run.failureProperty().addListener((all, old, now) -> error.set(sentence(now)));
        run.refusalProperty().addListener((all, old, now) -> inputError.set(sentence(now)));
        run.pictureProperty().addListener((all, old, now) -> finished(now));
    }

    // Properties

    /** The open network; another one ends the run. Null while there is none. */
    public ObjectProperty<OpenNetwork> networkProperty() {
        return network;
    }

    /** The unit that the objective is, clicked or typed; null for an objective of several parts. */
    public ReadOnlyObjectProperty<UnitRef> unitProperty() {
        return unit.getReadOnlyProperty();
    }

    /** The text of the objective, as typed. */
    public StringProperty objectiveProperty() {
        return objective;
    }

    /** The text of the objective while it is written. */
    public ObjectiveViewModel objective() {
        return writing;
    }

    /** Caption of what is on the stage. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Why there is no picture, a sentence; empty otherwise. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** What is wrong with something typed; several lines, the last one points at the column. Empty otherwise. */
    public ReadOnlyStringProperty inputErrorProperty() {
        return inputError.getReadOnlyProperty();
    }

    /** What was done, such as where a picture was saved; empty otherwise. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Size, steps, preset, images and seed. */
    public RunSettings settings() {
        return settings;
    }

    /** How the pictures are made. */
    public RecipeViewModel recipe() {
        return recipe;
    }

    /** State, pictures and numbers of the run. */
    public LiveRun run() {
        return run;
    }

    /** The 0-based column of the mistake in the objective, where the error names one. */
    public Optional<Integer> errorColumn() {
        Matcher match = COLUMN.matcher(inputError.get());
        return match.matches() ? Optional.of(Integer.parseInt(match.group(1)) - 1) : Optional.empty();
    }

    /** A file name of network, objective and seed; empty without a picture. */
    public Optional<String> proposedFileName() {
        RenderRequest asked = run.requestProperty().get();
        return Optional.ofNullable(run.pictureProperty().get())
                .map(made -> FileNames.of(made.network() + "-" + made.objective() + "-seed" + asked.seed()) + ".png");
    }

    // Commands

    /**
     * Visualizes a unit at once instead of what is on the stage; a picture of it that is finished is not made again.
     */
    public void show(UnitRef clicked) {
        objective.set(clicked.toString());
        unit.set(clicked);
        request().ifPresent(run::show);
    }

    /** Visualizes the objective that was typed; a mistake in it leaves the run there is alone. */
    public void runObjective() {
        request().ifPresent(run::tryOut);
    }

    /** The same objective from the start, with the settings as they are now. */
    public void restart() {
        runObjective();
    }

    /** A choice shows at once what it does, but nothing starts by itself. */
    void restartIfStarted() {
        if (run.requestProperty().get() != null && !adopting && !settings.isRetelling()) {
            restart();
        }
    }

    /** The same with the next seed. */
    public void again() {
        try {
            settings.nextSeed();
        } catch (PhospheneException e) {
            inputError.set(Failure.of(e).sentence());
            return;
        }
        restart();
    }

    /** Starts, pauses or resumes, whichever comes next. */
    public void startOrPause() {
        if (run.isActive()) {
            run.togglePause();
        } else if (!run.tryingProperty().get()) {
            restart();
        }
    }

    /** Ends the run and keeps its last frame. */
    public void stop() {
        run.stop();
    }

    /** Saves the picture with its recipe, and the provenance beside it. */
    public void save(Path png) {
        Picture made = run.pictureProperty().get();
        if (made == null) {
            return;
        }
        notice.set("");
        CompletionStage<Path> saving = studio.savePicture(made, png);
        saving.whenCompleteAsync(
                (file, failure) -> notice.set(failure == null ? Messages.get("stage.saved", file) : sentence(failure)),
                window);
    }

    /** Saves how the picture grew, as a strip, an animation or a film by the file's ending. */
    public void saveProgress(Path file) {
        Picture made = run.pictureProperty().get();
        if (made == null) {
            return;
        }
        if (run.isKept()) {
            notice.set(Messages.get("stage.kept.progress"));
            return;
        }
        notice.set("");
        studio.saveProgress(made, run.keptFrames(), file)
                .whenCompleteAsync(
                        (saved, failure) ->
                                notice.set(failure == null ? Messages.get("stage.saved", saved) : sentence(failure)),
                        window);
    }

    /** Takes over a request and starts it. */
    public void run(RenderRequest request) {
        takeOver(request);
        restart();
    }

    /** Takes over how the pictures of a request are made; the next unit that is shown is made so. */
    public void prepare(RenderRequest request) {
        takeOver(request);
    }

    /** Says that something was done. */
    void tell(String sentence) {
        notice.set(sentence);
    }

    /** Looks how far the run is; called on every pulse of the screen. */
    public void tick() {
        run.tick();
    }

    /** Takes over a recipe and starts it. */
    private void adopt(RenderRequest pasted) {
        RenderRequest plain = takeOver(pasted);
        OpenNetwork here = network.get();
        boolean other = here != null && !here.id().equals(plain.network());
        recipe.tell(
                other
                        ? Messages.get("recipe.pasted.other", plain.network(), here.title())
                        : Messages.get("recipe.pasted"));
        restart();
    }

    private RenderRequest takeOver(RenderRequest other) {
        RenderRequest plain = other.recipe().isPresent() ? RecipeTexts.asChanges(other, recipe.preset()) : other;
        adopting = true;
        try {
            settings.adopt(plain);
            objective.set(plain.objective());
        } finally {
            adopting = false;
        }
        return plain;
    }

    private Optional<RenderRequest> request() {
        inputError.set("");
        notice.set("");
        if (network.get() == null || objective.get().isBlank()) {
            inputError.set(Messages.get(network.get() == null ? "stage.noNetwork" : "stage.noObjective"));
            return Optional.empty();
        }
        try {
            return Optional.of(settings.request(network.get(), objective.get().strip()));
        } catch (PhospheneException e) {
            inputError.set(Failure.of(e).sentence());
            return Optional.empty();
        }
    }

    private void adopted(RenderRequest request) {
        if (request == null) {
            return;
        }
        UnitRef clicked = unit.get();
        Optional<UnitRef> its = clicked != null && clicked.toString().equals(request.objective())
                ? Optional.of(clicked)
                : ObjectiveTexts.unitOf(request.objective(), network.get());
        unit.set(its.orElse(null));
        title.set(its.map(network.get()::caption).orElse(request.objective()));
    }

    /** Layers may have other names now. */
    public void retitle() {
        if (unit.get() != null && !title.get().isEmpty()) {
            title.set(network.get().caption(unit.get()));
        }
    }

    private void finished(Picture made) {
        if (made == null) {
            return;
        }
        if (objective.get().strip().equals(run.requestProperty().get().objective())) {
            // not the picture's own text: there photographs have lost their folders, and would not be found again
            objective.set(ObjectiveTexts.canonical(objective.get()));
        }
        if (run.isKept()) {
            notice.set(Messages.get("stage.kept"));
        } else if (!made.notes().isEmpty()) {
            notice.set(String.join(" ", made.notes()));
        } else if (run.stateProperty().get() == Rendering.State.STOPPED) {
            notice.set(Messages.get("stage.stopped", String.valueOf(made.frame().step())));
        }
    }

    private void forget() {
        run.clear();
        unit.set(null);
        objective.set("");
        title.set("");
        inputError.set("");
        notice.set("");
    }

    private static String sentence(Throwable failure) {
        return failure == null ? "" : Failure.of(failure).sentence();
    }
}
