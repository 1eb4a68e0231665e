package org.phosphene.ui.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.PresetChoice;
import org.phosphene.studio.RenderRequest;
import org.phosphene.ui.theme.Messages;

/** What the user typed beside the objective, kept as typed until a run needs it. */
public final class RunSettings {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})(?:\\s*[x×X*]\\s*(\\d{1,9}))?(?:\\s*px)?");
    private static final List<Integer> SQUARES = List.of(128, 224, 256, 384, 512);

    private final List<PresetChoice> presets;
    private final ObjectProperty<PresetChoice> preset = new SimpleObjectProperty<>();
    private final StringProperty size = new SimpleStringProperty(sameAsNetwork());
    private final StringProperty steps = new SimpleStringProperty();
    private final StringProperty images = new SimpleStringProperty("1");
    private final StringProperty seed = new SimpleStringProperty("0");
    private final ObjectProperty<Map<String, String>> changes = new SimpleObjectProperty<>(Map.of());

    private String sameAsNetwork = sameAsNetwork();
    private boolean retelling;
    private final Object retold = Messages.whenChanged(this::retell);

    /** @param presets to choose from, the default first */
    RunSettings(List<PresetChoice> presets) {
        this.presets = List.copyOf(presets);
        preset.addListener((all, old, now) -> {
            steps.set(now == null ? "" : String.valueOf(now.steps()));
            changes.set(Map.of());
        });
        preset.set(presets.isEmpty() ? null : presets.get(0));
    }

    // Properties

    /** The presets to choose from. */
    public List<PresetChoice> presets() {
        return presets;
    }

    /** Texts of sizes to choose from. */
    public List<String> sizes() {
        List<String> texts = new ArrayList<>(List.of(sameAsNetwork()));
        SQUARES.forEach(side -> texts.add(side + " × " + side));
        texts.add("384 × 256");
        return texts;
    }

    /** The chosen preset; choosing one sets its number of steps and takes the changes back. */
    public ObjectProperty<PresetChoice> presetProperty() {
        return preset;
    }

    /** Width x height, one number for a square, or the words for the network's own. */
    public StringProperty sizeProperty() {
        return size;
    }

    /** Number of steps. */
    public StringProperty stepsProperty() {
        return steps;
    }

    /** Number of images grown together. */
    public StringProperty imagesProperty() {
        return images;
    }

    /** Seed of the noise and of the transforms. */
    public StringProperty seedProperty() {
        return seed;
    }

    /** What was changed of the preset: text by path. */
    public ObjectProperty<Map<String, String>> changesProperty() {
        return changes;
    }

    /** Whether a value changes only because it is called otherwise in another language. */
    boolean isRetelling() {
        return retelling;
    }

    // Commands

    /** Takes over the settings of a request. */
    void adopt(RenderRequest request) {
        presets.stream()
                .filter(known -> known.name().equalsIgnoreCase(request.preset()))
                .findFirst()
                .ifPresent(preset::set);
        boolean own = request.width() == 0 && request.height() == 0;
        size.set(own ? sameAsNetwork() : request.width() + " × " + request.height());
        steps.set(String.valueOf(request.steps()));
        images.set(String.valueOf(request.images()));
        seed.set(String.valueOf(request.seed()));
        changes.set(request.changes());
    }

    /** The preset with its changes, whatever they are used for. */
    RenderRequest method() {
        RenderRequest base = RenderRequest.of("", "");
        PresetChoice chosen = preset.get();
        return (chosen == null ? base : base.withPreset(chosen.name())).withChanges(changes.get());
    }

    /** The next seed, so that every seed can be named and met again. */
    void nextSeed() {
        seed.set(String.valueOf(number(seed.get(), "stage.seed.wrong") + 1));
    }

    /**
     * A request with these settings.
     *
     * @throws PhospheneException when something typed is not what it should be
     */
    RenderRequest request(OpenNetwork network, String objective) {
        RenderRequest base = method().withNetwork(network.id())
                .withObjective(objective)
                .withImages(count(images.get(), "stage.images.wrong"))
                .withSteps(count(steps.get(), "stage.steps.wrong"))
                .withSeed(number(seed.get(), "stage.seed.wrong"));
        return sized(base);
    }

    private RenderRequest sized(RenderRequest base) {
        String text = size.get() == null ? "" : size.get().strip();
        if (text.isEmpty() || text.equals(sameAsNetwork())) {
            return base.withSize(0, 0);
        }
        Matcher match = SIZE.matcher(text);
        if (!match.matches()) {
            throw new PhospheneException(Messages.get("stage.size.wrong", text));
        }
        int width = Integer.parseInt(match.group(1));
        int height = match.group(2) == null ? width : Integer.parseInt(match.group(2));
        if (width == 0 || height == 0) {
            throw new PhospheneException(Messages.get("stage.size.wrong", text));
        }
        return base.withSize(width, height);
    }

    private static int count(String text, String key) {
        long number = number(text, key);
        if (number < 1 || number > Integer.MAX_VALUE) {
            throw new PhospheneException(Messages.get(key, text));
        }
        return (int) number;
    }

    private static long number(String text, String key) {
        try {
            return Long.parseLong(text == null ? "" : text.strip());
        } catch (NumberFormatException e) {
            throw new PhospheneException(Messages.get(key, text == null ? "" : text), e);
        }
    }

    private void retell() {
        boolean same = sameAsNetwork.equals(size.get());
        sameAsNetwork = sameAsNetwork();
        if (same) {
            retelling = true;
            size.set(sameAsNetwork);
            retelling = false;
        }
    }

    private static String sameAsNetwork() {
        return Messages.get("stage.size.network");
    }
}
