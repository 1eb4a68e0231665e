package org.phosphene;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.phosphene.cli.ExitCodes;
import org.phosphene.cli.StandardStreams;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.Bench;
import org.phosphene.studio.BenchRequest;
import org.phosphene.studio.EngineStatus;
import org.phosphene.ui.shell.ScrollMeasure;
import org.phosphene.ui.shell.WindowMeasure;

/**
 * The studio's measures, and those of the window: a second process that opens it as at a first start, measures itself
 * and closes. The window's measures know nothing of the request's networks, layers and sizes.
 */
final class WindowBench implements Bench {

    private static final String MEASURE = "phosphene.measure";
    private static final String FOLDER = "phosphene.measure.images";
    private static final String WINDOW = "window";
    private static final String SCROLL = "scroll";
    private static final long LONGEST_SECONDS = 150;

    private final Bench studio;
    private final int threads;

    /** @param threads of the engine, 0 to choose by the machine */
    WindowBench(Bench studio, int threads) {
        this.studio = studio;
        this.threads = threads;
    }

    /** In a process whose window measures itself: the number of threads it was given. */
    static Optional<Integer> threadsOfMeasure() {
        return Optional.ofNullable(Integer.getInteger(MEASURE));
    }

    /** In such a process, where scrolling is the measure: the folder of the photographs, empty for the bundled one. */
    static Optional<String> scrolledOfMeasure() {
        return Optional.ofNullable(System.getProperty(FOLDER));
    }

    private static String whole(Path folder) {
        return folder.toAbsolutePath().toString();
    }

    @Override
    public List<String> measures() {
        List<String> all = new ArrayList<>(studio.measures());
        all.addAll(List.of(WINDOW, SCROLL));
        return all;
    }

    @Override
    public void run(BenchRequest request, Consumer<String> jsonLine) {
        List<String> others = request.measures().stream()
                .filter(name -> !name.equals(WINDOW) && !name.equals(SCROLL))
                .toList();
        boolean everything = request.measures().isEmpty();
        if (everything || !others.isEmpty()) {
            studio.run(
                    new BenchRequest(
                            request.networks(),
                            request.layers(),
                            request.width(),
                            request.height(),
                            others,
                            request.images(),
                            request.device()),
                    jsonLine);
        }
        // last: the studio is closed, so nothing else wants the processor
        if (everything || request.measures().contains(WINDOW)) {
            measureWindow(Optional.empty(), jsonLine);
        }
        if (everything || request.measures().contains(SCROLL)) {
            measureWindow(Optional.of(request.images().map(WindowBench::whole).orElse("")), jsonLine);
        }
    }

    private void measureWindow(Optional<String> scrolled, Consumer<String> jsonLine) {
        try {
            Path out = Files.createTempFile("phosphene-window", ".txt");
            try {
                boolean good = runWindow(scrolled, out);
                List<String> lines = Files.readAllLines(out);
                lines.stream().filter(line -> line.startsWith("{")).forEach(jsonLine);
                if (!good) {
                    throw failed(lines);
                }
            } finally {
                Files.deleteIfExists(out);
            }
        } catch (IOException e) {
            throw new PhospheneException("The window could not be opened in a process of its own.", e);
        }
    }

    private boolean runWindow(Optional<String> scrolled, Path out) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        scrolled.ifPresent(folder -> command.add("-D" + FOLDER + "=" + folder));
        command.addAll(List.of("-D" + MEASURE + "=" + threads, "-cp", System.getProperty("java.class.path")));
        command.add(Launcher.class.getName());
        Process window = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            return window.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) && window.exitValue() == ExitCodes.DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            window.destroyForcibly();
        }
    }

    static PhospheneException failed(List<String> lines) {
        String last = lines.stream()
                .filter(line -> !line.startsWith("{") && !line.isBlank())
                .reduce("", (earlier, later) -> later);
        return new PhospheneException(("The window could not be measured. " + last).strip());
    }

    /**
     * In the process of the window: prints what was measured.
     *
     * @return the exit code of the process
     */
    static int tell(WindowMeasure.Result result, EngineStatus engine) {
        if (!result.complete()) {
            StandardStreams.complain("Not every click led to a picture in time ("
                    + result.frameSeconds().size() + " did). The log says why.");
            return ExitCodes.FAILED;
        }
        lines(result, engine).forEach(StandardStreams::print);
        return ExitCodes.DONE;
    }

    /**
     * The same for photographs that were scrolled.
     *
     * @param network id of the one whose unit they are sorted by
     */
    static int tell(ScrollMeasure.Result result, String network, EngineStatus engine) {
        if (!result.complete()) {
            StandardStreams.complain("The photographs were not scrolled in time. The log says why.");
            return ExitCodes.FAILED;
        }
        StandardStreams.print(
                line("scroll-gap-first", result.firstMillis(), "ms", result.tiles(), network, "", engine));
        StandardStreams.print(
                line("scroll-gap-again", result.againMillis(), "ms", result.tiles(), network, "", engine));
        return ExitCodes.DONE;
    }

    /** The lines of one window's measures. */
    static List<String> lines(WindowMeasure.Result result, EngineStatus engine) {
        List<Double> frames = result.frameSeconds().stream().sorted().toList();
        String network = result.network();
        String size = result.size();
        double inFill = result.fillSeconds().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
        return List.of(
                line("window-start", result.startSeconds(), "s", 1, network, size, engine),
                line("first-frame-median", frames.get(frames.size() / 2), "s", frames.size(), network, size, engine),
                line("first-frame-longest", frames.get(frames.size() - 1), "s", frames.size(), network, size, engine),
                line("first-frame-in-fill", inFill, "s", result.fillSeconds().size(), network, size, engine),
                line("pulse-gap-in-run", result.runGapMillis(), "ms", frames.size(), network, size, engine),
                line("pulse-gap-at-click", result.clickGapMillis(), "ms", frames.size(), network, size, engine));
    }

    private static String line(
            String name, double value, String unit, int repeats, String network, String size, EngineStatus engine) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", name).put("value", Math.round(value * 1000) / 1000.0).put("unit", unit);
        json.put("network", network).put("layer", "").put("size", size).put("batch", 1);
        json.put("threads", engine.threads()).put("device", engine.device()).put("repeats", repeats);
        return json.toString();
    }
}
