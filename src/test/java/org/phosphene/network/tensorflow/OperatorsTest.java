package org.phosphene.network.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

class OperatorsTest {

    @Test
    void theDocumentNamesExactlyTheOperatorsOfTheTable() throws Exception {
        Set<String> named = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("docs/tensorflow-support.md"))) {
            if (line.startsWith("| ") && !line.contains("---") && !line.contains("| operators |")) {
                named.addAll(Set.of(line.split("\\|")[2].strip().split(", ")));
            }
        }
        assertThat(named).isEqualTo(Operators.names());
    }

    /** What no file written by TensorFlow holds is compared by hand, or computes nothing. */
    @Test
    void everyOperatorIsInAFileComparedWithTensorFlow() throws Exception {
        Set<String> compared = new TreeSet<>(Set.of("BatchNormWithGlobalNormalization", "NoOp"));
        for (String name : Set.of("windows", "arithmetic", "shapes", "inception", "mobilenet", "resnet")) {
            graph(name).getNodeList().stream().map(NodeDef::getOp).forEach(compared::add);
        }
        assertThat(compared).containsAll(Operators.names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows", "arithmetic", "shapes", "inception", "mobilenet", "resnet"})
    void everyNodeOfAFileWrittenByTensorFlowIsTranslated(String name) throws Exception {
        assertThat(GraphDefReader.read(graph(name).toByteArray(), name).nodes())
                .isNotEmpty()
                .allSatisfy(node -> assertThat(node.domain()).as(node.name()).isEmpty());
    }

    private static GraphDef graph(String name) throws Exception {
        try (var in = OperatorsTest.class.getResourceAsStream("/tensorflow/" + name + ".pb")) {
            return GraphDef.parseFrom(in);
        }
    }
}
