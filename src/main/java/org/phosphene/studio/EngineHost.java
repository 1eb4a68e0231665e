package org.phosphene.studio;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.phosphene.core.PhospheneException;
import org.phosphene.engine.EngineFailure;
import org.phosphene.engine.TorchEngine;
import org.phosphene.job.EngineThread;
import org.phosphene.job.Job;
import org.phosphene.job.Steps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine and its thread. The engine starts with the first thing asked of it, on the best device; one that cannot be
 * used gives way to the processor.
 */
final class EngineHost implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EngineHost.class);
    static final String CPU = "cpu";

    /**
     * Milliseconds for the step in progress, long even on a busy machine: to end the process inside libtorch crashes
     * it.
     */
    private static final long LONGEST_WAIT = 8000;

    private final EngineThread thread = new EngineThread("phosphene-engine");
    private final int threads;
    private volatile String wanted;
    private volatile TorchEngine engine;

    /** @param device such as {@code cuda:0}, empty to choose by the machine */
    EngineHost(int threads, String device) {
        this.threads = threads;
        this.wanted = device;
    }

    /** Starts the engine ahead of its first use. */
    void warmUp() {
        call(this::engine).whenComplete((started, failure) -> {
            if (failure != null) {
                LOG.error("engine does not start", failure);
            }
        });
    }

    /** The engine; on its thread only. */
    TorchEngine engine() {
        if (engine == null) {
            TorchEngine.useThreads(threads);
            engine = start();
        }
        return engine;
    }

    private TorchEngine start() {
        String device = wanted;
        if (device.isEmpty()) {
            List<String> devices = TorchEngine.devices();
            device = devices.get(devices.size() > 1 ? 1 : 0);
        }
        try {
            return TorchEngine.start(device);
        } catch (EngineFailure e) {
            if (device.equals(CPU)) {
                throw e;
            }
            LOG.warn("falling back to the processor", e);
            return TorchEngine.start(CPU);
        }
    }

    <T> CompletableFuture<T> call(Callable<T> call) {
        return thread.call(call);
    }

    <T> Job<T> start(Steps<T> steps) {
        return thread.start(steps);
    }

    <T> Job<T> startBehind(Steps<T> steps) {
        return thread.startBehind(steps);
    }

    int running() {
        return thread.running();
    }

    int threads() {
        return threads;
    }

    boolean isReady() {
        return engine != null;
    }

    String device() {
        TorchEngine current = engine;
        return current != null ? current.device() : wanted.isEmpty() ? CPU : wanted;
    }

    int liveArrays() {
        TorchEngine current = engine;
        return current == null ? 0 : current.liveArrays();
    }

    /** Moves to another device; on the engine thread, with no run in progress. Returns a sentence. */
    String moveTo(String device) {
        if (engine != null && engine.device().equals(device)) {
            return "The engine runs on " + device + ".";
        }
        TorchEngine old = engine;
        try {
            TorchEngine moved = TorchEngine.start(device);
            if (old != null) {
                old.close();
            }
            engine = moved;
            wanted = device;
            return "The engine now runs on " + device + ".";
        } catch (PhospheneException e) {
            LOG.warn("device {} cannot be used", device, e);
            return "The device " + device + " could not be used, so the engine stays on " + device() + ".";
        }
    }

    /** After a device failed in the middle of a run; on the engine thread. */
    void fallBack() {
        engine.close();
        wanted = CPU;
        engine = TorchEngine.start(CPU);
    }

    @Override
    public void close() {
        thread.call(() -> {
            if (engine != null) {
                engine.close();
                engine = null;
            }
            return null;
        });
        thread.close(LONGEST_WAIT, TimeUnit.MILLISECONDS);
    }
}
