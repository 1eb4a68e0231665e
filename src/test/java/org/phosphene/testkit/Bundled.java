package org.phosphene.testkit;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.phosphene.network.ChannelOrder;
import org.phosphene.network.Network;
import org.phosphene.network.Preprocessing;
import org.phosphene.network.onnx.OnnxReader;

/** The two bundled networks, read once, with the preprocessing their origin states. */
public final class Bundled {

    /** Id of EfficientNet-Lite0. */
    public static final String EFFICIENTNET = "efficientnet-lite0";
    /** Id of SqueezeNet 1.1. */
    public static final String SQUEEZENET = "squeezenet1.1";

    private static final Map<String, Network> READ = new ConcurrentHashMap<>();

    private Bundled() {}

    /** The network of an id. */
    public static Network network(String id) {
        return READ.computeIfAbsent(id, name -> OnnxReader.read(Path.of("models", name + ".onnx")));
    }

    /** What the network's origin says of its input. */
    public static Preprocessing preprocessing(String id) {
        return id.equals(EFFICIENTNET)
                ? new Preprocessing(
                        ChannelOrder.RGB, new float[] {127, 127, 127}, new float[] {1 / 128f, 1 / 128f, 1 / 128f})
                : new Preprocessing(ChannelOrder.BGR, new float[] {103.939f, 116.779f, 123.68f}, new float[] {1, 1, 1});
    }
}
