package org.phosphene.optvis.render;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.Value;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.objective.Scene;
import org.phosphene.optvis.objective.Sight;

/** Scenes in which the photograph of an image is another image of the batch, as the golden files have it. */
final class ReversedTargets {

    private ReversedTargets() {}

    /**
     * The network on three pictures, with the batch in reverse order as the photographs beside them.
     *
     * @param pictures what {@code rgb} holds
     */
    static Scene of(ProgramBuilder program, RenderNetwork target, Value rgb, FloatArray pictures, Objective objective) {
        FloatArray reversed = reversed(pictures);
        Map<String, FloatArray> photographs = objective.sights().stream()
                .map(Sight::photograph)
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> reversed));
        Supplies supplies = new Supplies(new Materials(photographs, Map.of(), Map.of()), Map.of(), FloatArray.zeros(1));
        return NetworkScene.write(program, target, View.plain(rgb, 3), supplies, List.of(objective));
    }

    private static FloatArray reversed(FloatArray pictures) {
        FloatArray reversed = FloatArray.zeros(pictures.shape());
        int images = (int) pictures.shape()[0];
        int each = pictures.values().length / images;
        for (int image = 0; image < images; image++) {
            System.arraycopy(pictures.values(), image * each, reversed.values(), (images - 1 - image) * each, each);
        }
        return reversed;
    }
}
