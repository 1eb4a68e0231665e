package org.phosphene.ui.columns;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.phosphene.studio.PresetChoice;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Studio;

/** How every picture of the page is made, where its column does not say otherwise. */
public final class PageSettings {

    /** Sides of squares to choose from, 0 for the network's own size. */
    static final List<Integer> SIDES = List.of(64, 96, 128, 224, 0);

    /** Most steps. */
    static final int MOST_STEPS = 100_000;

    private final List<PresetChoice> presets;
    private final ObjectProperty<PresetChoice> preset = new SimpleObjectProperty<>();
    private final ObjectProperty<Integer> side = new SimpleObjectProperty<>();
    private final IntegerProperty steps = new SimpleIntegerProperty();
    private final IntegerProperty seed = new SimpleIntegerProperty();

    PageSettings(Studio studio) {
        presets = studio.presets();
        preset.addListener((all, old, now) -> steps.set(now == null ? 1 : now.steps()));
        preset.set(presets.get(0));
        side.set(studio.status().sideBesideOthers());
    }

    /** Presets to choose from. */
    List<PresetChoice> presets() {
        return presets;
    }

    /** The preset; another one sets its number of steps. */
    ObjectProperty<PresetChoice> presetProperty() {
        return preset;
    }

    /** Side of a picture in pixels, 0 for the network's own size. */
    ObjectProperty<Integer> sideProperty() {
        return side;
    }

    /** Number of steps, at least 1. */
    IntegerProperty stepsProperty() {
        return steps;
    }

    /** Seed of noise and transforms. */
    IntegerProperty seedProperty() {
        return seed;
    }

    /** The request for one simple picture of a row. */
    RenderRequest request(Row row) {
        return method().withNetwork(row.network().id()).withObjective(row.objective());
    }

    /** All that is set, whatever it is used for. */
    RenderRequest method() {
        return RenderRequest.of("", "")
                .withPreset(preset.get().name())
                .withSize(side.get(), side.get())
                .withSteps(steps.get())
                .withSeed(seed.get());
    }
}
