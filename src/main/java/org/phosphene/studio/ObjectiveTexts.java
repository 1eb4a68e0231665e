package org.phosphene.studio;

import java.util.List;
import org.phosphene.core.PhospheneException;
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
                .orElseThrow(() -> new PhospheneException("The objective " + parsed.print()
                        + " names no layer at which images could differ. Add the term yourself, as in " + parsed.print()
                        + " - steered(diversity(block5/add), 0.75)."));
        return RenderRequest.diverse(parsed.print(), layer, share);
    }
}
