package org.phosphene.engine;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phosphene.core.Sentence;
import org.phosphene.network.Network;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PyTorch by way of DJL, on one device. Order of use: {@link #start} once, then {@link #load} and {@link #newState},
 * all on one thread; {@link #close} last. Every array is made on the engine's device.
 */
public final class TorchEngine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TorchEngine.class);
    private static final String NAME = "PyTorch";

    private static boolean tuned;

    private final Device device;
    private final NDManager manager;
    private final DeviceWeights weights;
    private final LiveArrays live = new LiveArrays();

    private TorchEngine(Device device) {
        this.device = device;
        this.manager = NDManager.newBaseManager(device, NAME);
        this.weights = new DeviceWeights(manager, live);
    }

    /**
     * Loads the native libraries if this is the first engine of the process.
     *
     * @param device {@code cpu} or {@code cuda:0}, {@code cuda:1}, ...
     * @throws EngineFailure when the libraries or the device cannot be used
     */
    public static synchronized TorchEngine start(String device) {
        try {
            if (!tuned) {
                tuned = true;
                GlibcMemory.tune();
            }
            Engine engine = Engine.getEngine(NAME);
            LOG.info("engine {} {} on {}", NAME, engine.getVersion(), device);
            TorchEngine started = new TorchEngine(deviceOf(device));
            started.probe();
            return started;
        } catch (RuntimeException | LinkageError e) {
            throw EngineFailure.of(Sentence.of("Starting the engine"), device, e);
        }
    }

    /**
     * Chooses the number of threads. The engine reads it once, when it starts: later calls have no effect.
     *
     * @param threads at least 1
     */
    public static void useThreads(int threads) {
        System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    }

    /** Devices that can be chosen, the processor first. */
    public static List<String> devices() {
        List<String> names = new ArrayList<>(List.of("cpu"));
        int gpus = Engine.getEngine(NAME).getGpuCount();
        for (int i = 0; i < gpus; i++) {
            names.add("cuda:" + i);
        }
        return names;
    }

    /** Versions of the engine and its native library. */
    public static Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("djl", Engine.getDjlVersion());
        versions.put("pytorch", Engine.getEngine(NAME).getVersion());
        return versions;
    }

    /** Name of the device, as in {@link #start}. */
    public String device() {
        return nameOf(device);
    }

    /**
     * Loads a program.
     *
     * @throws EngineFailure when the text is not a program; the text is in the log
     */
    public Program load(ProgramText text) {
        Model model = Model.newInstance("phosphene", device, NAME);
        try {
            model.load(new ByteArrayInputStream(ProgramArchive.of(text.source())));
            return new Program(text, model, manager, weights, live);
        } catch (Exception e) {
            model.close();
            LOG.error("program that could not be loaded:\n{}", text.source(), e);
            throw EngineFailure.of(Sentence.of("Building the computation"), device(), e);
        }
    }

    /** A new set of tensors on the device. */
    public DeviceState newState() {
        return new DeviceState(manager, live);
    }

    /** Frees the weights of a network; programs that use them must be closed before. */
    public void release(Network network) {
        weights.release(network.weights().values());
    }

    /** Number of long-lived arrays: weights, constants, states. */
    public int liveArrays() {
        return live.count();
    }

    /** Makes one array, so that a device that cannot be used fails here. */
    private void probe() {
        try (NDManager scratch = manager.newSubManager()) {
            scratch.create(new float[] {1}).toFloatArray();
        }
    }

    static String nameOf(Device device) {
        return device.isGpu() ? "cuda:" + device.getDeviceId() : "cpu";
    }

    private static Device deviceOf(String name) {
        if (name.equals("cpu")) {
            return Device.cpu();
        }
        if (name.matches("cuda:\\d{1,3}")) {
            return Device.gpu(Integer.parseInt(name.substring(5)));
        }
        throw new IllegalArgumentException("no device is called " + name);
    }

    @Override
    public void close() {
        manager.close();
    }
}
