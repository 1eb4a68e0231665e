package org.phosphene.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.phosphene.core.PhospheneException;
import org.phosphene.studio.Bench;
import org.phosphene.studio.BenchRequest;
import org.phosphene.studio.Studio;

/** Runs commands as a shell does and keeps what they print. */
final class TestShell implements Services {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicReference<Runnable> interrupt = new AtomicReference<>();
    private final TestStudio studio;
    String input = "";
    int threads = -1;
    boolean opened;
    BenchRequest benchRequest;
    CompletableFuture<Void> interruption = CompletableFuture.completedFuture(null);

    TestShell() {
        studio = new TestStudio(TestRendering.Middle.NOTHING);
    }

    private TestShell(int interruptedRun) {
        int[] run = {0};
        studio = new TestStudio(() -> ++run[0] == interruptedRun && interrupt());
    }

    /** Presses Ctrl-C in the middle of a run, counted from 1. */
    static TestShell interruptedInRun(int number) {
        return new TestShell(number);
    }

    /** Presses Ctrl-C in the middle of the first scan. */
    static TestShell interruptedInScan() {
        TestShell shell = new TestShell();
        shell.studio.examples.middle = shell::interrupt;
        return shell;
    }

    boolean interrupt() {
        interruption = CompletableFuture.runAsync(interrupt.get());
        return true;
    }

    int run(String... args) {
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return Cli.run(this, args, in, stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    TestStudio studio() {
        return studio;
    }

    boolean listensForInterrupts() {
        return interrupt.get() != null;
    }

    @Override
    public Studio studio(int number) {
        threads = number;
        opened = true;
        return studio;
    }

    @Override
    public Registration onInterrupt(Runnable task) {
        interrupt.set(task);
        return () -> interrupt.set(null);
    }

    @Override
    public Bench bench(int number) {
        threads = number;
        return new Bench() {
            @Override
            public List<String> measures() {
                return List.of("step", "memory");
            }

            @Override
            public void run(BenchRequest request, Consumer<String> jsonLine) {
                benchRequest = request;
                if (request.networks().contains("none")) {
                    throw new PhospheneException("There is no network none.");
                }
                jsonLine.accept("{\"name\":\"step\"}");
                jsonLine.accept("{\"name\":\"memory\"}");
            }
        };
    }
}
