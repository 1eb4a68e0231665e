package org.phosphene.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.optvis.render.RecipeField;
import org.phosphene.optvis.render.RecipeFields;

/**
 * How a picture is made, as controls in the order they are shown. Immutable; every control has its value.
 *
 * @param controls those of a section follow each other
 */
public record RecipeForm(List<Control> controls) {

    /** The parts of a form. */
    public enum Section {
        START,
        PARAMETERIZATION,
        TRANSFORMS,
        PENALTIES,
        OPTIMISER,
        STOP,
        RELU,
        NETWORK
    }

    /** What a control holds. */
    public enum Kind {
        NUMBER,
        WHOLE,
        CHOICE,
        FLAG,
        /** Numbers with commas between, evenly spaced ones as a range such as {@code -10..10}. */
        NUMBERS,
        TEXT,
        /** A list, as JSON; its items are controls of their own, with its path and an index before theirs. */
        LIST
    }

    /**
     * One of the words a control may hold.
     *
     * @param word as it stands in the recipe
     * @param label for readers
     * @param help what it means, a sentence
     */
    public record Choice(String word, String label, String help) {}

    /**
     * A field of the recipe.
     *
     * @param path where it is in the recipe's JSON, such as {@code optimiser.rate}
     * @param section where it is shown
     * @param label its name
     * @param help what it does, a sentence
     * @param kind what it holds
     * @param choices the words it may hold, for a list the kinds that can be added; empty where anything may be written
     * @param value what it holds now
     * @param presetValue what it would hold if nothing but kinds was changed; empty where the preset has nothing there
     */
    public record Control(
            String path,
            Section section,
            String label,
            String help,
            Kind kind,
            List<Choice> choices,
            String value,
            String presetValue) {

        public Control {
            choices = List.copyOf(choices);
        }

        /** Whether it differs from the preset. */
        public boolean changed() {
            return !value.equals(presetValue);
        }
    }

    private static final Map<String, Section> SECTIONS = Map.of(
            "start", Section.START,
            "parameterization", Section.PARAMETERIZATION,
            "transforms", Section.TRANSFORMS,
            "penalties", Section.PENALTIES,
            "optimiser", Section.OPTIMISER,
            "schedule", Section.OPTIMISER,
            "stop", Section.STOP,
            "reluRule", Section.RELU,
            "skip", Section.NETWORK);

    public RecipeForm {
        controls = List.copyOf(controls);
    }

    /**
     * The form of a request.
     *
     * @throws PhospheneException when the request's preset or one of its changes does not exist
     */
    public static RecipeForm of(RenderRequest request) {
        Recipe recipe = RecipeOutline.of(request);
        Map<String, String> unchanged = RecipeFields.unchanged(recipe, RecipeOutline.preset(request, recipe));
        List<Control> controls = new ArrayList<>();
        for (RecipeField field : RecipeFields.of(recipe)) {
            controls.add(control(field, unchanged.getOrDefault(field.path(), "")));
        }
        return new RecipeForm(controls);
    }

    private static Control control(RecipeField field, String presetValue) {
        return new Control(
                field.path(),
                SECTIONS.get(field.section()),
                field.label(),
                field.help(),
                Kind.valueOf(field.type().name()),
                field.choices().stream()
                        .map(choice -> new Choice(choice.word(), choice.label(), choice.help()))
                        .toList(),
                field.value(),
                presetValue);
    }

    /** The control of a path. */
    public Optional<Control> control(String path) {
        return controls.stream().filter(control -> control.path().equals(path)).findFirst();
    }

    /** Whether any control differs from the preset. */
    public boolean changed() {
        return controls.stream().anyMatch(Control::changed);
    }
}
