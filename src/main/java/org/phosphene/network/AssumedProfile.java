package org.phosphene.network;

import java.util.List;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;

/** What is assumed about a file nobody described: torchvision's conventions, and what the graph itself shows. */
final class AssumedProfile {

    private static final int USUAL_SIZE = 224;

    private AssumedProfile() {}

    /**
     * @param id what the network is opened by
     * @throws PhospheneException when the network's input cannot be a picture
     */
    static NetworkProfile of(Network network, String id) {
        List<Integer> shape = network.inputShape();
        PlaneLayout layout = PlaneLayout.of(shape);
        Preprocessing preprocessing = preprocessing(network, layout);
        int height = size(shape.get(layout.height()));
        int width = size(shape.get(layout.width()));
        ClassLayers classes = ClassLayers.of(network);
        return new NetworkProfile(
                id,
                network.source(),
                note(preprocessing, width, height, classes, wholeNumbers(network)),
                width,
                height,
                PhotographPreparation.usual(Math.max(width, height)),
                preprocessing,
                classes.logits(),
                classes.probabilities(),
                Optional.empty());
    }

    private static boolean wholeNumbers(Network network) {
        return network.facts().inputType().equals("UINT8");
    }

    private static Preprocessing preprocessing(Network network, PlaneLayout layout) {
        int planes = network.inputShape().get(layout.planes());
        if (planes > Preprocessing.MOST_PLANES) {
            throw new PhospheneException(
                    "The network %s takes pictures of %s channels; at most %s can be given. Choose a network for "
                            + "pictures.",
                    Quoted.name(network.source()), planes, Preprocessing.MOST_PLANES);
        }
        Preprocessing colours = wholeNumbers(network)
                ? Preprocessing.range(ChannelOrder.RGB, 0, 255) // pixels as they are
                : Preprocessing.torchvision();
        return colours.withPlanes(planes > 0 ? planes : Preprocessing.COLOURS).withLayout(layout);
    }

    private static Sentence note(Preprocessing how, int width, int height, ClassLayers classes, boolean wholeNumbers) {
        Sentence range = wholeNumbers
                ? Sentence.of("with values from 0 to 255, since it takes bytes")
                : Sentence.of("with ImageNet's mean and standard deviation (torchvision's convention)");
        Sentence names = classes.logits()
                .map(logits -> Sentence.of("classes at layer %s, without names.", Quoted.name(logits)))
                .orElse(Sentence.of("no classes, since its output looks like an embedding."));
        return Sentence.of("Assumed: %s of %s x %s %s; %s", pictures(how.planes()), width, height, range, names);
    }

    private static Sentence pictures(int planes) {
        if (planes > Preprocessing.COLOURS) {
            return Sentence.of("RGB pictures in the first three of %s channels", planes);
        }
        if (planes == Preprocessing.COLOURS) {
            return Sentence.of("RGB pictures");
        }
        return planes == 1 ? Sentence.of("grey pictures") : Sentence.of("grey pictures in %s channels", planes);
    }

    private static int size(int announced) {
        return announced > 0 ? announced : USUAL_SIZE;
    }
}
