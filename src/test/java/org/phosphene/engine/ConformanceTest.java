package org.phosphene.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** ONNX's backend node tests for every operator of the table. */
@Tag("engine")
class ConformanceTest {

    @Test
    void explore() throws Exception {
        List<NodeCase> all = NodeCase.readAll();
        Map<String, String> operators = new HashMap<>();
        for (NodeCase one : all) {
            if (one.name().equals(one.original())) {
                operators.put(one.name(), one.model().getGraph().getNode(0).getOpType());
            }
        }
        Map<String, List<NodeCase>> byOp = new TreeMap<>();
        for (NodeCase one : all) {
            String op = operators.getOrDefault(one.original(), "");
            boolean known = one.model().getGraph().getNodeList().stream()
                    .map(NodeProto::getOpType)
                    .allMatch(o -> OperatorTable.names().contains(o) || o.equals("Constant"));
            if (known && one.hasTensors() && OperatorTable.names().contains(op)) {
                byOp.computeIfAbsent(op, k -> new ArrayList<>()).add(one);
            }
        }
        long start = System.nanoTime();
        List<String> out = new ArrayList<>();
        byOp.forEach((op, cases) -> {
            for (NodeCase.Inputs how : NodeCase.Inputs.values()) {
                NodeCaseRun.run(cases, how).forEach((one, r) -> {
                    if (!r.refused().isEmpty() || !r.wrong().isEmpty()) {
                        out.add(op + " | " + one.name() + " | " + how + " | "
                                + (r.wrong().isEmpty() ? "REFUSED " + r.refused() : "WRONG " + r.wrong().replace('\n', ' ')));
                    }
                });
            }
        });
        java.nio.file.Files.write(java.nio.file.Path.of("target/explore.txt"), out);
        java.nio.file.Files.writeString(java.nio.file.Path.of("target/explore.time"), "" + (System.nanoTime() - start) / 1e9);
        assertThat(out).isNotNull();
    }
}
