package org.phosphene.studio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.phosphene.core.Region;
import org.phosphene.core.UnitRef;
import org.phosphene.engine.FloatArray;
import org.phosphene.examples.LayerChoice;
import org.phosphene.examples.LayerProbe;
import org.phosphene.examples.PhotographRecord;
import org.phosphene.examples.Prepared;
import org.phosphene.examples.RecordedLayer;
import org.phosphene.examples.ScanProgram;

/**
 * What a network makes of single photographs. On the engine thread. The last layer's program and the last photograph's
 * activations are kept, since people look at one channel after the other.
 */
final class PhotographSights {

    private final EngineHost host;
    private String probed = "";
    private LayerProbe probe;
    private String looked = "";
    private FloatArray activations;

    PhotographSights(EngineHost host) {
        this.host = host;
    }

    HeatMap heatMap(ScannedNetwork network, Path photograph, Prepared prepared, String layer, UnitRef unit) {
        String question = network.sha256() + "\n" + layer + "\n" + photograph;
        if (!question.equals(looked)) {
            activations = at(network, layer, prepared);
            looked = question;
        }
        long[] shape = activations.shape();
        int height = shape.length == 4 ? (int) shape[2] : 1;
        int width = shape.length == 4 ? (int) shape[3] : 1;
        int from = unit.channel() * height * width;
        Region covered = network.preparation()
                .original(
                        prepared.width(),
                        prepared.height(),
                        Region.whole(
                                network.profile().inputWidth(),
                                network.profile().inputHeight()));
        return new HeatMap(
                height, width, Arrays.copyOfRange(activations.values(), from, from + height * width), covered);
    }

    /** Activations of a layer: (1,C,h,w) or (1,C). */
    FloatArray at(ScannedNetwork network, String layer, Prepared prepared) {
        String wanted =
                network.sha256() + "\n" + layer + "\n" + network.profile().preprocessing();
        if (!wanted.equals(probed)) {
            forget();
            probe = new LayerProbe(host.engine(), network.network(), layer);
            probed = wanted;
        }
        return probe.run(prepared.planes());
    }

    /** The strongest channels of the usual layers: as many as wanted, and those as strong as the last of them. */
    List<PhotographReading.LayerReading> strongest(ScannedNetwork network, Prepared prepared, int count) {
        List<RecordedLayer> layers = LayerChoice.of(network.network(), LayerChoice.usual(network.network())).stream()
                .filter(layer -> !layer.beforeRelu())
                .toList();
        PhotographRecord record;
        try (ScanProgram program = new ScanProgram(host.engine(), network.network(), layers, 1)) {
            record = program.run(List.of(prepared)).get(0);
        }
        List<PhotographReading.LayerReading> readings = new ArrayList<>();
        int base = 0;
        for (RecordedLayer layer : layers) {
            int first = base;
            float last = last(Arrays.copyOfRange(record.max(), first, first + layer.channels()), count);
            List<PhotographReading.UnitReading> units = IntStream.range(0, layer.channels())
                    .filter(channel -> record.max()[first + channel] >= last)
                    .mapToObj(channel ->
                            unit(layer, channel, record.max()[first + channel], record.position()[first + channel]))
                    .toList();
            readings.add(new PhotographReading.LayerReading(layer.name(), units));
            base += layer.channels();
        }
        return readings;
    }

    /** The least of the greatest numbers; what is no number (NaN) is below all. */
    private static float last(float[] numbers, int count) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Float.isNaN(numbers[i]) ? Float.NEGATIVE_INFINITY : numbers[i];
        }
        Arrays.sort(numbers);
        return numbers[Math.max(0, numbers.length - count)];
    }

    private static PhotographReading.UnitReading unit(RecordedLayer layer, int channel, float max, int position) {
        boolean map = layer.height() > 0;
        return new PhotographReading.UnitReading(
                UnitRef.channel(layer.name(), channel),
                max,
                map ? position / layer.width() : -1,
                map ? position % layer.width() : -1,
                Double.NaN);
    }

    /** Gives back what it keeps. */
    void forget() {
        if (probe != null) {
            probe.close();
            probe = null;
        }
        probed = "";
        looked = "";
        activations = null;
    }
}
