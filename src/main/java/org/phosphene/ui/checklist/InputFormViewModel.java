package org.phosphene.ui.checklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.InputChoice;
import org.phosphene.ui.theme.Failure;
import org.phosphene.ui.theme.Messages;

/**
 * The choice as it is typed: means and deviations on the scale 0 to 1, or what the network sees for black and white.
 */
final class InputFormViewModel {

    private static final float WHITE = 255;

    private final ChecklistViewModel checklist;
    private boolean following;

    InputFormViewModel(ChecklistViewModel checklist) {
        this.checklist = checklist;
        checklist.inputProperty().addListener((observable, before, now) -> follow(now));
        channels.addListener((all, old, now) -> change(choice -> choice.withChannels(now)));
        layout.addListener((all, old, now) -> change(choice -> choice.withLayout(now)));
        black.addListener((all, old, now) -> changeRange());
        white.addListener((all, old, now) -> changeRange());
        mean.addListener((all, old, now) -> changeDeviations());
        deviation.addListener((all, old, now) -> changeDeviations());
        width.addListener((all, old, now) -> changeSize());
        height.addListener((all, old, now) -> changeSize());
        follow(checklist.inputProperty().get());
    }

    // Properties

    private final ObjectProperty<String> channels = new SimpleObjectProperty<>(this, "channels");
    private final ObjectProperty<String> layout = new SimpleObjectProperty<>(this, "layout");
    private final StringProperty black = new SimpleStringProperty(this, "black", "");
    private final StringProperty white = new SimpleStringProperty(this, "white", "");
    private final StringProperty mean = new SimpleStringProperty(this, "mean", "");
    private final StringProperty deviation = new SimpleStringProperty(this, "deviation", "");
    private final StringProperty width = new SimpleStringProperty(this, "width", "");
    private final StringProperty height = new SimpleStringProperty(this, "height", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    ObjectProperty<String> channelsProperty() {
        return channels;
    }

    ObjectProperty<String> layoutProperty() {
        return layout;
    }

    /** What the network sees for black; empty where planes differ. */
    StringProperty blackProperty() {
        return black;
    }

    /** What the network sees for white; empty where planes differ. */
    StringProperty whiteProperty() {
        return white;
    }

    /** A number a plane, or one for all. */
    StringProperty meanProperty() {
        return mean;
    }

    /** A number a plane, or one for all. */
    StringProperty deviationProperty() {
        return deviation;
    }

    StringProperty widthProperty() {
        return width;
    }

    StringProperty heightProperty() {
        return height;
    }

    /** What is wrong with what was typed; empty for nothing. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    // From the choice to the texts

    private void follow(InputChoice choice) {
        if (choice == null || following) {
            return;
        }
        following = true;
        channels.set(choice.channels());
        layout.set(choice.layout());
        showRange(choice);
        showDeviations(choice);
        width.set(String.valueOf(choice.width()));
        height.set(String.valueOf(choice.height()));
        problem.set("");
        following = false;
    }

    private void showRange(InputChoice choice) {
        boolean same = choice.black().stream().distinct().count() == 1
                && choice.white().stream().distinct().count() == 1;
        black.set(same ? number(choice.black().get(0)) : "");
        white.set(same ? number(choice.white().get(0)) : "");
    }

    private void showDeviations(InputChoice choice) {
        mean.set(numbers(choice.mean(), value -> value / WHITE));
        deviation.set(numbers(choice.scale(), value -> 1 / (value * WHITE)));
    }

    private static String numbers(List<Float> values, Function<Float, Float> scale) {
        List<String> texts =
                values.stream().map(scale).map(InputFormViewModel::number).toList();
        return texts.stream().distinct().count() == 1 ? texts.get(0) : String.join(", ", texts);
    }

    private static String number(float value) {
        String text =
                String.format(Locale.ROOT, "%.4f", value).replaceAll("0+$", "").replaceAll("\\.$", "");
        return text.equals("-0") ? "0" : text;
    }

    // From the texts to the choice

    private void changeRange() {
        change(choice -> {
            InputChoice changed = choice.withRange(parsed(black.get()), parsed(white.get()));
            showDeviations(changed);
            return changed;
        });
    }

    private void changeDeviations() {
        change(choice -> {
            int planes = choice.mean().size();
            InputChoice changed = choice.withDeviations(parsed(mean.get(), planes), parsed(deviation.get(), planes));
            showRange(changed);
            return changed;
        });
    }

    private void changeSize() {
        change(choice -> choice.withSize(whole(width.get()), whole(height.get())));
    }

    private void change(Function<InputChoice, InputChoice> change) {
        InputChoice before = checklist.inputProperty().get();
        if (following || before == null) {
            return;
        }
        following = true; // what is typed stays as it is typed
        try {
            checklist.choose(change.apply(before));
            problem.set("");
        } catch (PhospheneException e) {
            problem.set(Failure.of(e).sentence());
        } finally {
            following = false;
        }
    }

    private static float parsed(String text) {
        try {
            return Float.parseFloat(text.strip());
        } catch (NumberFormatException e) {
            throw new PhospheneException(Messages.get("checklist.number", text.strip()), e);
        }
    }

    private static List<Float> parsed(String text, int planes) {
        List<Float> numbers = new ArrayList<>();
        Arrays.stream(text.split(",", -1)).forEach(part -> numbers.add(parsed(part)));
        if (numbers.size() == 1) {
            return Collections.nCopies(planes, numbers.get(0));
        }
        if (numbers.size() != planes) {
            throw new PhospheneException(Messages.get("checklist.planes", planes, numbers.size()));
        }
        return numbers;
    }

    private static int whole(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new PhospheneException(Messages.get("checklist.size", text.strip()), e);
        }
    }
}
