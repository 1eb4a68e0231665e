package org.phosphene.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.network.Attribute;
import org.phosphene.network.Network;
import org.phosphene.network.Node;
import org.phosphene.network.Quoted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The nodes of a network at which it ends, and those before them. Starts with what can be told without running
 * anything: unknown operators, and settings that the operator table refuses.
 */
final class Frontier {

    private static final Logger LOG = LoggerFactory.getLogger(Frontier.class);

    private final Network network;
    private final Map<String, Sentence> refused = new LinkedHashMap<>();

    Frontier(Network network) {
        this.network = network;
        ProgramBuilder scratch = new ProgramBuilder();
        Map<String, Value> tensors = new HashMap<>();
        tensors.put(network.input(), scratch.state("seen"));
        Set<String> blocked = new HashSet<>();
        for (Node node : network.nodes()) {
            boolean behind = node.inputs().stream().anyMatch(blocked::contains);
            Optional<Sentence> mistake = behind ? Optional.empty() : mistake(node, scratch, tensors);
            mistake.ifPresent(reason -> refused.put(node.name(), reason));
            if (behind || mistake.isPresent()) {
                block(node, blocked);
            }
        }
    }

    private static void block(Node node, Set<String> blocked) {
        node.outputs().stream().filter(tensor -> !tensor.isEmpty()).forEach(blocked::add); // "" is an input left out
    }

    private Optional<Sentence> mistake(Node node, ProgramBuilder scratch, Map<String, Value> tensors) {
        Optional<Node> unknown = unknown(node);
        if (unknown.isPresent()) {
            return unknown.map(inner -> Sentence.of("%s is not known to this version.", subject(inner)));
        }
        Optional<Sentence> absurd = AbsurdSettings.of(node);
        if (absurd.isPresent()) {
            return absurd.map(setting -> Sentence.of("%s has %s.", subject(node), setting));
        }
        try {
            NodeLines lines = new NodeLines(scratch, network, node, tensors);
            tensors.put(node.output(), NetworkLines.line(network, node).write(lines));
            return Optional.empty();
        } catch (PhospheneException e) {
            return Optional.of(e.sentence());
        } catch (RuntimeException e) { // whatever a damaged file makes of a line, the layers before it can be used
            LOG.warn("node {} cannot be written", node.name(), e);
            return Optional.of(Sentence.of("%s has settings that do not fit together.", subject(node)));
        }
    }

    /** This node or the first inside it whose operator is not in the table. */
    private static Optional<Node> unknown(Node node) {
        if (OperatorTable.find(node.domain(), node.op()).isEmpty()) {
            return Optional.of(node);
        }
        return node.attributes().values().stream()
                .filter(Attribute.Branch.class::isInstance)
                .flatMap(branch -> ((Attribute.Branch) branch).nodes().stream())
                .flatMap(inner -> unknown(inner).stream())
                .findFirst();
    }

    private static Sentence subject(Node node) {
        return Sentence.of("Operator %s (node %s)", node.operator(), Quoted.name(node.name()));
    }

    /** Takes a node out that failed when it was run. */
    void refuse(Node node, String why) {
        refused.put(node.name(), Sentence.of("%s cannot be run: %s", subject(node), why));
    }

    /** The nodes that can be run: those before the first refused one on each path. */
    List<Node> runnable() {
        Set<String> blocked = new HashSet<>();
        return network.nodes().stream()
                .filter(node -> {
                    boolean ok = !refused.containsKey(node.name())
                            && node.inputs().stream().noneMatch(blocked::contains);
                    if (!ok) {
                        block(node, blocked);
                    }
                    return ok;
                })
                .toList();
    }

    /** Where and why the network ends, in the order of the network. */
    List<NetworkEnd> ends() {
        return network.nodes().stream()
                .filter(node -> refused.containsKey(node.name()))
                .map(node -> new NetworkEnd(node, refused.get(node.name()), behind(node)))
                .toList();
    }

    private int behind(Node end) {
        Set<String> reached = new HashSet<>();
        block(end, reached);
        int count = 0;
        for (Node node : network.nodes()) {
            if (node != end && node.inputs().stream().anyMatch(reached::contains)) {
                block(node, reached);
                count++;
            }
        }
        return count;
    }
}
