package org.phosphene.studio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.phosphene.core.FrameSink;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitRef;
import org.phosphene.engine.FloatArray;
import org.phosphene.optvis.render.Materials;
import org.phosphene.optvis.render.Method;
import org.phosphene.optvis.render.Recipe;
import org.phosphene.optvis.render.RenderLoop;
import org.phosphene.optvis.render.RenderNetwork;

/** Measures on the real engine: time of a step and what of it is overhead, memory, and how good the pictures are. */
public final class StudioBench implements Bench {

    private static final int BLOCK = 20;
    private static final int REPEATS = 200;
    private static final int AT_ONCE = 32;
    private static final int ALIVE_STEPS = 100;
    private static final Map<String, List<String>> LAYERS = Map.of(
            "efficientnet-lite0", List.of("block2/project/conv", "block11/add"),
            "squeezenet1.1", List.of("fire7/concat"));

    private final Supplier<PhospheneStudio> studios;
    private PhospheneStudio studio;
    private EngineHost host;
    private Networks networks;
    private final Map<String, Measure> all = new LinkedHashMap<>();

    /** Measures one network at one layer. */
    private interface Measure {
        void run(Place place, Consumer<BenchLine> out);
    }

    /** Where something is measured. */
    private record Place(OpenedLayers network, String layer, int height, int width) {

        /** A channel that is alive where one is known. */
        int channel() {
            UnitRef known = network.showpiece();
            return known.layer().equals(layer) ? known.channel() : 0;
        }

        String size() {
            return width + "x" + height;
        }

        RenderRequest request(int channel, int steps) {
            String objective = org.phosphene.core.LayerText.print(layer) + ":" + channel;
            return RenderRequest.of(network.id(), objective)
                    .withSize(width, height)
                    .withSteps(steps);
        }

        BenchLine line(String name, double value, String unit, int batch, int repeats) {
            return new BenchLine(name, value, unit, network.id(), layer, size(), batch, repeats);
        }
    }

    /** @param studios opens a studio for the time of the measures; it must have nothing else to do meanwhile */
    public StudioBench(Supplier<PhospheneStudio> studios) {
        this.studios = studios;
        all.put("step", this::step);
        all.put("long-run", this::longRun);
        all.put("steps-memory", this::stepsMemory);
        all.put("clicks-memory", this::clicksMemory);
        all.put("activation", this::activation);
        all.put("diversity", this::diversity);
        all.put("alive", this::alive);
        all.put(GalleryBench.NAME, this::gallery);
    }

    @Override
    public List<String> measures() {
        List<String> names = new ArrayList<>(all.keySet());
        names.add(LoadBench.NAME);
        names.add(ScanBench.NAME);
        return names;
    }

    @Override
    public void run(BenchRequest request, Consumer<String> jsonLine) {
        try (PhospheneStudio opened = studios.get()) {
            studio = opened;
            host = studio.host();
            networks = studio.keeper();
            if (!request.device().isEmpty()) {
                join(studio.useDevice(request.device()));
            }
            measure(request, jsonLine);
        }
    }

    private void measure(BenchRequest request, Consumer<String> jsonLine) {
        List<String> names = request.measures().isEmpty() ? measures() : request.measures();
        List<String> ids = request.networks().isEmpty()
                ? networks.choices().stream()
                        .filter(NetworkChoice::isHere)
                        .map(NetworkChoice::id)
                        .toList()
                : request.networks();
        for (String name : names) {
            if (name.equals(LoadBench.NAME)) {
                new LoadBench(networks, host, line -> jsonLine.accept(line.json(host))).run(request.networks());
                continue;
            }
            if (name.equals(ScanBench.NAME)) {
                ScanBench scan = new ScanBench(
                        networks, host, studio.examples().bundled(), line -> jsonLine.accept(line.json(host)));
                ids.forEach(id ->
                        scan.run(id, request.images().orElse(studio.examples().bundled())));
                continue;
            }
            for (String id : ids) {
                for (Place place : places(request, id)) {
                    all.get(name).run(place, line -> jsonLine.accept(line.json(host)));
                }
            }
        }
    }

    private List<Place> places(BenchRequest request, String id) {
        OpenedLayers network = join(networks.open(id));
        List<String> layers = request.layers().isEmpty()
                ? LAYERS.getOrDefault(id, List.of(network.showpiece().layer()))
                : request.layers();
        int height = request.height() == 0 ? network.inputHeight() : request.height();
        int width = request.width() == 0 ? network.inputWidth() : request.width();
        return layers.stream()
                .map(layer -> new Place(
                        network, network.opened().network().resolveLayer(layer).name(), height, width))
                .toList();
    }

    /** Median milliseconds of a step, of the bare network, and the share of the step that is not the network. */
    private void step(Place place, Consumer<BenchLine> out) {
        double[] medians = onEngine(() -> {
            RenderNetwork target = networks.at(place.network(), place.height(), place.width());
            try (Run run = new Run(place, place.request(0, Method.MOST_STEPS));
                    BareNetwork bare = new BareNetwork(host.engine(), target, place.layer(), noise(place))) {
                return medians(run.loop::step, bare::run);
            }
        });
        double step = medians[0];
        double bare = medians[1];
        out.accept(place.line("step", step, "ms", 1, REPEATS));
        out.accept(place.line("bare-network", bare, "ms", 1, REPEATS));
        out.accept(place.line("overhead", 100 * (step - bare) / step, "%", 1, REPEATS));
    }

    /** Time of a channel in batches against a run alone. */
    private void gallery(Place place, Consumer<BenchLine> out) {
        new GalleryBench(networks, host, out).run(place.network(), place.layer(), place.height(), place.width());
    }

    private static FloatArray noise(Place place) {
        FloatArray input = FloatArray.zeros(1, 3, place.height(), place.width());
        Random random = new Random(1);
        for (int i = 0; i < input.values().length; i++) {
            input.values()[i] = (float) random.nextGaussian();
        }
        return input;
    }

    /** Seconds of 32 and 512 steps, each with a fresh program, and their ratio. */
    private void longRun(Place place, Consumer<BenchLine> out) {
        double few = seconds(place.request(place.channel(), 32));
        double many = seconds(place.request(place.channel(), 512));
        out.accept(place.line("steps-32", few, "s", 1, 1));
        out.accept(place.line("steps-512", many, "s", 1, 1));
        out.accept(place.line("steps-512-to-32", many / few, "ratio", 1, 1));
    }

    private double seconds(RenderRequest request) {
        long start = System.nanoTime();
        join(start(request));
        return (System.nanoTime() - start) / 1e9;
    }

    /** Growth of memory and arrays from step 100 to step 1,000 of one run. */
    private void stepsMemory(Place place, Consumer<BenchLine> out) {
        onEngine(() -> {
            try (Run run = new Run(place, place.request(place.channel(), Method.MOST_STEPS))) {
                advance(run.loop, 100);
                double early = residentMegabytes();
                int arrays = host.liveArrays();
                advance(run.loop, 900);
                out.accept(place.line("steps-memory-growth", residentMegabytes() - early, "MB", 1, 5));
                out.accept(place.line("steps-arrays-growth", host.liveArrays() - arrays, "arrays", 1, 1));
            }
            return 0.0;
        });
    }

    /** Growth of memory and arrays from the 10th to the 200th short run, each on another channel. */
    private void clicksMemory(Place place, Consumer<BenchLine> out) {
        int channels = place.network().layer(place.layer()).orElseThrow().channels();
        double early = 0;
        int arrays = 0;
        for (int click = 1; click <= 200; click++) {
            clicked(place.request(click % channels, 3));
            if (click == 10) {
                early = residentMegabytes();
                arrays = host.liveArrays();
            }
        }
        out.accept(place.line("clicks-memory-growth", residentMegabytes() - early, "MB", 1, 5));
        out.accept(place.line("clicks-arrays-growth", host.liveArrays() - arrays, "arrays", 1, 1));
    }

    private void clicked(RenderRequest request) {
        try {
            join(start(request));
        } catch (PhospheneException dead) {
            // a dead channel is a click like any other
        }
    }

    /** Activation of a known channel on the saved picture, seeds 1, 2, 3. */
    private void activation(Place place, Consumer<BenchLine> out) {
        double[] values = new double[3];
        for (int seed = 1; seed <= 3; seed++) {
            values[seed - 1] = join(start(place.request(place.channel(), 0).withSeed(seed)))
                    .activation();
        }
        out.accept(place.line("activation-median", median(values), "activation", 1, values.length));
    }

    /** Share of a layer's channels that come alive in 100 steps, and the median activation of all, many at once. */
    private void alive(Place place, Consumer<BenchLine> out) {
        int channels = place.network().layer(place.layer()).orElseThrow().channels();
        List<Double> activations = new ArrayList<>();
        for (int from = 0; from < channels; from += AT_ONCE) {
            int to = Math.min(channels, from + AT_ONCE);
            String units = IntStream.range(from, to)
                    .mapToObj(channel -> place.request(channel, 0).objective())
                    .collect(Collectors.joining(", ", "each(", ")"));
            RenderRequest batch = place.request(0, ALIVE_STEPS).withObjective(units);
            try {
                activations.addAll(join(start(batch.withImages(to - from))).activations());
            } catch (PhospheneException dead) {
                activations.addAll(Collections.nCopies(to - from, 0.0));
            }
        }
        double alive = activations.stream().filter(value -> value > 1e-3).count();
        double[] values = activations.stream().mapToDouble(Double::doubleValue).toArray();
        out.accept(place.line("alive", 100 * alive / channels, "%", AT_ONCE, channels));
        out.accept(place.line("alive-median", median(values), "activation", AT_ONCE, channels));
    }

    /** Mean similarity and activation of four images with and without the steered term, ten living channels. */
    private void diversity(Place place, Consumer<BenchLine> out) {
        List<double[]> rows = new ArrayList<>();
        int channels = place.network().layer(place.layer()).orElseThrow().channels();
        for (int channel = 0; channel < channels && rows.size() < 10; channel += Math.max(1, channels / 30)) {
            RenderRequest simple = place.request(channel, 0).withImages(4);
            String zero =
                    simple.objective() + " - 0 * diversity(" + org.phosphene.core.LayerText.print(place.layer()) + ")";
            String steered = RenderRequest.diverse(simple.objective(), place.layer(), 0.75);
            try {
                Picture without = join(start(simple.withObjective(zero)));
                if (without.activations().stream().anyMatch(value -> value < 1e-3)) {
                    continue;
                }
                Picture with = join(start(simple.withObjective(steered)));
                double kept = with.activation() / without.activation();
                rows.add(new double[] {without.similarity() - with.similarity(), kept});
                out.accept(place.line(
                        "diversity-gain-" + channel, without.similarity() - with.similarity(), "cosine", 4, 1));
                out.accept(place.line("diversity-kept-" + channel, 100 * kept, "%", 4, 1));
            } catch (PhospheneException dead) {
                // the measure is of living channels
            }
        }
        out.accept(place.line("diversity-gain", mean(rows, 0), "cosine", 4, rows.size()));
        out.accept(place.line("diversity-kept", 100 * mean(rows, 1), "%", 4, rows.size()));
    }

    private static double mean(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).average().orElse(Double.NaN);
    }

    private java.util.concurrent.CompletableFuture<Picture> start(RenderRequest request) {
        return studio.render(request, FrameSink.NONE).result();
    }

    /** A loop driven by hand, on the engine thread. */
    private final class Run implements AutoCloseable {

        private final RenderLoop loop;

        Run(Place place, RenderRequest request) {
            Recipe recipe = RecipeMaker.make(request, place.network());
            loop = new RenderLoop(
                    recipe,
                    networks.at(place.network(), place.height(), place.width()),
                    Materials.NONE,
                    host.engine(),
                    FrameSink.NONE,
                    0);
        }

        @Override
        public void close() {
            loop.close();
        }
    }

    private static void advance(RenderLoop loop, int steps) {
        for (int i = 0; i < steps; i++) {
            loop.step();
        }
    }

    /** Median milliseconds of two pieces of work, measured in turns so that a busy minute falls on both. */
    private static double[] medians(Runnable first, Runnable second) {
        double[][] times = new double[2][REPEATS];
        Runnable[] works = {first, second};
        for (int block = -1; block < REPEATS / BLOCK; block++) {
            for (int work = 0; work < 2; work++) {
                for (int i = 0; i < BLOCK; i++) {
                    long start = System.nanoTime();
                    works[work].run();
                    if (block >= 0) { // the first block warms up
                        times[work][block * BLOCK + i] = (System.nanoTime() - start) / 1e6;
                    }
                }
            }
        }
        return new double[] {median(times[0]), median(times[1])};
    }

    static double median(double[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }

    /** Median of five, after a collection. */
    static double residentMegabytes() {
        double[] values = new double[5];
        for (int i = 0; i < values.length; i++) {
            System.gc();
            values[i] = ResidentMemory.bytes() / (double) (1 << 20);
        }
        return median(values);
    }

    private <T> T onEngine(java.util.concurrent.Callable<T> call) {
        return join(host.call(call));
    }

    private static <T> T join(java.util.concurrent.CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof PhospheneException sentence) {
                throw sentence;
            }
            throw e;
        }
    }
}
