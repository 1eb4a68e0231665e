package org.phosphene.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.Network;
import org.phosphene.network.Node;
import org.phosphene.network.Weight;
import org.phosphene.testkit.Engines;

/** Runs cases through the operator table, many of them as one program. */
final class NodeCaseRun {

    /** What came of a case: empty texts where it agrees. */
    record Result(String refused, String wrong) {
        static final Result AGREES = new Result("", "");

        static Result refused(String why) {
            return new Result(why, "");
        }

        static Result wrong(String why) {
            return new Result("", why);
        }
    }

    // the engine computes in 32 bits; references of half precision are rounded at each of their own steps
    private static final double RELATIVE = 1e-3;
    private static final double RELATIVE_OF_HALVES = 4e-3;
    private static final double RELATIVE_OF_BRAIN_FLOATS = 2e-2;
    private static final double ABSOLUTE = 1e-5;

    private static final Weight NOTHING = Weight.of("image", new float[3], 1, 3, 1, 1);

    private record Written(Network network, Map<String, Value> computed) {}

    private NodeCaseRun() {}

    /** Results in the order of the cases. */
    static Map<NodeCase, Result> run(List<NodeCase> cases, NodeCase.Inputs how) {
        Map<NodeCase, Result> results = new LinkedHashMap<>();
        try {
            runTogether(cases, how, results);
        } catch (EngineFailure together) { // one of them spoils the program: each by itself
            results.clear();
            for (NodeCase one : cases) {
                try {
                    runTogether(List.of(one), how, results);
                } catch (EngineFailure e) {
                    results.put(one, Result.wrong(String.valueOf(e.getCause())));
                }
            }
        }
        return results;
    }

    private static void runTogether(List<NodeCase> cases, NodeCase.Inputs how, Map<NodeCase, Result> results) {
        ProgramBuilder program = new ProgramBuilder();
        Map<NodeCase, Written> written = new LinkedHashMap<>();
        for (NodeCase one : cases) {
            ProgramBuilder trial = new ProgramBuilder(); // what is refused must leave nothing behind
            try {
                Network network = one.network(how);
                write(trial, network, one);
                written.put(one, new Written(network, write(program, network, one)));
            } catch (PhospheneException e) {
                results.put(one, Result.refused(e.getMessage()));
            }
        }
        List<String> names = new ArrayList<>();
        written.forEach((one, what) -> what.computed().forEach((tensor, value) -> {
            String name = one.name() + ":" + tensor;
            names.add(name);
            program.output(name, program.let("out", "torch.contiguous({}, memory_format=0)", value));
        }));
        Optional<Outputs> outputs = names.isEmpty()
                ? Optional.empty()
                : Optional.of(Engines.run(program, Map.of(), Map.of(), names.toArray(String[]::new)));
        written.forEach((one, what) -> {
            results.put(one, compare(one, what, outputs));
            Engines.cpu().release(what.network());
        });
    }

    private static Map<String, Value> write(ProgramBuilder program, Network network, NodeCase one) {
        Map<String, Value> tensors = new HashMap<>();
        tensors.put(network.input(), program.weight(NOTHING));
        for (Node node : network.nodes()) {
            if (!node.domain().equals(NodeCase.OUTSIDE)) {
                NodeLines lines = new NodeLines(program, network, node, tensors);
                tensors.put(node.output(), NetworkLines.line(network, node).write(lines));
            } else if (node.op().equals("Give")) {
                Weight given = network.weight(NodeCase.GIVEN + node.output()).orElseThrow();
                tensors.put(node.output(), program.let("given", "torch.detach({})", program.weight(given)));
            }
        }
        Map<String, Value> computed = new LinkedHashMap<>();
        for (String tensor : one.outputNames()) {
            if (tensors.containsKey(tensor)) {
                computed.put(tensor, tensors.get(tensor));
            } else if (network.weight(tensor).isEmpty()) {
                throw new PhospheneException("The output " + tensor + " is not computed");
            }
        }
        return computed;
    }

    private static Result compare(NodeCase one, Written what, Optional<Outputs> outputs) {
        for (String tensor : one.outputNames()) {
            Weight wanted = what.network().weight(NodeCase.WANTED + tensor).orElseThrow();
            Optional<Weight> folded = what.network().weight(tensor);
            FloatArray found = what.computed().containsKey(tensor)
                    ? outputs.orElseThrow().floats(one.name() + ":" + tensor)
                    : new FloatArray(
                            folded.orElseThrow().shape(), folded.orElseThrow().floats());
            String difference = difference(wanted, found);
            if (!difference.isEmpty()) {
                return Result.wrong(tensor + ": " + difference);
            }
        }
        return Result.AGREES;
    }

    private static String difference(Weight wanted, FloatArray found) {
        if (!Arrays.equals(wanted.shape(), found.shape())) {
            return "shape " + Arrays.toString(found.shape()) + ", not " + Arrays.toString(wanted.shape());
        }
        double relative =
                switch (wanted.type()) {
                    case FLOAT16 -> RELATIVE_OF_HALVES;
                    case BFLOAT16 -> RELATIVE_OF_BRAIN_FLOATS;
                    default -> RELATIVE;
                };
        float[] expected = wanted.floats();
        for (int i = 0; i < expected.length; i++) {
            float one = found.values()[i];
            boolean same = Float.compare(one, expected[i]) == 0
                    || Math.abs(one - expected[i]) <= ABSOLUTE + relative * Math.abs(expected[i]);
            if (!same) {
                return "element " + i + " is " + one + ", not " + expected[i];
            }
        }
        return "";
    }
}
