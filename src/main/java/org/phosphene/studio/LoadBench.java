package org.phosphene.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.phosphene.engine.LayerShapes;
import org.phosphene.network.LayerTree;
import org.phosphene.network.NetworkProfile;
import org.phosphene.network.OpenedNetwork;
import org.phosphene.network.onnx.RandomNetwork;

/** Measures how long it takes to open a network and how much memory it holds then, as multiples of its file's size. */
final class LoadBench {

    static final String NAME = "load";

    private static final int REPEATS = 5;
    private static final double MEGABYTE = 1 << 20;

    private final Networks networks;
    private final EngineHost host;
    private final Consumer<BenchLine> out;

    LoadBench(Networks networks, EngineHost host, Consumer<BenchLine> out) {
        this.networks = networks;
        this.host = host;
        this.out = out;
    }

    /** @param idsOrFiles none to measure a file of 100 MB with random weights, made for the purpose */
    void run(List<String> idsOrFiles) {
        idsOrFiles.forEach(this::measure);
        if (!idsOrFiles.isEmpty()) {
            return;
        }
        try {
            Path file = Files.createTempFile("phosphene-bench", ".onnx");
            try {
                RandomNetwork.write(file);
                measure(file.toString());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder cannot be written", e);
        }
    }

    private void measure(String id) {
        double[] read = new double[REPEATS];
        double[] shapes = new double[REPEATS];
        for (int i = -1; i < REPEATS; i++) { // the first time warms up
            long start = System.nanoTime();
            OpenedNetwork opened = read(id);
            long between = System.nanoTime();
            shapes(opened);
            if (i >= 0) {
                read[i] = (between - start) / 1e9;
                shapes[i] = (System.nanoTime() - start) / 1e9;
            }
            release(opened);
        }
        line(id, "load-tree", StudioBench.median(read), "s", REPEATS);
        line(id, "load-shapes", StudioBench.median(shapes), "s", REPEATS);
        memory(id);
    }

    private void memory(String id) {
        double heap = heapMegabytes();
        double resident = StudioBench.residentMegabytes();
        OpenedNetwork opened = read(id);
        double size = size(id, opened);
        line(id, "load-file", size, "MB", 1);
        line(id, "load-heap", (heapMegabytes() - heap) / size, "file sizes", 1);
        shapes(opened);
        line(id, "load-resident", (StudioBench.residentMegabytes() - resident) / size, "file sizes", 1);
        release(opened);
    }

    private OpenedNetwork read(String id) {
        OpenedNetwork opened = networks.readAgain(id);
        LayerTree.of(opened.network());
        return opened;
    }

    private void shapes(OpenedNetwork opened) {
        NetworkProfile profile = opened.profile();
        long[] input = profile.preprocessing().inputShape(1, profile.inputHeight(), profile.inputWidth());
        host.call(() -> LayerShapes.reach(host.engine(), opened.network(), input))
                .join();
    }

    private void release(OpenedNetwork opened) {
        host.call(() -> {
                    host.engine().release(opened.network());
                    return null;
                })
                .join();
    }

    /** Of the file, or of the weights where a network of the catalogue is meant. */
    private static double size(String id, OpenedNetwork opened) {
        try {
            return Files.size(Path.of(id)) / MEGABYTE;
        } catch (IOException e) {
            return opened.network().weights().values().stream()
                            .mapToLong(weight -> weight.data().remaining())
                            .sum()
                    / MEGABYTE;
        }
    }

    private static double heapMegabytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    private void line(String id, String name, double value, String unit, int repeats) {
        String network = id.contains("phosphene-bench") ? "random weights" : id;
        out.accept(new BenchLine(name, value, unit, network, "", "", 1, repeats));
    }
}
