package org.phosphene.studio;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.phosphene.core.LayerText;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.network.Network;
import org.phosphene.network.Node;
import org.phosphene.network.Quoted;
import org.phosphene.optvis.objective.Logit;
import org.phosphene.optvis.objective.Objective;
import org.phosphene.optvis.objective.Probability;

/**
 * Objectives with names that only this user, or only this program, gives to layers: in a recipe stand the names of the
 * file, which everybody's copy has.
 */
final class LayerTexts {

    private static final int LONGEST_NAME = 120;
    private static final Pattern WORD =
            Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*\"|[A-Za-z_][A-Za-z0-9_./]*" + "(?:-[A-Za-z0-9_./]+)*)(?!\\()");

    private LayerTexts() {}

    /** The same objective by the names in the network's file. */
    static Objective byFile(Objective objective, OpenedLayers network) {
        String text = objective.print();
        List<String> files = Stream.concat(
                        objective.sights().stream().map(sight -> sight.photograph()), objective.arrays().stream())
                .toList();
        for (String layer : objective.layers()) {
            String own = network.byFile(layer);
            if (!own.equals(layer) && !files.contains(layer)) {
                text = replaced(text, LayerText.print(layer), LayerText.print(own));
            }
        }
        return text.equals(objective.print()) ? objective : Objective.parse(text);
    }

    private static String replaced(String text, String word, String other) {
        return WORD.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().equals(word) ? other : found.group()));
    }

    /** Whether a name of a node, or of a group it ends, stands in the file. */
    static boolean isOfFile(String layer, Node node) {
        return node.name().equals(layer)
                || node.outputs().contains(layer)
                || node.name().startsWith(layer + "/")
                || node.name().startsWith("/" + layer + "/");
    }

    /** @throws PhospheneException on classes of a network that ends before them */
    static void checkClasses(Objective objective, Optional<Sentence> noClasses) {
        boolean classes = objective.all().anyMatch(part -> part instanceof Logit || part instanceof Probability);
        if (classes && noClasses.isPresent()) {
            throw new PhospheneException(noClasses.get());
        }
    }

    /**
     * A name that a layer may be given.
     *
     * @param taken the layer that has it already, if there is one
     * @throws PhospheneException when it may not
     */
    static String checked(String layer, String name, Network network, Optional<String> taken) {
        String stripped = name.strip();
        if (stripped.length() > LONGEST_NAME || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new PhospheneException(
                    "A layer's name may have up to %s characters on one line. Choose a shorter one.", LONGEST_NAME);
        }
        Optional<String> other =
                network.find(stripped).map(Node::name).or(() -> taken).filter(owner -> !owner.equals(layer));
        if (other.isPresent()) {
            throw new PhospheneException(
                    "The name %s is taken: the layer %s has it. Choose another one.",
                    Quoted.name(stripped), Quoted.name(other.get()));
        }
        return stripped;
    }
}
