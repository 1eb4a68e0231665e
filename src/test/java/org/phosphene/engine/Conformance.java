package org.phosphene.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What came of all cases, an operator of the table each. */
final class Conformance {

    /** Counts of an operator. */
    static final class Count {
        int passed;
        final List<String> failed = new ArrayList<>();
        int notApplicable;
        final SortedSet<String> reasons = new TreeSet<>();
    }

    private static final Pattern PROBLEM = Pattern.compile("The operator .*? in '.*?' (.*), which this version .*");
    private static final Pattern UNKNOWN = Pattern.compile(".* uses the operator (\\S+) in its node .*");
    private static final Pattern TYPE = Pattern.compile(".* holds numbers of type (.*), which .*");

    private final Map<String, Count> counts = new TreeMap<>();

    private Conformance() {}

    static Conformance count(List<NodeCase> cases) {
        Conformance all = new Conformance();
        all.byOperator(cases).forEach((op, own) -> {
            Map<NodeCase, List<NodeCaseRun.Result>> results = new HashMap<>();
            List<NodeCase> tensors = own.stream().filter(NodeCase::hasTensors).toList();
            for (NodeCase.Inputs how : NodeCase.Inputs.values()) {
                NodeCaseRun.run(tensors, how)
                        .forEach((one, result) -> results.computeIfAbsent(one, key -> new ArrayList<>())
                                .add(result));
            }
            Count count = new Count();
            own.forEach(one -> judge(one, results.get(one), count));
            all.counts.put(op, count);
        });
        return all;
    }

    private Map<String, List<NodeCase>> byOperator(List<NodeCase> cases) {
        Map<String, String> operators = new HashMap<>();
        for (NodeCase one : cases) {
            if (one.name().equals(one.original())) {
                operators.put(one.name(), one.model().getGraph().getNode(0).getOpType());
            }
        }
        Map<String, List<NodeCase>> byOperator = new TreeMap<>();
        OperatorTable.names().forEach(op -> byOperator.put(op, new ArrayList<>()));
        for (NodeCase one : cases) {
            String op = operators.get(one.original());
            if (op != null && byOperator.containsKey(op)) {
                byOperator.get(op).add(one);
            }
        }
        return byOperator;
    }

    /** A case passes that agrees, refused at most where other than its first input is known only when it runs. */
    private static void judge(NodeCase one, List<NodeCaseRun.Result> results, Count count) {
        if (results == null) {
            count.notApplicable++;
            count.reasons.add("no tensors");
            return;
        }
        NodeCaseRun.Result first = results.get(NodeCase.Inputs.FIRST_GIVEN.ordinal());
        NodeCaseRun.Result constant = results.get(NodeCase.Inputs.CONSTANT.ordinal());
        List<String> wrong = new ArrayList<>(results.stream()
                .map(NodeCaseRun.Result::wrong)
                .filter(w -> !w.isEmpty())
                .toList());
        if (first.refused().isEmpty() && !constant.refused().isEmpty()) {
            wrong.add("as a constant: " + constant.refused());
        }
        if (!wrong.isEmpty() && one.isEmpty()) {
            count.notApplicable++;
            count.reasons.add("no numbers");
        } else if (!wrong.isEmpty()) {
            count.failed.add(one.name() + ": " + wrong);
        } else if (first.refused().isEmpty()) {
            count.passed++;
        } else {
            count.notApplicable++;
            count.reasons.add(reason(first.refused()));
        }
    }

    private static String reason(String refused) {
        Matcher type = TYPE.matcher(refused);
        if (type.matches()) {
            return type.group(1).equals("STRING") ? "texts" : "numbers of 8 bits or fewer";
        }
        Matcher unknown = UNKNOWN.matcher(refused);
        if (unknown.matches()) {
            return "made of " + unknown.group(1);
        }
        Matcher problem = PROBLEM.matcher(refused);
        return problem.matches() ? problem.group(1) : refused;
    }

    List<String> failures() {
        return counts.values().stream().flatMap(count -> count.failed.stream()).toList();
    }

    /** As a table of Markdown, the sum last. */
    String table() {
        StringBuilder table = new StringBuilder(
                "| operator | passed | failed | not applicable | why |\n| --- | ---: | ---: | ---: | --- |\n");
        int[] sums = new int[3];
        counts.forEach((op, count) -> {
            sums[0] += count.passed;
            sums[1] += count.failed.size();
            sums[2] += count.notApplicable;
            table.append(
                    row(op, count.passed, count.failed.size(), count.notApplicable, String.join("; ", count.reasons)));
        });
        return table.append(row("all", sums[0], sums[1], sums[2], "")).toString();
    }

    private static String row(String op, int passed, int failed, int notApplicable, String why) {
        return "| %s | %d | %d | %d | %s |\n".formatted(op, passed, failed, notApplicable, why);
    }
}
