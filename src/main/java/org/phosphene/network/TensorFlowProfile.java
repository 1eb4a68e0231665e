package org.phosphene.network;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.phosphene.core.Sentence;

/**
 * What is known, or else assumed, about a frozen TensorFlow graph: the network of the article "Feature Visualization"
 * by its layers' names, the networks of TensorFlow's slim library by theirs.
 */
public final class TensorFlowProfile {

    /** Whose version a network that was a TensorFlow graph has. */
    private static final String DOMAIN = "tensorflow";

    private static final int USUAL_SIZE = 224;
    private static final int LARGER_SIZE = 299;
    private static final Pattern LARGER = Pattern.compile("(?i).*inception_?(v3|v4|resnet_?v2).*");
    private static final Pattern MEAN_ONLY = Pattern.compile("(?i).*(resnet_v1|vgg_).*");
    private static final float[] SLIM_MEAN = {123.68f, 116.78f, 103.94f}; // slim's vgg_preprocessing
    private static final float ARTICLE_MEAN = 117; // Lucid: the range is -117 to 138

    private TensorFlowProfile() {}

    /** Whether a network was a TensorFlow graph. */
    static boolean isFrom(Network network) {
        return network.opset(DOMAIN) > 0;
    }

    /**
     * Length of a picture's side, in pixels, where a graph takes any.
     *
     * @param nodes their names
     */
    public static int usualSize(Collection<String> nodes) {
        return nodes.stream().anyMatch(name -> LARGER.matcher(name).matches()) ? LARGER_SIZE : USUAL_SIZE;
    }

    /** The same for a network that was a graph. */
    static int usualSize(Network network) {
        return usualSize(network.nodes().stream().map(Node::name).toList());
    }

    /**
     * The profile with what this graph's names say.
     *
     * @param assumed what is assumed about any file
     */
    static NetworkProfile of(Network network, NetworkProfile assumed) {
        int channels = network.inputShape().get(1);
        if (channels > 0 && channels != 3) {
            return assumed;
        }
        if (isOfTheArticle(network)) {
            return article(assumed);
        }
        int size = usualSize(network);
        int width = network.inputShape().get(3) > 0 ? assumed.inputWidth() : size;
        int height = network.inputShape().get(2) > 0 ? assumed.inputHeight() : size;
        Pictures pictures = pictures(network);
        Sentence note = Sentence.of(
                "Assumed: RGB pictures of %s x %s %s (TensorFlow's convention); they enter at %s; classes at layer %s, "
                        + "without names.",
                width,
                height,
                pictures.what,
                Quoted.name(network.input()),
                Quoted.name(assumed.logits().orElse("")));
        return new NetworkProfile(
                assumed.id(),
                assumed.title(),
                note,
                width,
                height,
                PhotographPreparation.usual(Math.max(width, height)),
                pictures.how,
                assumed.logits(),
                assumed.probabilities(),
                assumed.showpiece());
    }

    private record Pictures(Preprocessing how, Sentence what) {}

    private static Pictures pictures(Network network) {
        switch (ownRange(network)) {
            case BYTES:
                return new Pictures(
                        range(0, 255),
                        Sentence.of("with values from 0 to 255, which the graph itself brings to its range"));
            case UNIT:
                return new Pictures(
                        range(0, 1),
                        Sentence.of("with values from 0 to 1, which the graph itself brings to its range"));
            default:
                break;
        }
        boolean meanOnly = network.nodes().stream()
                .anyMatch(node -> MEAN_ONLY.matcher(node.name()).matches());
        return meanOnly
                ? new Pictures(
                        new Preprocessing(ChannelOrder.RGB, SLIM_MEAN, new float[] {1, 1, 1}),
                        Sentence.of("less ImageNet's mean, on the scale 0 to 255"))
                : new Pictures(range(-1, 1), Sentence.of("with values from -1 to 1"));
    }

    private static Preprocessing range(float black, float white) {
        return Preprocessing.range(ChannelOrder.RGB, black, white);
    }

    private static boolean isOfTheArticle(Network network) {
        return Stream.of("conv2d0_pre_relu", "mixed4a", "mixed5b", "softmax2_pre_activation", "softmax2")
                .allMatch(name -> network.node(name).isPresent());
    }

    private static NetworkProfile article(NetworkProfile assumed) {
        return new NetworkProfile(
                assumed.id(),
                assumed.title(),
                Sentence.of(
                        "InceptionV1, the network of the article Feature Visualization: RGB pictures with values from "
                                + "-117 to 138; 1008 classes at layer 'softmax2_pre_activation', without names."),
                assumed.inputWidth(),
                assumed.inputHeight(),
                PhotographPreparation.usual(Math.max(assumed.inputWidth(), assumed.inputHeight())),
                range(-ARTICLE_MEAN, 255 - ARTICLE_MEAN),
                Optional.of("softmax2_pre_activation"),
                Optional.of("softmax2"),
                Optional.of("mixed4a:476"));
    }

    private enum Range {
        BYTES,
        UNIT,
        UNKNOWN
    }

    /** What a graph takes that begins with taking off a middle, or with a scale: (x - 128) / 128 or 2 x - 1. */
    private static Range ownRange(Network network) {
        List<Node> readers = network.nodes().stream()
                .filter(node -> node.inputs().contains(network.input()))
                .toList();
        if (readers.size() != 1) {
            return Range.UNKNOWN;
        }
        Node first = readers.get(0);
        float number = first.input(1)
                .flatMap(network::weight)
                .filter(weight -> weight.elements() == 1 || weight.elements() == 3)
                .map(weight -> weight.floats()[0])
                .orElse(0f);
        boolean takesOff = first.op().equals("Sub");
        boolean divides = first.op().equals("Div");
        boolean multiplies = first.op().equals("Mul");
        if ((takesOff || divides) && number > 90 && number < 260 || multiplies && number > 0 && number < 0.02f) {
            return Range.BYTES;
        }
        return takesOff && number == 0.5f || multiplies && number == 2 ? Range.UNIT : Range.UNKNOWN;
    }
}
