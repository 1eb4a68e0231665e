package org.phosphene.studio;

import java.util.List;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitRef;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.objective.ObjectiveText;

/** What can be done with the text of an objective without a network. */
public final class ObjectiveTexts {

    private ObjectiveTexts() {}

    /**
     * The canonical texts of objectives that were typed one after another with commas between.
     *
     * @throws PhospheneException with a sentence that points at the column of a mistake
     */
    public static List<String> split(String list) {
        return ObjectiveText.parseList(list).stream().map(Objective::print).toList();
    }

    /**
     * The canonical text.
     *
     * @throws PhospheneException with a sentence that points at the column of a mistake
     */
    public static String canonical(String objective) {
        return Objective.parse(objective).print();
    }

    /**
     * The unit of a network that a text names.
     *
     * @return with the layer's name in the file
     * @throws PhospheneException when it is no unit, or the network has no such layer or channel
     */
    public static UnitRef unit(String text, OpenNetwork network) {
        Optional<Mistake> mistake = ObjectiveMistakes.find(text, Optional.of(network));
        if (mistake.isPresent()) {
            throw new PhospheneException(mistake.get().sentence());
        }
        UnitRef unit = Objective.parse(text)
                .ownUnit()
                .orElseThrow(() -> new PhospheneException(
                        "The text %s is no unit. Write layer:channel, such as %s.", text, network.showpiece()));
        LayerInfo layer = network.layer(unit.layer()).orElseThrow();
        return new UnitRef(layer.name(), unit.channel(), unit.position());
    }

    /** The unit of a network that a text is; empty for an objective of several parts or one with a mistake. */
    public static Optional<UnitRef> unitOf(String text, OpenNetwork network) {
        try {
            return Optional.of(unit(text, network));
        } catch (PhospheneException e) {
            return Optional.empty();
        }
    }

    /** What is wrong with a text, as far as that can be told without a network. */
    public static Optional<Mistake> mistake(String text) {
        return ObjectiveMistakes.find(text, Optional.empty());
    }

    /** What is wrong with a text for a network: its grammar, then layers and channels that are not there. */
    public static Optional<Mistake> mistake(String text, OpenNetwork network) {
        return ObjectiveMistakes.find(text, Optional.of(network));
    }

    /**
     * What can be put in where the caret is, the likeliest first: functions, layers and groups, channels, classes by
     * their labels, photographs.
     *
     * @param caret index of the character behind the caret
     * @param network the open network, if there is one
     * @param photographs names that are known
     */
    public static List<Completion> completions(
            String text, int caret, Optional<OpenNetwork> network, List<String> photographs) {
        return new Completions(text, caret, network, photographs).list();
    }

    /**
     * The text with a diversity term at its first layer, as {@link RenderRequest#diverse} has it.
     *
     * @param share of the simple run's activation that is to be kept, 0 to 1
     * @throws PhospheneException when the text has a mistake, names no layer or has a steered term already, or the
     *     share is out of range
     */
    public static String diverse(String objective, double share) {
        Objective parsed = Objective.parse(objective);
        if (!(share >= 0 && share <= 1)) {
            throw new PhospheneException("The share of the activation to keep must be between 0 and 1, such as 0.75.");
        }
        if (parsed.steered().isPresent()) {
            throw new PhospheneException(
                    "The objective has a steered term already. Leave it out, or do not ask for diverse images.");
        }
        String layer = parsed.layers().stream()
                .findFirst()
                .orElseThrow(() -> new PhospheneException(
                        "The objective %s names no layer at which images could differ. Add the term yourself, as in %s "
                                + "- steered(diversity(block5/add), 0.75).",
                        parsed.print(), parsed.print()));
        return RenderRequest.diverse(parsed.print(), layer, share);
    }
}
