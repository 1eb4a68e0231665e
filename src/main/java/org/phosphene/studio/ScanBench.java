package org.phosphene.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.phosphene.core.UnitRef;
import org.phosphene.engine.DeviceState;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.NetworkLines;
import org.phosphene.engine.Program;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.TorchEngine;
import org.phosphene.engine.Value;
import org.phosphene.examples.IndexFolder;
import org.phosphene.examples.LayerChoice;
import org.phosphene.examples.ScanTask;
import org.phosphene.job.WorkPool;

/**
 * Measures a whole scan of a folder into a new index against the bare forward passes of as many pictures, what the scan
 * adds to the memory of the process, and how soon the index answers what the panel asks.
 */
final class ScanBench {

    static final String NAME = "scan";

    private static final int UNITS = 51;
    private static final int TOP = 100;
    private static final double EARLY = 0.25; // of the scan: pools and caches are filled
    private static final double LATE = 0.95;

    private final Path warmUp;
    private final Networks networks;
    private final EngineHost host;
    private final Consumer<BenchLine> out;

    /** @param warmUp folder of other photographs to scan first */
    ScanBench(Networks networks, EngineHost host, Path warmUp, Consumer<BenchLine> out) {
        this.warmUp = warmUp;
        this.networks = networks;
        this.host = host;
        this.out = out;
    }

    void run(String id, Path folder) {
        try (WorkPool pool = new WorkPool("scan-bench", PhospheneStudio.PHOTOGRAPH_THREADS)) {
            Path indexes = Files.createTempDirectory("phosphene-bench");
            try {
                measure(id, folder, scans(indexes, "timed", folder, pool));
                double growth = growth(scans(indexes, "weighed", folder, pool).scan(ScanRequest.of(id, folder)));
                line(id, "scan-memory", growth, "MB", 1);
            } finally {
                delete(indexes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder cannot be written", e);
        }
    }

    private Scans scans(Path indexes, String name, Path folder, WorkPool pool) {
        return new Scans(networks, new IndexFolder(indexes.resolve(name)), folder, pool, host);
    }

    private void measure(String id, Path folder, Scans scans) {
        ScannedNetwork network = ScannedNetwork.of(networks.open(id).join());
        host.call(() -> {
                    bare(network, 10 * ScanTask.BATCH); // warms up
                    return null;
                })
                .join();
        scans.scan(ScanRequest.of(id, warmUp)).result().join();
        long start = System.nanoTime();
        Scanning scanning = scans.scan(ScanRequest.of(id, folder));
        ScanSummary summary = scanning.result().join();
        double scan = (System.nanoTime() - start) / 1e9;
        double bare = host.call(() -> bare(network, summary.photographs())).join();
        line(id, "scan", scan, "s", summary.photographs());
        line(id, "scan-bare", bare, "s", summary.photographs());
        line(id, "scan-ratio", scan / bare, "bare forward passes", summary.photographs());
        unitData(id, folder, network, scans);
    }

    /**
     * A scan of its own, since collections take time. Megabytes of resident memory, after collections, that come
     * between the first quarter and the end of a scan.
     */
    private static double growth(Scanning scanning) {
        double early = Double.NaN;
        double late = Double.NaN;
        while (!scanning.result().isDone()) {
            ScanProgress progress = scanning.progress();
            double share = progress.total() == 0 ? 0 : progress.done() / (double) progress.total();
            if (share >= EARLY && Double.isNaN(early)) {
                early = StudioBench.residentMegabytes();
            } else if (share >= LATE && Double.isNaN(late)) {
                late = StudioBench.residentMegabytes();
            }
            sleep();
        }
        return late - early;
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Seconds of as many forward passes as that many photographs need, to the same layers, of the same batch. */
    private double bare(ScannedNetwork network, int photographs) {
        TorchEngine engine = host.engine();
        List<String> layers = LayerChoice.usual(network.network());
        ProgramBuilder builder = new ProgramBuilder();
        Map<String, Value> written =
                NetworkLines.write(builder, network.network().network(), builder.state("seen"), Set.copyOf(layers));
        List<Value> ends = new ArrayList<>();
        for (String layer : layers) {
            // one number of each, so that every layer is computed and nothing is copied
            ends.add(builder.let(
                    "end", "torch.reshape(torch.select(torch.flatten({}), 0, 0), [1])", written.get(layer)));
        }
        builder.output("ends", builder.let("all", "torch.cat({}, 0)", ProgramBuilder.list(ends)));
        FloatArray seen = FloatArray.zeros(network.profile()
                .preprocessing()
                .inputShape(
                        ScanTask.BATCH,
                        network.profile().inputHeight(),
                        network.profile().inputWidth()));
        Random random = new Random(0);
        for (int i = 0; i < seen.values().length; i++) {
            seen.values()[i] = (float) random.nextGaussian();
        }
        try (DeviceState state = engine.newState();
                Program program = engine.load(builder.build())) {
            state.set("seen", seen);
            program.run(state, Map.of(), Set.of("ends"));
            program.run(state, Map.of(), Set.of("ends"));
            long start = System.nanoTime();
            for (int done = 0; done < photographs; done += ScanTask.BATCH) {
                program.run(state, Map.of(), Set.of("ends"));
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private void unitData(String id, Path folder, ScannedNetwork network, Scans scans) {
        ExampleAnswers answers = new ExampleAnswers(scans);
        List<String> layers = LayerChoice.usual(network.network());
        Random random = new Random(0);
        double[] times = new double[UNITS];
        for (int i = -3; i < UNITS; i++) { // the first ones warm up
            LayerInfo layer = network.known(layers.get(random.nextInt(layers.size())));
            UnitRef unit = UnitRef.channel(layer.name(), random.nextInt(layer.channels()));
            long start = System.nanoTime();
            answers.unit(network, ExampleQuery.of(id, folder, unit).withCount(TOP));
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        line(id, "unit-data", StudioBench.median(times), "ms", UNITS);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void line(String id, String name, double value, String unit, int repeats) {
        out.accept(new BenchLine(name, value, unit, id, "", "", ScanTask.BATCH, repeats));
    }
}
