package org.phosphene.network.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.network.Node;
import org.phosphene.network.Quoted;

/** Puts nodes after those they read from, keeping the file's order where it allows (Kahn 1962). Without recursion. */
public final class TopologicalOrder {

    private static final int NAMED = 6;

    private final String file;
    private final List<Node> nodes;
    private final Map<String, Integer> producers = new HashMap<>();
    private final List<Set<Integer>> readFrom = new ArrayList<>();

    /**
     * @param given names of the tensors that are there from the start
     * @throws PhospheneException when a node reads a tensor that nobody gives, or two nodes give the same one
     */
    public TopologicalOrder(String file, List<Node> nodes, Set<String> given) {
        this.file = file;
        this.nodes = nodes;
        for (int i = 0; i < nodes.size(); i++) {
            for (String tensor : nodes.get(i).outputs()) {
                boolean twice = !tensor.isEmpty() && (given.contains(tensor) || producers.put(tensor, i) != null);
                if (twice) {
                    throw refuse(
                            "is damaged: its tensor %s, computed by node %s, is there twice",
                            Quoted.name(tensor), Quoted.name(nodes.get(i).name()));
                }
            }
        }
        for (Node node : nodes) {
            Set<Integer> sources = new LinkedHashSet<>();
            for (String tensor : node.inputs()) {
                Integer producer = producers.get(tensor);
                if (producer != null) {
                    sources.add(producer);
                } else if (!tensor.isEmpty() && !given.contains(tensor)) {
                    throw refuse(
                            "is damaged: its node %s reads the tensor %s, which is nowhere in the file. Export it "
                                    + "again",
                            Quoted.name(node.name()), Quoted.name(tensor));
                }
            }
            readFrom.add(sources);
        }
    }

    /** @throws PhospheneException when nodes wait for each other; names them */
    public List<Node> sort() {
        int[] waiting = new int[nodes.size()];
        List<List<Integer>> readers = new ArrayList<>();
        nodes.forEach(node -> readers.add(new ArrayList<>()));
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int i = 0; i < nodes.size(); i++) {
            waiting[i] = readFrom.get(i).size();
            for (int source : readFrom.get(i)) {
                readers.get(source).add(i);
            }
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        List<Node> sorted = new ArrayList<>();
        while (!ready.isEmpty()) {
            int next = ready.remove();
            sorted.add(nodes.get(next));
            for (int reader : readers.get(next)) {
                if (--waiting[reader] == 0) {
                    ready.add(reader);
                }
            }
        }
        if (sorted.size() < nodes.size()) {
            throw loop(waiting);
        }
        return sorted;
    }

    private PhospheneException loop(int[] waiting) {
        int at = 0;
        while (waiting[at] == 0) {
            at++;
        }
        Set<Integer> path = new LinkedHashSet<>();
        while (path.add(at)) { // each waiting node reads from another one, so this comes back somewhere
            at = readFrom.get(at).stream()
                    .filter(source -> waiting[source] > 0)
                    .findFirst()
                    .orElseThrow();
        }
        List<Integer> loop = new ArrayList<>(path);
        loop = loop.subList(loop.indexOf(at), loop.size());
        String names = loop.stream()
                .limit(NAMED)
                .map(index -> Quoted.name(nodes.get(index).name()))
                .collect(Collectors.joining(", "));
        return refuse(
                "runs in a circle: these nodes wait for each other: %s%s. Export it again",
                names, loop.size() > NAMED ? Sentence.of(" and %s more", loop.size() - NAMED) : "");
    }

    private PhospheneException refuse(String what, Object... arguments) {
        return new PhospheneException("The network %s %s.", Quoted.name(file), Sentence.of(what, arguments));
    }
}
