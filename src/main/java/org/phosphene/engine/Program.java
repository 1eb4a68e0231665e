package org.phosphene.engine;

import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.ParameterStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phosphene.core.Sentence;

/**
 * A program that is loaded and can be called. Order of use: {@link #run} any number of times, {@link #close} once; on
 * the engine thread only.
 */
public final class Program implements AutoCloseable {

    private final ProgramText text;
    private final Model model;
    private final NDManager manager;
    private final LiveArrays live;
    private final String device;
    private final NDList parameters = new NDList();
    private final ParameterStore unusedStore;
    private final int constants;

    Program(ProgramText text, Model model, NDManager parent, DeviceWeights weights, LiveArrays live) {
        this.text = text;
        this.model = model;
        this.manager = parent.newSubManager();
        this.live = live;
        this.device = TorchEngine.nameOf(parent.getDevice());
        this.unusedStore = new ParameterStore(manager, true);
        int own = 0;
        for (ProgramText.Parameter parameter : text.parameters()) {
            if (parameter instanceof ProgramText.NetworkWeight weight) {
                parameters.add(named(weights.get(weight.weight())));
            } else if (parameter instanceof ProgramText.FoldedKernel kernel) {
                parameters.add(named(weights.get(kernel)));
            } else if (parameter instanceof ProgramText.FoldedBias bias) {
                parameters.add(named(weights.get(bias)));
            } else if (parameter instanceof ProgramText.Constant constant) {
                FloatArray array = constant.array();
                parameters.add(named(Uploads.copy(manager, array.values(), array.shape())));
                own++;
            }
        }
        constants = own;
        live.add(own);
    }

    private static NDArray named(NDArray array) {
        array.setName("w[]"); // arrays of one name with [] arrive as one List[Tensor]
        return array;
    }

    /**
     * Calls it once: its lines may change the states in place; the outputs asked for are copied to Java's memory.
     *
     * @param state holds every state the program names
     * @param numbers a value for every number the program names
     * @param wanted names of outputs
     * @throws EngineFailure when the engine fails
     */
    public Outputs run(DeviceState state, Map<String, Float> numbers, Set<String> wanted) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDList inputs = new NDList(text.states().size() + 1 + parameters.size());
            for (String name : text.states()) {
                inputs.add(state.array(name));
            }
            inputs.add(manager.create(values(numbers)));
            inputs.addAll(parameters);
            NDList results = model.getBlock().forward(unusedStore, inputs, true);
            return read(results, wanted);
        } catch (EngineException e) {
            throw EngineFailure.of(Sentence.of("A step of the computation"), device, e);
        }
    }

    private float[] values(Map<String, Float> numbers) {
        List<String> names = text.numbers();
        float[] values = new float[Math.max(1, names.size())];
        for (int i = 0; i < names.size(); i++) {
            Float value = numbers.get(names.get(i));
            if (value == null) {
                throw new IllegalArgumentException("no value for " + names.get(i));
            }
            values[i] = value;
        }
        return values;
    }

    private Outputs read(NDList results, Set<String> wanted) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < text.outputs().size(); i++) {
            String name = text.outputs().get(i);
            if (wanted.contains(name)) {
                values.put(name, toJava(results.get(i)));
            }
        }
        return new Outputs(values);
    }

    private static Object toJava(NDArray array) {
        if (array.getDataType() == DataType.UINT8) {
            return array.toByteArray();
        }
        NDArray floats = array.getDataType() == DataType.FLOAT32 ? array : array.toType(DataType.FLOAT32, false);
        return new FloatArray(array.getShape().getShape(), floats.toFloatArray());
    }

    /** Names and order of what goes in and out. */
    public ProgramText text() {
        return text;
    }

    @Override
    public void close() {
        live.add(-constants);
        manager.close();
        model.close();
    }
}
