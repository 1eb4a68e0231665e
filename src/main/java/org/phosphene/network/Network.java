package org.phosphene.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;

/**
 * A trained network as its file describes it: a graph of named nodes and their weights. Immutable, safe on every
 * thread.
 */
public final class Network {

    /**
     * What a graph consists of.
     *
     * @param opsets version of the operators by domain; the standard domain is the empty text
     * @param input name of the image input's tensor
     * @param inputShape its sizes as the file gives them, -1 where any size will do; usually N, C, H, W
     * @param nodes in topological order: each after those it reads from; names are unique
     * @param weights constant tensors by name
     * @param outputs names of the tensors the file calls its outputs
     * @param facts what the file says besides
     */
    public record Graph(
            Map<String, Integer> opsets,
            String input,
            List<Integer> inputShape,
            List<Node> nodes,
            Map<String, Weight> weights,
            List<String> outputs,
            FileFacts facts) {

        public Graph {
            Objects.requireNonNull(facts);
            Objects.requireNonNull(input);
            opsets = Map.copyOf(opsets);
            inputShape = List.copyOf(inputShape);
            nodes = List.copyOf(nodes);
            weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
            outputs = List.copyOf(outputs);
        }

        /** A graph of floats about which nothing else is said. */
        public Graph(
                Map<String, Integer> opsets,
                String input,
                List<Integer> inputShape,
                List<Node> nodes,
                Map<String, Weight> weights,
                List<String> outputs) {
            this(opsets, input, inputShape, nodes, weights, outputs, FileFacts.NONE);
        }
    }

    private final String source;
    private final String sha256;
    private final Graph graph;
    private final Map<String, Node> byName = new HashMap<>();
    private final Map<String, Node> byTensor = new HashMap<>();
    private final Map<String, Node> lastOfGroup = new HashMap<>();
    private final List<List<Grouping.Group>> groups;
    private final Map<String, Node> lastOfModule;

    /**
     * @param source name of the file, for messages
     * @param sha256 of the file, hexadecimal, lower case
     * @throws IllegalArgumentException when two nodes share a name
     */
    public Network(String source, String sha256, Graph graph) {
        this.source = Objects.requireNonNull(source);
        this.sha256 = Objects.requireNonNull(sha256);
        this.graph = graph;
        for (Node node : graph.nodes()) {
            if (byName.put(node.name(), node) != null) {
                throw new IllegalArgumentException("two nodes are called " + node.name());
            }
            for (String tensor : node.outputs()) {
                byTensor.putIfAbsent(tensor, node);
            }
            for (String group : groupsOf(node.name())) {
                lastOfGroup.put(group, node);
            }
        }
        byTensor.remove("");
        groups = Grouping.of(graph.input(), graph.nodes());
        lastOfModule = Grouping.dotted(graph.nodes(), groups);
    }

    private static List<String> groupsOf(String name) {
        List<String> groups = new ArrayList<>();
        for (int slash = name.length() > Grouping.LONGEST ? -1 : name.indexOf('/', 1);
                slash > 0 && groups.size() < Grouping.DEEPEST;
                slash = name.indexOf('/', slash + 1)) {
            groups.add(name.substring(0, slash));
        }
        return groups;
    }

    /** Name of the file, for messages. */
    public String source() {
        return source;
    }

    /**
     * SHA-256 of the file, hexadecimal, lower case; where weights lie in other files, of the hashes of all of them, one
     * after the other.
     */
    public String sha256() {
        return sha256;
    }

    /** Version of the standard operators. */
    public int opset() {
        return opset("");
    }

    /** Version of the operators of a domain, 0 where the file names none. */
    public int opset(String domain) {
        return graph.opsets().getOrDefault(domain, 0);
    }

    /** Name of the image input's tensor. */
    public String input() {
        return graph.input();
    }

    /** Sizes of the image input, usually N, C, H, W; -1 where any size will do. */
    public List<Integer> inputShape() {
        return graph.inputShape();
    }

    /** All nodes, each after those it reads from. */
    public List<Node> nodes() {
        return graph.nodes();
    }

    /** The groups of each node, outermost first, in the order of the nodes. */
    List<List<Grouping.Group>> groups() {
        return groups;
    }

    /** Constant tensors by name. */
    public Map<String, Weight> weights() {
        return graph.weights();
    }

    /** A constant tensor. */
    public Optional<Weight> weight(String tensor) {
        return Optional.ofNullable(graph.weights().get(tensor));
    }

    /** Names of the tensors the file calls its outputs. */
    public List<String> outputs() {
        return graph.outputs();
    }

    /** What the file says besides its graph. */
    public FileFacts facts() {
        return graph.facts();
    }

    /** The node of exactly this name. */
    public Optional<Node> node(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The node that computes a tensor; empty for inputs, weights and unknown names. */
    public Optional<Node> producerOf(String tensor) {
        return Optional.ofNullable(byTensor.get(tensor));
    }

    /**
     * The node a user means: by its name, by the name of a tensor it computes, or by the name of a group, which stands
     * for the group's last node ({@code block5} for {@code block5/add}, {@code features.3} for a module).
     *
     * @throws PhospheneException when nothing has that name; offers the nearest names
     */
    public Node resolveLayer(String layer) {
        return find(layer)
                .orElseThrow(() -> new PhospheneException(
                        "The network %s has no layer %s. %s", Quoted.name(source), Quoted.name(layer), offer(layer)));
    }

    /** The node a user means, as {@link #resolveLayer}; empty when nothing has that name. */
    public Optional<Node> find(String layer) {
        for (Map<String, Node> names : List.of(byName, byTensor, lastOfGroup)) {
            Node found = names.get(layer);
            if (found != null) {
                return Optional.of(found);
            }
        }
        String slashed = "/" + layer; // some exporters start every name with a slash
        Node rooted = byName.getOrDefault(slashed, lastOfGroup.get(slashed));
        return Optional.ofNullable(rooted != null ? rooted : lastOfModule.get(layer));
    }

    /** What to say of a name that no layer has: the nearest names. */
    public Sentence offer(String layer) {
        Set<String> known = new LinkedHashSet<>(byName.keySet());
        known.addAll(lastOfGroup.keySet());
        known.addAll(lastOfModule.keySet());
        List<String> near = NearestNames.to(layer, known);
        return near.isEmpty()
                ? Sentence.of("The command 'layers' lists the names of all layers.")
                : Sentence.of("Did you mean %s?", String.join(", ", near));
    }

    /**
     * What must run for some layers and nothing beyond.
     *
     * @param layers names as in {@link #resolveLayer}
     * @return nodes in the order of {@link #nodes()}
     * @throws PhospheneException when a layer is unknown
     */
    public List<Node> upTo(Collection<String> layers) {
        Set<Node> needed = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Node> open = new ArrayList<>();
        layers.forEach(layer -> open.add(resolveLayer(layer)));
        while (!open.isEmpty()) {
            Node node = open.remove(open.size() - 1);
            if (needed.add(node)) {
                for (String tensor : new HashSet<>(node.inputs())) {
                    producerOf(tensor).ifPresent(open::add);
                }
            }
        }
        return nodes().stream().filter(needed::contains).toList();
    }

    /** The first tensor a node reads that is computed or given; empty where it reads constants only. */
    public Optional<String> dataInput(Node node) {
        return node.inputs().stream()
                .filter(tensor -> !tensor.isEmpty() && weight(tensor).isEmpty())
                .findFirst();
    }

    /**
     * The same network, weights shared, in which some layers hand on their {@link #dataInput} as their first output.
     * Names mean what they meant.
     *
     * @param layers names as in {@link #resolveLayer}, of nodes that have such an input
     * @throws PhospheneException when a layer is unknown
     */
    public Network skipping(Collection<String> layers) {
        Set<String> skipped = new HashSet<>();
        layers.forEach(layer -> skipped.add(resolveLayer(layer).name()));
        List<Node> nodes = nodes().stream()
                .map(node -> skipped.contains(node.name())
                        ? node.handingOn(dataInput(node).orElseThrow())
                        : node)
                .toList();
        Graph changed = new Graph(graph.opsets(), input(), inputShape(), nodes, weights(), outputs(), facts());
        return new Network(source, sha256, changed);
    }

    @Override
    public String toString() {
        return source + " (" + nodes().size() + " nodes)";
    }
}
