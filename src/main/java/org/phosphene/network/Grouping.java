package org.phosphene.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The groups each node of a network is in, outermost first: the modules its exporter wrote down, else the path in its
 * name, else blocks found in the structure.
 */
final class Grouping {

    static final int DEEPEST = 32; // hostile names have thousands of slashes

    private static final int FEW = 8; // as many layers are seen at once without groups

    /**
     * A group.
     *
     * @param title last part of its path
     * @param type of the module, empty where it is not known
     * @param path what it can be called by; empty for a block that has no name
     */
    record Group(String title, String type, String path) {

        String key() {
            return path.isEmpty() ? title : path;
        }
    }

    private Grouping() {}

    /** The groups of each node, in the order of the nodes. */
    static List<List<Group>> of(String input, List<Node> nodes) {
        long scoped = nodes.stream().filter(node -> !node.scope().isEmpty()).count();
        long named =
                nodes.stream().filter(node -> node.name().indexOf('/', 1) > 0).count();
        if (scoped > 0 && scoped >= named) {
            return nodes.stream().map(node -> modules(node.scope())).toList();
        }
        return named * 4 < nodes.size() && nodes.size() > FEW
                ? blocks(input, nodes)
                : nodes.stream().map(node -> ofName(node.name())).toList();
    }

    private static List<Group> modules(List<Scope> scope) {
        List<Group> groups = new ArrayList<>();
        String above = "";
        for (Scope module : scope.subList(0, Math.min(DEEPEST, scope.size()))) {
            groups.add(new Group(below(above, module.path()), module.type(), module.path()));
            above = module.path();
        }
        return groups;
    }

    /** The groups in the path of a name. */
    static List<Group> ofName(String name) {
        List<Group> groups = new ArrayList<>();
        int start = name.startsWith("/") ? 1 : 0;
        String above = "";
        for (int slash = name.indexOf('/', start);
                slash > start && slash < name.length() - 1 && groups.size() < DEEPEST;
                slash = name.indexOf('/', start)) {
            String part = name.substring(start, slash);
            groups.add(new Group(below(above, part), "", name.substring(0, slash)));
            above = part;
            start = slash + 1;
        }
        return groups;
    }

    /** Exporters repeat the name of a container in front of the names in it: {@code features/features.3}. */
    private static String below(String above, String part) {
        boolean repeats = !above.isEmpty() && part.startsWith(above + ".") && part.length() > above.length() + 1;
        return repeats ? part.substring(above.length() + 1) : part;
    }

    private static List<List<Group>> blocks(String input, List<Node> nodes) {
        return new Blocks(input, nodes)
                .find().stream()
                        .map(block -> block < 0 ? List.<Group>of() : List.of(new Group("block " + (block + 1), "", "")))
                        .toList();
    }

    /**
     * The last node of each group by the titles on the way to it, joined by dots: {@code features.3.conv}. Without
     * names that two groups have.
     */
    static Map<String, Node> dotted(List<Node> nodes, List<List<Group>> groups) {
        Map<String, Node> last = new HashMap<>();
        Map<String, String> owner = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            List<Group> around = groups.get(i);
            for (int depth = 1; depth <= around.size(); depth++) {
                String path = around.get(depth - 1).path();
                String name =
                        around.subList(0, depth).stream().map(Group::title).collect(Collectors.joining("."));
                if (!path.isEmpty()) {
                    last.put(name, nodes.get(i));
                    if (!owner.computeIfAbsent(name, key -> path).equals(path)) {
                        twice.add(name);
                    }
                }
            }
        }
        last.keySet().removeAll(twice);
        return last;
    }
}
