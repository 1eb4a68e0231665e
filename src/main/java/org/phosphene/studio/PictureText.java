package org.phosphene.studio;

import java.util.List;
import java.util.Optional;
import org.phosphene.core.Provenance;
import org.phosphene.core.UnitRef;
import org.phosphene.optvis.objective.Logit;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.objective.Probability;
import org.phosphene.optvis.objective.Sum;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.optvis.render.RecipeJson;
import org.phosphene.optvis.render.RenderResult;

/** What is written about a picture: its caption and its recipe. */
record PictureText(Recipe recipe, OpenedLayers network) {

    static PictureText of(Recipe recipe, OpenedLayers network) {
        return new PictureText(recipe, network);
    }

    Picture picture(RenderResult done, Picture.Reference reference, Provenance provenance, List<String> notes) {
        return new Picture(
                done.frame(),
                caption(),
                recipe.objective().print(),
                network.id(),
                RecipeJson.print(recipe),
                provenance,
                done.activations(),
                done.similarity().shown(),
                done.similarity().pairs(),
                reference,
                done.curve(),
                notes);
    }

    /** The unit with its class label, or the objective; a steered term is how it was made, not what it is of. */
    String caption() {
        Objective shown = recipe.objective();
        if (shown instanceof Sum sum && shown.steered().isPresent()) {
            shown = sum.withoutSteered();
        }
        Optional<UnitRef> unit = shown.ownUnit();
        if (unit.isPresent()) {
            return network.caption(unit.get());
        }
        if (shown instanceof Logit logit) {
            return labelled(logit.index(), logit.print());
        }
        if (shown instanceof Probability probability) {
            return labelled(probability.index(), probability.print());
        }
        return shown.print();
    }

    private String labelled(int index, String text) {
        return network.label(index).map(label -> label + " (" + text + ")").orElse(text);
    }
}
