package org.phosphene.network.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.Network;
import org.phosphene.network.Node;
import org.phosphene.testkit.TestGraph;
import org.phosphene.testkit.TestGraphs;

class OnnxReaderTest {

    @TempDir
    Path folder;

    @Test
    void aFileGivesItsNodesInOrderWithAttributesAndWeights() throws Exception {
        Path file =
                Files.write(folder.resolve("tiny.onnx"), TestGraphs.tinyGraph().bytes());

        Network network = OnnxReader.read(file);

        assertThat(network.source()).isEqualTo("tiny.onnx");
        assertThat(network.input()).isEqualTo("image");
        assertThat(network.inputShape()).containsExactly(-1, 3, -1, -1);
        assertThat(network.outputs()).containsExactly("softmax");
        assertThat(network.opset()).isEqualTo(13);
        assertThat(network.nodes().stream().map(Node::name))
                .containsExactly(
                        "block1/conv",
                        "block1/relu",
                        "block2/conv",
                        "block2/relu",
                        "pool",
                        "flatten",
                        "logits",
                        "softmax");
        Node conv = network.node("block2/conv").orElseThrow();
        assertThat(conv.op()).isEqualTo("Conv");
        assertThat(conv.inputs()).containsExactly("block1/relu", "block2/conv/weight", "block2/conv/bias");
        assertThat(conv.ints("strides", 1, 1)).hasToString("[2, 2]");
        assertThat(conv.ints("dilations", 1, 1)).containsExactly(1L, 1L);
        assertThat(conv.integer("group", 1)).isEqualTo(1);
        assertThat(network.weight("logits/bias").orElseThrow().floats()).isEqualTo(TestGraphs.numbers(5, 11));
        assertThat(network.weight("block1/conv/weight").orElseThrow().shape()).containsExactly(4, 3, 3, 3);
    }

    @Test
    void theHashIsThatOfTheBytes() throws Exception {
        byte[] bytes = TestGraphs.tinyGraph().bytes();
        String expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(OnnxReader.read(bytes, "a").sha256()).isEqualTo(expected);
    }

    @Test
    void aMissingFileIsRefusedWithASentence() {
        refuses(folder.resolve("nowhere.onnx"), "There is no file", "nowhere.onnx");
    }

    @Test
    void aFolderIsRefusedWithASentence() {
        refuses(folder, "is a folder");
    }

    @Test
    void anEmptyFileIsRefusedWithASentence() throws Exception {
        refuses(Files.createFile(folder.resolve("empty.onnx")), "'empty.onnx' is empty");
    }

    @Test
    void aFileTruncatedAnywhereIsRefusedWithASentence() {
        byte[] whole = TestGraphs.tinyGraph().bytes();
        for (int length = 1; length < whole.length; length += 13) {
            byte[] cut = Arrays.copyOf(whole, length);
            refuses(cut, "'bad.onnx' is cut off or damaged");
        }
    }

    @Test
    void aPictureIsRefusedWithASentence() {
        refuses(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, "is not an ONNX file");
    }

    @Test
    void aTextIsRefusedWithASentence() {
        refuses("Dear reader, this is no network.\n".repeat(40).getBytes(), "is not an ONNX file");
    }

    @Test
    void aLargeFilePointerSaysHowToGetTheFile() {
        refuses("version https://git-lfs.github.com/spec/v1\noid sha256:1\n".getBytes(), "git lfs pull");
    }

    @Test
    void aFileOverTwoGigabytesIsRefusedUnread() throws Exception {
        Path huge = folder.resolve("huge.onnx");
        try (var channel = FileChannel.open(huge, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {8}), 3L << 30); // sparse: takes no room on the disk
        }
        refuses(huge, "'huge.onnx' is over 2 GB");
    }

    @Test
    void aLoopIsRefusedNamingItsNodes() {
        TestGraph graph = new TestGraph()
                .input("image", 1, 3, 8, 8)
                .node("start", "Relu", "image")
                .node("one", "Add", "start", "three")
                .node("two", "Relu", "one")
                .node("three", "Relu", "two")
                .node("end", "Relu", "three")
                .output("end");
        assertThatThrownBy(graph::network)
                .isInstanceOf(PhospheneException.class)
                .hasMessageContainingAll("circle", "'one'", "'two'", "'three'")
                .hasMessageNotContainingAny("'start'", "'end'");
    }

    @Test
    void aMissingTensorIsRefusedNamingNodeAndTensor() {
        refuses(
                new TestGraph()
                        .input("image", 1, 3, 8, 8)
                        .node("sum", "Add", "image", "ghost")
                        .output("sum"),
                "node 'sum'",
                "tensor 'ghost'");
    }

    @Test
    void aMissingOutputIsRefusedNamingIt() {
        refuses(
                new TestGraph()
                        .input("image", 1, 3, 8, 8)
                        .node("r", "Relu", "image")
                        .output("ghost"),
                "'ghost'");
    }

    @Test
    void aTensorComputedTwiceIsRefused() {
        NodeProto.Builder again = NodeProto.newBuilder()
                .setName("b")
                .setOpType("Relu")
                .addInput("image")
                .addOutput("a");
        refuses(
                new TestGraph()
                        .input("image", 1, 3, 8, 8)
                        .node("a", "Relu", "image")
                        .node(again)
                        .output("a"),
                "'a'",
                "twice");
    }

    @Test
    void aNetworkWithoutInputIsRefused() {
        refuses(
                new TestGraph()
                        .weight("w", new float[] {1}, 1)
                        .node("r", "Relu", "w")
                        .output("r"),
                "no input");
    }

    @Test
    void moreThanOneInputIsRefusedNamingThem() {
        refuses(
                new TestGraph()
                        .input("left", 1, 3, 8, 8)
                        .input("right", 1, 3, 8, 8)
                        .node("sum", "Add", "left", "right")
                        .output("sum"),
                "2 inputs ('left', 'right')");
    }

    @Test
    void anInputThatIsNoPictureIsRefusedPolitely() {
        refuses(
                new TestGraph()
                        .input("sound", 1, 16000)
                        .node("r", "Relu", "sound")
                        .output("r"),
                "'sound' with 2 axes");
    }

    @Test
    void anInputOfBytesIsRefusedNamingTheType() {
        refuses(
                new TestGraph()
                        .input("image", DataType.UINT8, 1, 3, 8, 8)
                        .node("r", "Relu", "image")
                        .output("r"),
                "UINT8",
                "float input");
    }

    @Test
    void anInputOfAnyFloatTypeIsTaken() {
        for (DataType type : List.of(DataType.FLOAT16, DataType.BFLOAT16, DataType.DOUBLE)) {
            TestGraph graph = new TestGraph().input("image", type, 1, 3, 8, 8);
            assertThat(graph.node("r", "Relu", "image").output("r").network().input())
                    .isEqualTo("image");
        }
    }

    @Test
    void anAbsurdInputSizeIsRefused() {
        refuses(
                new TestGraph()
                        .input("image", 1, 3, 4_000_000_000L, 8)
                        .node("r", "Relu", "image")
                        .output("r"),
                "4000000000");
    }

    @Test
    void aWeightListedAsInputIsNoInput() {
        Network network = new TestGraph()
                .input("image", 1, 3, 8, 8)
                .input("w", 1)
                .weight("w", new float[] {2}, 1)
                .node("mul", "Mul", "image", "w")
                .output("mul")
                .network();
        assertThat(network.input()).isEqualTo("image");
    }

    @Test
    void aConstantNodeIsAWeight() {
        TensorProto two =
                TestGraph.tensor("", DataType.FLOAT, 1).addFloatData(2).build();
        Network network = new TestGraph()
                .input("image", 1, 3, 8, 8)
                .node("two", "Constant", Map.of("value", two))
                .node("three", "Constant", Map.of("value_float", 3f))
                .node("list", "Constant", Map.of("value_ints", new long[] {4, 5}))
                .node("mul", "Mul", "image", "two")
                .output("mul")
                .network();
        assertThat(network.nodes()).extracting(Node::name).containsExactly("mul");
        assertThat(network.weight("two").orElseThrow().floats()).containsExactly(2);
        assertThat(network.weight("three").orElseThrow().shape()).isEmpty();
        assertThat(network.weight("three").orElseThrow().floats()).containsExactly(3);
        assertThat(network.weight("list").orElseThrow().longs()).containsExactly(4, 5);
    }

    @Test
    void namelessAndRepeatedNodesGetUniqueNames() {
        NodeProto.Builder bare =
                NodeProto.newBuilder().setOpType("Relu").addInput("a").addOutput("b");
        NodeProto.Builder twin = NodeProto.newBuilder()
                .setName("a")
                .setOpType("Relu")
                .addInput("b")
                .addOutput("c");
        Network network = new TestGraph()
                .input("image", 1, 3, 8, 8)
                .node("a", "Relu", "image")
                .node(bare)
                .node(twin)
                .output("c")
                .network();
        assertThat(network.nodes()).extracting(Node::name).containsExactly("a", "Relu#1", "a#2");
    }

    @Test
    void nodesOutOfOrderAreSorted() {
        Network network = new TestGraph()
                .input("image", 1, 3, 8, 8)
                .node("third", "Relu", "second")
                .node("first", "Relu", "image")
                .node("second", "Relu", "first")
                .output("third")
                .network();
        assertThat(network.nodes()).extracting(Node::name).containsExactly("first", "second", "third");
    }

    @Test
    void aChainOfTwentyThousandNodesIsRead() {
        Network network = TestGraphs.chain(20_000).network();
        assertThat(network.upTo(List.of("relu19999"))).hasSize(20_000);
    }

    @Test
    void aReversedChainOfTwentyThousandNodesIsSorted() {
        TestGraph graph = TestGraphs.chain(20_000);
        GraphProto.Builder proto = graph.graph();
        List<NodeProto> nodes = new ArrayList<>(proto.getNodeList());
        Collections.reverse(nodes);
        proto.clearNode().addAllNode(nodes);
        assertThat(graph.network().nodes().get(19_999).name()).isEqualTo("relu19999");
    }

    @Test
    void aLoopOfTwentyThousandNodesIsRefusedInAShortSentence() {
        TestGraph graph = TestGraphs.chain(20_000);
        graph.graph().setNode(0, graph.graph().getNode(0).toBuilder().setInput(0, "relu19999"));
        assertThatThrownBy(graph::network)
                .isInstanceOf(PhospheneException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains("circle").hasSizeLessThan(500));
    }

    @Test
    void aGraphInANodeIsKeptAndIsNoText() {
        GraphProto inner = GraphProto.newBuilder().setName("then").build();
        Node node = new TestGraph()
                .input("image", 1, 3, 8, 8)
                .node("choice", "If", Map.of("then_branch", inner), "image")
                .output("choice")
                .network()
                .resolveLayer("choice");
        assertThat(node.has("then_branch")).isTrue();
        assertThatThrownBy(() -> node.text("then_branch", ""))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContainingAll("then_branch", "choice", "a graph inside a node");
    }

    @Test
    void graphsNestedWithoutEndAreRefused() {
        GraphProto inner = GraphProto.getDefaultInstance();
        for (int depth = 0; depth < 60; depth++) {
            TestGraph around = new TestGraph().node("choice", "If", Map.of("then_branch", inner), "image");
            inner = around.graph().build();
        }
        TestGraph graph = new TestGraph().input("image", 1, 3, 8, 8);
        refuses(
                graph.node("choice", "If", Map.of("then_branch", inner), "image")
                        .output("choice"),
                "damaged");
    }

    @Test
    void tooOldOperatorsAreRefusedNamingTheVersion() {
        refuses(
                new TestGraph()
                        .opset(6)
                        .input("image", 1, 3, 8, 8)
                        .node("r", "Relu", "image")
                        .output("r"),
                "version 6",
                "opset_version");
    }

    @Test
    void aHostileNameIsShortenedAndKeptOnOneLine() {
        String name = "x\n".repeat(5_000);
        TestGraph graph = new TestGraph()
                .input("image", 1, 3, 8, 8)
                .node(name, "Add", "image", "ghost")
                .output(name);
        assertThatThrownBy(graph::network)
                .isInstanceOf(PhospheneException.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500).doesNotContain("\n"));
    }

    private static void refuses(TestGraph graph, String... parts) {
        refuses(graph.bytes(), parts);
    }

    private static void refuses(byte[] bytes, String... parts) {
        assertThatThrownBy(() -> OnnxReader.read(bytes, "bad.onnx"))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContainingAll(parts)
                .hasMessageEndingWith(".");
    }

    private static void refuses(Path file, String... parts) {
        assertThatThrownBy(() -> OnnxReader.read(file))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContainingAll(parts)
                .hasMessageEndingWith(".");
    }
}
