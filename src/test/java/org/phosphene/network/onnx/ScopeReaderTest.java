package org.phosphene.network.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.phosphene.network.Scope;

class ScopeReaderTest {

    private final List<StringStringEntryProto> metadata = new ArrayList<>();

    @Test
    void theModulesBetweenTheNetworkAndTheOperationAreRead() {
        names("['', 'features', 'features.0', 'conv2d']");
        classes("['a.b.Net', 'torch.nn.modules.container.Sequential', \"my.Block\", 'aten.conv2d.default']");
        assertThat(ScopeReader.read(metadata))
                .containsExactly(new Scope("features", "Sequential"), new Scope("features.0", "Block"));
    }

    @Test
    void withoutClassesThePathsAreStillThere() {
        names("['', 'features', 'relu']");
        classes("['one too few']");
        assertThat(ScopeReader.read(metadata)).containsExactly(new Scope("features", ""));
    }

    @Test
    void whatIsNoListSaysNothing() {
        names("features/features.0");
        assertThat(ScopeReader.read(metadata)).isEmpty();
        assertThat(ScopeReader.read(List.of())).isEmpty();
    }

    @Test
    void aHostileListIsLeftOutOrCut() {
        names("['" + "x".repeat(1_000_000) + "', 'y', 'z']");
        assertThat(ScopeReader.read(metadata)).isEmpty();
        metadata.clear();
        names(IntStream.range(0, 2_000).mapToObj(i -> "'m" + i + "'").toList().toString());
        assertThat(ScopeReader.read(metadata)).hasSizeBetween(1, 100);
    }

    @Test
    void ofAKeyThatStandsTwiceTheFirstCounts() {
        names("['', 'first', 'op']");
        names("['', 'second', 'op']");
        assertThat(ScopeReader.read(metadata)).containsExactly(new Scope("first", ""));
    }

    private void names(String list) {
        add("pkg.torch.onnx.name_scopes", list);
    }

    private void classes(String list) {
        add("pkg.torch.onnx.class_hierarchy", list);
    }

    private void add(String key, String value) {
        metadata.add(
                StringStringEntryProto.newBuilder().setKey(key).setValue(value).build());
    }
}
