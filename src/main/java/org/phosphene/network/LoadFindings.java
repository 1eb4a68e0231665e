package org.phosphene.network;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.phosphene.core.Sentence;

/** What a network's graph and weights give away that a user should know before believing its pictures. */
final class LoadFindings {

    private static final int MOST_NAMED = 3;
    private static final int NEWEST_OPSET = 26; // what the operators were compared with
    private static final Set<String> RANDOM = Set.of(
            "RandomNormal", "RandomNormalLike", "RandomUniform", "RandomUniformLike", "Bernoulli", "Multinomial");

    private final Network network;
    private final NetworkProfile profile;
    private final List<Finding> findings = new ArrayList<>();

    private LoadFindings(Network network, NetworkProfile profile) {
        this.network = network;
        this.profile = profile;
    }

    /** The findings, the gravest first. */
    static List<Finding> of(Network network, NetworkProfile profile) {
        LoadFindings search = new LoadFindings(network, profile);
        search.weights();
        search.version();
        search.training();
        search.input();
        search.output();
        search.findings.sort((one, other) -> other.level().compareTo(one.level()));
        return List.copyOf(search.findings);
    }

    private void weights() {
        List<String> broken = network.weights().values().stream()
                .filter(LoadFindings::notFinite)
                .map(Weight::name)
                .toList();
        if (!broken.isEmpty()) {
            findings.add(Finding.problem(
                    "weights",
                    "%s%s%s numbers that are not finite (NaN or infinite). Layers after them cannot give a picture; "
                            + "export the network again from a checkpoint that is whole.",
                    broken.size() == 1 ? "The weight " : broken.size() + " weights: ",
                    names(broken),
                    broken.size() == 1 ? " holds" : " hold"));
        }
    }

    private static boolean notFinite(Weight weight) {
        if (!weight.type().isFloating()) {
            return false;
        }
        if (weight.type() == Weight.Type.FLOAT32) { // nearly all: without a copy
            FloatBuffer numbers = weight.data().asFloatBuffer();
            float sum = 0; // NaN and infinity stay in a sum of zeros
            for (int i = 0; i < numbers.capacity(); i++) {
                sum += numbers.get(i) * 0;
            }
            return sum != 0;
        }
        for (float number : weight.floats()) {
            if (!Float.isFinite(number)) {
                return true;
            }
        }
        return false;
    }

    private void version() {
        if (network.opset() > NEWEST_OPSET) {
            findings.add(Finding.warning(
                    "opset",
                    "The file is written for version %s of the ONNX operators; this program knows them up to version "
                            + "%s, so layers may be others than meant. Export it with an older opset_version.",
                    network.opset(),
                    NEWEST_OPSET));
        }
    }

    private void training() {
        List<String> norms = named(node -> node.op().equals("BatchNormalization")
                && (node.integer("training_mode", 0) != 0
                        || node.outputs().stream()
                                        .filter(name -> !name.isEmpty())
                                        .count()
                                > 1));
        List<String> random = named(node -> RANDOM.contains(node.op()));
        if (!norms.isEmpty()) {
            findings.add(Finding.warning(
                    "training",
                    "The network was exported in training mode: %s%s the statistics of the pictures given instead of "
                            + "those learnt, so activations are others than in use. Call model.eval() before you "
                            + "export it.",
                    names(norms),
                    norms.size() == 1 ? " uses" : " use"));
        }
        if (!random.isEmpty()) {
            findings.add(Finding.warning(
                    "random",
                    "The network draws random numbers in %s, so its layers are others each time. Export it for "
                            + "inference (model.eval()).",
                    names(random)));
        }
    }

    private List<String> named(Predicate<Node> which) {
        return network.nodes().stream().filter(which).map(Node::name).toList();
    }

    private static Object names(List<String> names) {
        String listed = names.stream().limit(MOST_NAMED).map(Quoted::name).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMED ? Sentence.of("%s and %s more", listed, names.size() - MOST_NAMED) : listed;
    }

    private void input() {
        int planes = profile.preprocessing().planes();
        if (network.facts().inputType().equals("UINT8")) {
            findings.add(Finding.note(
                    "bytes",
                    "The network takes whole numbers (bytes) and makes them floats itself; floats from 0 to 255 are "
                            + "given instead, so that pictures can be optimised."));
        }
        if (planes < Preprocessing.COLOURS) {
            findings.add(Finding.note(
                    "channels",
                    "The network takes %s channel%s: it sees the brightness of each picture, so colours have no "
                            + "meaning (choose the grey colours in the recipe).",
                    planes,
                    planes == 1 ? "" : "s"));
        } else if (planes > Preprocessing.COLOURS) {
            findings.add(Finding.warning(
                    "channels",
                    "The network takes %s channels: the first three are given the colours of the picture, the others "
                            + "stay 0, so units that live on the others cannot show what they look for.",
                    planes));
        }
        List<Integer> shape = network.inputShape();
        PlaneLayout layout = profile.preprocessing().layout();
        int height = shape.get(layout.height());
        int width = shape.get(layout.width());
        if (height > 0 && width > 0) {
            findings.add(Finding.note(
                    "size",
                    "The file is written for pictures of %s x %s. Layers of convolutions take other sizes too; those "
                            + "behind a fixed reshape do not.",
                    width,
                    height));
        }
        if (layout == PlaneLayout.NHWC) {
            findings.add(Finding.note(
                    "layout", "The network takes the colours last (NHWC); pictures are given to it that way."));
        }
    }

    private void output() {
        ClassLayers classes = ClassLayers.of(network);
        classes.ending()
                .ifPresent(ending -> findings.add(Finding.note(
                        "softmax",
                        "The network ends with %s. Pictures of a class are made from the logits before it%s, since a "
                                + "probability close to 0 or 1 leaves nothing to climb.",
                        ending,
                        profile.logits()
                                .map(layer -> Sentence.of(", layer %s", Quoted.name(layer)))
                                .orElse(Sentence.NONE))));
        if (profile.logits().isEmpty()) {
            findings.add(Finding.note(
                    "embedding",
                    "The network has no classes: its output looks like an embedding. Its layers and channels can be "
                            + "looked at; give labels if its outputs are classes after all."));
        }
        if (network.outputs().size() > 1) {
            findings.add(Finding.note(
                    "outputs",
                    "The network has %s outputs; classes are taken from the first, %s.",
                    network.outputs().size(),
                    Quoted.name(network.outputs().get(0))));
        }
    }
}
