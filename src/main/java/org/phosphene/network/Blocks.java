package org.phosphene.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The blocks of a network whose names say nothing, from its structure: a block ends where branches were joined, or
 * where a pool made the map smaller, and everything goes through one tensor. Use once: construct, then {@link #find()}.
 */
final class Blocks {

    private static final Set<String> MERGES = Set.of("Add", "Sum", "Concat");
    private static final Set<String> POOLS = Set.of("MaxPool", "AveragePool");
    private static final Set<String> FOLLOWERS =
            Set.of("Relu", "Clip", "LeakyRelu", "PRelu", "Elu", "HardSwish", "Gelu", "Dropout", "Identity");

    private final List<Node> nodes;
    private final Map<String, Integer> lastReader = new HashMap<>();
    private final Set<String> computed = new HashSet<>();
    private final boolean[] narrow;

    /** @param nodes each after those it reads from */
    Blocks(String input, List<Node> nodes) {
        this.nodes = nodes;
        computed.add(input);
        for (int i = 0; i < nodes.size(); i++) {
            for (String tensor : nodes.get(i).inputs()) {
                lastReader.put(tensor, i);
            }
            computed.addAll(nodes.get(i).outputs());
        }
        narrow = narrow(lastReader.containsKey(input) ? 1 : 0);
    }

    /** After which nodes one tensor alone is read later on. */
    private boolean[] narrow(int atFirst) {
        boolean[] found = new boolean[nodes.size()];
        int open = atFirst;
        for (int i = 0; i < nodes.size(); i++) {
            for (String tensor : new HashSet<>(nodes.get(i).inputs())) {
                open -= computed.contains(tensor) && lastReader.get(tensor) == i ? 1 : 0;
            }
            for (String tensor : nodes.get(i).outputs()) {
                open += lastReader.getOrDefault(tensor, -1) > i ? 1 : 0;
            }
            found[i] = open == 1 && lastReader.getOrDefault(nodes.get(i).output(), -1) > i;
        }
        return found;
    }

    /** Number of the block of each node from 0, -1 behind the last block. */
    List<Integer> find() {
        List<Integer> blocks = new ArrayList<>();
        boolean complete = false;
        int block = 0;
        for (int i = 0; i < nodes.size(); i++) {
            complete |= joins(nodes.get(i)) || POOLS.contains(nodes.get(i).op()) && narrow[i];
            blocks.add(block);
            boolean followed = i + 1 < nodes.size() && narrow[i + 1] && follows(nodes.get(i + 1));
            if (complete && narrow[i] && !followed) {
                block++;
                complete = false;
            }
        }
        int open = block;
        blocks.replaceAll(number -> number == open ? -1 : number);
        return blocks;
    }

    private boolean joins(Node node) {
        return MERGES.contains(node.op())
                && node.inputs().stream().filter(computed::contains).distinct().count() > 1;
    }

    private boolean follows(Node node) {
        return FOLLOWERS.contains(node.op());
    }
}
