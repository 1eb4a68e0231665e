package org.phosphene.ui.stage;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.phosphene.core.LayerText;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.PresetChoice;
import org.phosphene.studio.RecipeForm;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Studio;
import org.phosphene.ui.theme.Failure;
import org.phosphene.ui.theme.Messages;

/** How the next pictures are made: the preset's recipe as controls, with what was changed of it. */
public final class RecipeViewModel {

    private static final String TRANSFORMS = "transforms";

    /** What the panel asks of the stage around it. */
    interface Surroundings {

        /** What would run now; empty, with a sentence on the stage, when there is nothing to run. */
        Optional<RenderRequest> request();

        /** Starts over what runs or ran; nothing where nothing did. */
        void restart();

        /** Takes over a whole recipe and starts it. */
        void adopt(RenderRequest pasted);
    }

    private static final String START = "start.photographs";

    private final Studio studio;
    private final Executor window;
    private final RunSettings settings;
    private final Surroundings stage;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<RecipeForm> form = new ReadOnlyObjectWrapper<>();
    private final ObservableMap<String, String> mistakes = FXCollections.observableHashMap();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

    RecipeViewModel(Studio studio, Executor window, RunSettings settings, Surroundings stage) {
        this.studio = studio;
        this.window = window;
        this.settings = settings;
        this.stage = stage;
        settings.changesProperty().addListener((all, old, now) -> show());
        settings.presetProperty().addListener((all, old, now) -> show());
        show();
    }

    // Properties

    /** Whether the panel is there. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** The controls. */
    public ReadOnlyObjectProperty<RecipeForm> formProperty() {
        return form.getReadOnlyProperty();
    }

    /** What is wrong with something typed, a sentence by the path of its control. */
    public ObservableMap<String, String> mistakes() {
        return mistakes;
    }

    /** What was copied or pasted, or why it was not; empty otherwise. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Name of the preset that changes are told from. */
    String preset() {
        return Optional.ofNullable(settings.presetProperty().get())
                .map(PresetChoice::name)
                .orElse(RenderRequest.DEFAULT_PRESET);
    }

    /** Number of changes. */
    int changes() {
        return settings.changesProperty().get().size();
    }

    // Commands

    /** Shows the panel, or hides it. */
    public void toggle() {
        open.set(!open.get());
    }

    /** Changes a control and starts over; a mistake is told and changes nothing. */
    public void change(String path, String text) {
        notice.set("");
        Map<String, String> before = settings.changesProperty().get();
        try {
            Map<String, String> now =
                    studio.change(settings.method(), path, text).changes();
            mistakes.remove(path);
            if (!now.equals(before)) {
                settings.changesProperty().set(now);
                stage.restart();
            }
        } catch (PhospheneException e) {
            mistakes.put(path, Failure.of(e).sentence());
        }
    }

    /**
     * Starts over from a photograph.
     *
     * @return why that cannot be, a sentence
     */
    public Optional<String> startFrom(Path photograph) {
        change(START, "[" + LayerText.quote(photograph.toString()) + "]");
        return Optional.ofNullable(mistakes.get(START));
    }

    /** Takes the change of one control back. */
    public void reset(RecipeForm.Control control) {
        change(control.path(), control.presetValue());
    }

    /** Takes all changes back. */
    public void resetAll() {
        notice.set("");
        mistakes.clear();
        if (changes() > 0) {
            settings.changesProperty().set(Map.of());
            stage.restart();
        }
    }

    /** Adds a transform of a kind, with its defaults, after the others. */
    public void addTransform(String kind) {
        change(transform(transforms()), kind);
    }

    /** Takes a transform out. */
    public void removeTransform(int index) {
        change(transform(index), "none");
    }

    /** Moves a transform; nothing happens beyond the ends. */
    public void moveTransform(int from, int to) {
        if (to >= 0 && to < transforms()) {
            change(transform(from) + ".to", String.valueOf(to));
        }
    }

    /** Number of transforms. */
    int transforms() {
        int count = 0;
        while (form.get().control(transform(count) + ".kind").isPresent()) {
            count++;
        }
        return count;
    }

    static String transform(int index) {
        return TRANSFORMS + "[" + index + "]";
    }

    /**
     * Makes the whole recipe of what would run now.
     *
     * @param clipboard gets it as JSON, on the thread of the window
     */
    public void copy(Consumer<String> clipboard) {
        notice.set("");
        stage.request().ifPresent(request -> studio.recipeText(request)
                .whenCompleteAsync(
                        (text, failure) -> {
                            if (failure == null) {
                                clipboard.accept(text);
                            }
                            notice.set(
                                    failure == null
                                            ? Messages.get("recipe.copied")
                                            : Failure.of(failure).sentence());
                        },
                        window));
    }

    /** Takes over a recipe as JSON; a text that is none is told. */
    public void paste(String text) {
        if (text == null || text.isBlank()) {
            notice.set(Messages.get("recipe.paste.nothing"));
        } else {
            paste(() -> studio.requestOf(text.strip()));
        }
    }

    /** Takes over the recipe of a file. */
    public void paste(Path file) {
        paste(() -> studio.recipeOf(file));
    }

    private void paste(Supplier<RenderRequest> source) {
        notice.set("");
        try {
            RenderRequest pasted = source.get();
            mistakes.clear();
            stage.adopt(pasted);
        } catch (PhospheneException e) {
            notice.set(Failure.of(e).sentence());
        }
    }

    /** Says what became of a paste. */
    void tell(String sentence) {
        notice.set(sentence);
    }

    private void show() {
        form.set(studio.form(settings.method()));
    }
}
