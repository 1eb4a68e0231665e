package org.phosphene.optvis.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phosphene.engine.DeviceState;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.NetworkLines;
import org.phosphene.engine.Outputs;
import org.phosphene.engine.Program;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.TorchEngine;
import org.phosphene.engine.Value;
import org.phosphene.optvis.objective.Sight;

/**
 * What objectives need besides the pictures of a step.
 *
 * @param materials the files
 * @param cells activations of photographs as the network sees them, (C,h,w) or (C), by {@link Sight}
 * @param backgrounds what is behind transparent pictures, see {@link Backgrounds}
 */
record Supplies(Materials materials, Map<Sight, FloatArray> cells, FloatArray backgrounds) {

    static final Supplies NONE = new Supplies(Materials.NONE, Map.of(), FloatArray.zeros(1));

    /** Runs the network on the photographs whose cells are needed, and makes backgrounds. */
    static Supplies gather(TorchEngine engine, RenderNetwork target, Materials materials, Recipe recipe) {
        Map<String, List<Sight>> byPhotograph = new LinkedHashMap<>();
        for (Sight sight : recipe.objective().sights()) {
            if (sight.kind() == Sight.Kind.CELLS) {
                byPhotograph
                        .computeIfAbsent(sight.photograph(), name -> new ArrayList<>())
                        .add(sight);
            }
        }
        Map<Sight, FloatArray> cells = new HashMap<>();
        byPhotograph.forEach((name, sights) -> cells.putAll(cells(engine, target, materials.original(name), sights)));
        return new Supplies(materials, cells, Backgrounds.make(engine, recipe));
    }

    private static Map<Sight, FloatArray> cells(
            TorchEngine engine, RenderNetwork target, FloatArray photograph, List<Sight> sights) {
        ProgramBuilder program = new ProgramBuilder();
        Value seen = NetworkLines.preprocess(program, target.preprocessing(), program.constant(photograph), 0);
        Set<String> layers = new LinkedHashSet<>();
        sights.forEach(sight -> layers.add(sight.layer()));
        target.asMaps(program, NetworkLines.write(program, target.network(), seen, layers))
                .forEach(
                        (layer, value) -> program.output(layer, program.let("cells", "torch.select({}, 0, 0)", value)));
        Map<Sight, FloatArray> cells = new HashMap<>();
        try (Program loaded = engine.load(program.build());
                DeviceState state = engine.newState()) {
            Outputs outputs = loaded.run(state, Map.of(), layers);
            sights.forEach(sight -> cells.put(sight, outputs.floats(sight.layer())));
        }
        return cells;
    }
}
