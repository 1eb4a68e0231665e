package org.phosphene.studio;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phosphene.core.PhospheneException;
import org.phosphene.engine.DeviceState;
import org.phosphene.engine.FloatArray;
import org.phosphene.engine.NetworkLines;
import org.phosphene.engine.Program;
import org.phosphene.engine.ProgramBuilder;
import org.phosphene.engine.TorchEngine;
import org.phosphene.engine.Value;
import org.phosphene.image.NpyArray;
import org.phosphene.image.PhotographReader;
import org.phosphene.image.Pixels;
import org.phosphene.image.Preparation;
import org.phosphene.network.NetworkProfile;
import org.phosphene.network.PlaneLayout;
import org.phosphene.network.Preprocessing;

/** What a network makes of a photograph or of a prepared input, at one layer. */
final class ActivationsRun {

    private static final String INPUT = "input";
    private static final String OUTPUT = "activations";

    private ActivationsRun() {}

    /** Reads the input: (N,C,H,W) pictures in [0, 1] of a photograph, or the array as it is. */
    static FloatArray read(ActivationsRequest request, OpenedLayers network) {
        if (request.image().isPresent() == request.input().isPresent()) {
            throw new PhospheneException("Give either a photograph or an input array, not both and not none.");
        }
        return request.image().isPresent()
                ? photograph(
                        request.image().get(),
                        request.resize(),
                        network.opened().profile())
                : array(request.input().get(), network.opened().profile().preprocessing());
    }

    private static FloatArray photograph(Path file, boolean resize, NetworkProfile profile) {
        Pixels read = PhotographReader.read(file);
        return FloatArray.planes(resize ? Photographs.asSeen(read, profile) : Preparation.NO_RESIZE.apply(read));
    }

    private static FloatArray array(Path file, Preprocessing how) {
        NpyArray array = NpyArray.read(file);
        long[] shape = array.shape();
        if (shape.length != 4
                || shape[how.layout().planes()] != how.planes()
                || Arrays.stream(shape).anyMatch(length -> length < 1)) {
            String wanted = how.layout() == PlaneLayout.NCHW
                    ? "(N, " + how.planes() + ", H, W)"
                    : "(N, H, W, " + how.planes() + ")";
            throw new PhospheneException(
                    "The input array has the shape %s. It must be %s, as the network sees it.",
                    Arrays.toString(shape), wanted);
        }
        return new FloatArray(shape, array.floats());
    }

    /** Runs the network; on the engine thread. */
    static Activations run(ActivationsRequest request, OpenedLayers network, FloatArray input, TorchEngine engine) {
        NetworkProfile profile = network.opened().profile();
        String layer = request.layer()
                .or(profile::probabilities)
                .or(profile::logits)
                .orElseThrow(
                        () -> new PhospheneException("This network has no layer of classes; name the layer you want."));
        String name =
                network.opened().network().resolveLayer(network.byFile(layer)).name();
        ProgramBuilder builder = new ProgramBuilder();
        Value given = builder.state(INPUT);
        Value seen = request.image().isPresent()
                ? NetworkLines.preprocess(builder, profile.preprocessing(), given, 0)
                : given;
        Value value = NetworkLines.write(builder, network.opened().network(), seen, Set.of(name))
                .get(name);
        builder.output(OUTPUT, builder.let("rows", "torch.contiguous({}, memory_format=0)", value));
        try (DeviceState state = engine.newState();
                Program program = engine.load(builder.build())) {
            state.set(INPUT, input);
            FloatArray out = program.run(state, Map.of(), Set.of(OUTPUT)).floats(OUTPUT);
            List<Integer> shape =
                    Arrays.stream(out.shape()).mapToObj(length -> (int) length).toList();
            return new Activations(name, shape, out.values());
        }
    }
}
