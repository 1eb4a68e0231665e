package org.phosphene.optvis.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phosphene.engine.DeviceState;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.Outputs;
import org.phosphene.engine.Program;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.TorchEngine;
import org.phosphene.engine.Value;

/** First values of a run's states. */
final class Starts {

    private Starts() {}

    /**
     * Noise, or the numbers that give the photographs the recipe starts from.
     *
     * @return a value for every state of the step program
     */
    static Map<String, FloatArray> of(Recipe recipe, Materials materials, TorchEngine engine) {
        Map<String, FloatArray> states = new LinkedHashMap<>(StepProgram.start(recipe));
        if (!recipe.start().photographs().isEmpty()) {
            states.putAll(photographs(recipe, materials, engine));
        }
        return states;
    }

    private static Map<String, FloatArray> photographs(Recipe recipe, Materials materials, TorchEngine engine) {
        List<String> names = recipe.start().photographs();
        ProgramBuilder program = new ProgramBuilder();
        List<Value> rgb = new ArrayList<>();
        int grown = StepProgram.grown(recipe).images();
        for (int image = 0; image < grown; image++) {
            int shown = image < recipe.shape().images() ? image : 0; // the reference begins like the first
            rgb.add(program.constant(materials.photograph(names.get(shown % names.size()))));
        }
        Value batch = program.let("batch", "torch.cat({}, 0)", ProgramBuilder.list(rgb));
        Map<String, Value> leaves = recipe.parameterization().invert(program, batch, StepProgram.grown(recipe));
        leaves.forEach((leaf, value) ->
                program.output(leaf, program.let("rows", "torch.contiguous({}, memory_format=0)", value)));
        Map<String, FloatArray> states = new LinkedHashMap<>();
        try (Program loaded = engine.load(program.build());
                DeviceState state = engine.newState()) {
            Outputs outputs = loaded.run(state, Map.of(), leaves.keySet());
            leaves.keySet().forEach(leaf -> states.put(leaf, outputs.floats(leaf)));
        }
        return states;
    }
}
