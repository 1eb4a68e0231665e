package org.phosphene.ui.fx;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs code on the JavaFX thread; what it throws is reported, never lost and never the end of the thread. View models
 * take an {@link Executor} so that their tests need no toolkit; the program gives them {@link #executor()}.
 */
public final class Fx {

    private static final Logger LOG = LoggerFactory.getLogger(Fx.class);

    private static volatile Consumer<Throwable> reporter = error -> LOG.error("Not shown in a window", error);

    private Fx() {}

    /**
     * Who shows errors; called once by the program before its first window. What listeners and event handlers throw is
     * reported too.
     */
    public static void reportTo(Consumer<Throwable> newReporter) {
        reporter = newReporter;
        run(() -> Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> report(error)));
    }

    /** Hands an error to whoever shows them; callable on every thread. */
    public static void report(Throwable error) {
        reporter.accept(error);
    }

    /** Runs it now when called on the JavaFX thread, else as soon as that thread is free. */
    public static void run(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            guard(action).run();
        } else {
            Platform.runLater(guard(action));
        }
    }

    /** Runs it after what the JavaFX thread does now. */
    public static void later(Runnable action) {
        Platform.runLater(guard(action));
    }

    /** Has everything laid out and painted soon, even where nothing has changed. */
    public static void requestPulse() {
        Platform.requestNextPulse();
    }

    /** The JavaFX thread, for {@code whenCompleteAsync} and the like. */
    public static Executor executor() {
        return Fx::run;
    }

    /** The same action, whose exceptions are reported. */
    public static Runnable guard(Runnable action) {
        return () -> {
            try {
                action.run();
            } catch (RuntimeException | LinkageError e) {
                report(e);
            }
        };
    }

    /** Ends the toolkit; windows close. */
    public static void exit() {
        Platform.exit();
    }
}
