package org.phosphene.optvis.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phosphene.engine.NetworkLines;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.objective.Scene;
import org.phosphene.optvis.objective.Sight;

/** Scenes in which the photograph of an image is another image of the batch, as the golden files have it. */
final class ReversedTargets {

    private ReversedTargets() {}

    /** The network on three pictures, each with the activations of the batch in reverse order as its target. */
    static Scene of(ProgramBuilder program, RenderNetwork target, Value rgb, Objective objective) {
        View view = View.plain(rgb, 3);
        Set<String> needed = NetworkScene.needed(List.of(objective), target);
        Value input = NetworkLines.preprocess(program, target.preprocessing(), rgb, 0);
        Map<String, Value> layers = NetworkLines.write(program, target.network(), input, needed);
        Map<Sight, Value> beside = new HashMap<>();
        objective
                .sights()
                .forEach(sight -> beside.put(
                        sight,
                        program.let("reversed", "torch.flip(torch.detach({}), [0])", layers.get(sight.layer()))));
        return NetworkScene.of(program, target, view, Supplies.NONE, beside, layers);
    }
}
