package org.phosphene.examples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phosphene.engine.DeviceState;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.NetworkLines;
import org.phosphene.engine.Program;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.TorchEngine;
import org.phosphene.engine.Value;
import org.phosphene.image.Pixels;
import org.phosphene.optvis.render.RenderNetwork;

/**
 * One forward pass that looks at all recorded layers at once. On the engine thread; close it once. Batches are always
 * of the same size, the last one filled up with what it has, so that a photograph gives the same numbers whichever
 * others it is seen with.
 */
public final class ScanProgram implements AutoCloseable {

    private static final String PICTURES = "pictures";
    private static final String MAX = "max";
    private static final String MEAN = "mean";
    private static final String POSITION = "position";
    private static final String GUESS = "guess";

    private final int batch;
    private final Set<String> wanted;
    private final DeviceState state;
    private final Program program;
    private FloatArray pictures; // used again and again: megabytes each time

    /** @param batch number of photographs of each call */
    public ScanProgram(TorchEngine engine, RenderNetwork network, List<RecordedLayer> layers, int batch) {
        this.batch = batch;
        ProgramBuilder builder = new ProgramBuilder();
        Optional<String> classes = network.probabilities().or(network::logits).filter(network.shapes()::containsKey);
        Set<String> tensors = new LinkedHashSet<>();
        layers.forEach(layer -> tensors.addAll(layer.tensors()));
        classes.ifPresent(tensors::add);
        Value seen = NetworkLines.preprocess(builder, network.preprocessing(), builder.state(PICTURES), 0);
        Map<String, Value> written = NetworkLines.write(builder, network.network(), seen, tensors);
        Map<String, Value> maps = network.asMaps(builder, written);
        write(builder, layers, maps);
        classes.ifPresent(layer -> builder.output(
                GUESS, builder.let("guess", "torch.argmax(torch.flatten({}, 1), 1)", written.get(layer))));
        wanted = classes.isPresent() ? Set.of(MAX, MEAN, POSITION, GUESS) : Set.of(MAX, MEAN, POSITION);
        state = engine.newState();
        program = engine.load(builder.build());
    }

    private static void write(ProgramBuilder builder, List<RecordedLayer> layers, Map<String, Value> maps) {
        List<Value> max = new ArrayList<>();
        List<Value> mean = new ArrayList<>();
        List<Value> position = new ArrayList<>();
        for (RecordedLayer layer : layers) {
            List<Value> parts = layer.tensors().stream().map(maps::get).toList();
            Value whole = parts.size() == 1
                    ? parts.get(0)
                    : builder.let("joined", "torch.cat({}, 1)", ProgramBuilder.list(parts));
            if (layer.height() == 0) {
                max.add(whole);
                mean.add(whole);
                position.add(builder.let("nowhere", "torch.zeros_like({})", whole));
                continue;
            }
            // a pool over the whole map: the one maximum with positions that is quick with channels innermost in memory
            String size = ProgramBuilder.list(layer.height(), layer.width());
            ProgramBuilder.Pair strongest = builder.pair(
                    "strongest", "torch.max_pool2d_with_indices({}, {}, {}, [0, 0], [1, 1], False)", whole, size, size);
            max.add(builder.let("peak", "torch.flatten({}, 1)", strongest.first()));
            position.add(builder.let("place", "torch.to(torch.flatten({}, 1), 6)", strongest.second()));
            mean.add(builder.let("mean", "torch.mean({}, [2, 3])", whole));
        }
        builder.output(MAX, builder.let("all_max", "torch.cat({}, 1)", ProgramBuilder.list(max)));
        builder.output(MEAN, builder.let("all_mean", "torch.cat({}, 1)", ProgramBuilder.list(mean)));
        builder.output(POSITION, builder.let("all_places", "torch.cat({}, 1)", ProgramBuilder.list(position)));
    }

    /**
     * Runs the network.
     *
     * @param photographs at most as many as the batch has places, of one size
     * @return a record each
     */
    public List<PhotographRecord> run(List<Prepared> photographs) {
        Pixels first = photographs.get(0).picture();
        int length = 3 * first.width() * first.height();
        if (pictures == null || pictures.values().length != batch * length) {
            pictures = FloatArray.zeros(batch, 3, first.height(), first.width());
        }
        for (int i = 0; i < batch; i++) {
            Pixels one = photographs.get(Math.min(i, photographs.size() - 1)).picture();
            FloatArray.fill(one, pictures.values(), i * length);
        }
        state.set(PICTURES, pictures);
        var said = program.run(state, Map.of(), wanted);
        float[] max = said.floats(MAX).values();
        float[] mean = said.floats(MEAN).values();
        float[] position = said.floats(POSITION).values();
        int channels = max.length / batch;
        List<PhotographRecord> records = new ArrayList<>();
        for (int i = 0; i < photographs.size(); i++) {
            int from = i * channels;
            int guess = wanted.contains(GUESS) ? (int) said.floats(GUESS).values()[i] : -1;
            records.add(new PhotographRecord(
                    Arrays.copyOfRange(max, from, from + channels),
                    Arrays.copyOfRange(mean, from, from + channels),
                    whole(position, from, channels),
                    guess));
        }
        return records;
    }

    private static int[] whole(float[] numbers, int from, int length) {
        int[] whole = new int[length];
        for (int i = 0; i < length; i++) {
            whole[i] = (int) numbers[from + i];
        }
        return whole;
    }

    @Override
    public void close() {
        program.close();
        state.close();
    }
}
