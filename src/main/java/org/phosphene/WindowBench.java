package org.phosphene;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.Bench;
import org.phosphene.studio.BenchRequest;
import org.phosphene.studio.EngineStatus;
import org.phosphene.ui.shell.WindowMeasure;

/** The studio's measures, and those of the window: a second process that opens it, measures itself and closes. */
final class WindowBench implements Bench {

    /** System property that makes the window measure itself. */
    static final String MEASURE = "phosphene.measure";

    private static final String WINDOW = "window";

    private final Bench studio;

    WindowBench(Bench studio) {
        this.studio = studio;
    }

    @Override
    public List<String> measures() {
        List<String> all = new ArrayList<>(studio.measures());
        all.add(WINDOW);
        return all;
    }

    @Override
    public void run(BenchRequest request, Consumer<String> jsonLine) {
        boolean everything = request.measures().isEmpty();
        if (everything || request.measures().contains(WINDOW)) {
            openWindow(jsonLine); // first: nothing else has work for the engine yet
        }
        List<String> others =
                request.measures().stream().filter(name -> !name.equals(WINDOW)).toList();
        if (everything || !others.isEmpty()) {
            studio.run(
                    new BenchRequest(
                            request.networks(),
                            request.layers(),
                            request.width(),
                            request.height(),
                            others,
                            request.device()),
                    jsonLine);
        }
    }

    private static void openWindow(Consumer<String> jsonLine) {
        if (System.getProperty("os.name").equals("Linux") && System.getenv("DISPLAY") == null) {
            throw new PhospheneException("The measure 'window' needs a display. Run the bench on a desktop or under"
                    + " xvfb-run, or name other measures with --measure.");
        }
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-D" + MEASURE + "=true", "-cp", System.getProperty("java.class.path")));
        command.add(Launcher.class.getName());
        try {
            Process window = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader lines = window.inputReader()) {
                lines.lines().filter(line -> line.startsWith("{")).forEach(jsonLine);
            }
        } catch (IOException e) {
            throw new PhospheneException("The window could not be opened in a process of its own.", e);
        }
    }

    /** The lines of one window's measures. */
    static List<String> lines(WindowMeasure.Result result, EngineStatus engine) {
        return List.of(
                line("window-start", result.startSeconds(), "s", result, engine),
                line("first-frame", result.frameSeconds(), "s", result, engine),
                line("pulse-gap", result.gapMillis(), "ms", result, engine));
    }

    private static String line(
            String name, double value, String unit, WindowMeasure.Result result, EngineStatus engine) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", name).put("value", Math.round(value * 1000) / 1000.0).put("unit", unit);
        json.put("network", result.network()).put("layer", result.layer()).put("size", "network's own");
        json.put("batch", 1)
                .put("threads", engine.threads())
                .put("device", engine.device())
                .put("repeats", 1);
        return json.toString();
    }
}
