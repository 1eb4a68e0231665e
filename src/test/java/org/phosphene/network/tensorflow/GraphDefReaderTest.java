package org.phosphene.network.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.Network;
import org.phosphene.network.Node;
import org.phosphene.network.Weight;
import org.phosphene.testkit.TestTensorFlow;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.TensorProto;

/** What a frozen graph becomes, and what is refused; numbers are compared with TensorFlow's in the engine's tests. */
class GraphDefReaderTest {

    private static final Map<String, Object> SAME = Map.of("strides", new long[] {1, 1, 1, 1}, "padding", "SAME");

    private static TestTensorFlow graph() {
        return new TestTensorFlow()
                .placeholder("input", DataType.DT_FLOAT, -1, 8, 8, 3)
                .weight("w", 3, 3, 3, 4)
                .node("conv", "Conv2D", SAME, "input", "w");
    }

    private static void refused(TestTensorFlow graph, String... words) {
        assertThatThrownBy(graph::network)
                .isInstanceOf(PhospheneException.class)
                .hasMessageContainingAll(words)
                .message()
                .endsWith(".")
                .doesNotContain("\n")
                .hasSizeLessThan(1_000);
    }

    @Test
    void aConvolutionHasItsWeightsOutputsFirst() {
        TensorProto.Builder weights =
                TensorProto.newBuilder().setDtype(DataType.DT_FLOAT).setTensorShape(TestTensorFlow.shape(1, 2, 3, 2));
        for (int i = 0; i < 12; i++) {
            weights.addFloatVal(i);
        }
        Network network = new TestTensorFlow()
                .placeholder("input", DataType.DT_FLOAT, -1, 8, 8, 3)
                .constant("w", weights)
                .node("conv", "Conv2D", SAME, "input", "w")
                .network();
        Node conv = network.node("conv").orElseThrow();
        Weight weight = network.weight(conv.inputs().get(1)).orElseThrow();
        assertThat(weight.shape()).containsExactly(2, 3, 1, 2);
        assertThat(weight.floats()).containsExactly(0, 6, 2, 8, 4, 10, 1, 7, 3, 9, 5, 11);
        assertThat(network.inputShape()).containsExactly(-1, 3, 8, 8);
    }

    @Test
    void anUnknownOperatorStaysUnderItsNameAndSoDoesWhatFollows() {
        Network network = graph().node("strange", "Dilation2D", "conv")
                .node("after", "Relu", "strange")
                .network();
        assertThat(network.nodes().stream().map(node -> node.domain() + ":" + node.op()))
                .containsExactly(":Conv", "tensorflow:Dilation2D", "tensorflow:Relu");
        assertThat(network.outputs()).containsExactly("after");
    }

    @Test
    void aNormLeftInTrainingModeIsNotTranslated() {
        TestTensorFlow graph = graph().weight("c", 4);
        Network network =
                graph.node("norm", "FusedBatchNorm", "conv", "c", "c", "c", "c").network();
        assertThat(network.node("norm").orElseThrow().domain()).isEqualTo("tensorflow");
    }

    @Test
    void whatThePictureDoesNotReachIsLeftOut() {
        Network network = graph().node("step", "NoSuchQueue")
                .node("saver", "NoSuchSaver", "step", "w", "^conv")
                .network();
        assertThat(network.nodes()).extracting(Node::name).containsExactly("conv");
        assertThat(network.weights()).hasSize(1);
    }

    @Test
    void theFlagOfTrainingIsOffAndItsBranchGone() {
        Network network = graph().placeholder("is_training", DataType.DT_BOOL)
                .node("switch", "Switch", "conv", "is_training")
                .node("training", "Exp", "switch:1")
                .node("use", "Neg", "switch")
                .node("merge", "Merge", "use", "training")
                .network();
        assertThat(network.nodes()).extracting(Node::name).containsExactly("conv", "use", "merge");
    }

    @Test
    void aGraphThatDecodesItsPictureTakesItBehindThat() {
        Network network = new TestTensorFlow()
                .placeholder("contents", DataType.DT_STRING)
                .node("DecodeJpeg", "DecodeJpeg", "contents")
                .node("Cast", "Cast", Map.of("DstT", DataType.DT_FLOAT), "DecodeJpeg")
                .number("dim", 0)
                .node("ExpandDims", "ExpandDims", "Cast", "dim")
                .ints("size", 299, 299)
                .node("ResizeBilinear", "ResizeBilinear", "ExpandDims", "size")
                .number("mean", 128f)
                .node("Sub", "Sub", "ResizeBilinear", "mean")
                .weight("w", 3, 3, 3, 4)
                .node("conv", "Conv2D", SAME, "Sub", "w")
                .network();
        assertThat(network.input()).isEqualTo("ResizeBilinear");
        assertThat(network.inputShape()).containsExactly(-1, 3, 299, 299);
        assertThat(network.nodes()).extracting(Node::name).containsExactly("Sub", "conv");
    }

    @Test
    void aDropoutLeftInHandsOnItsInput() {
        Network network = graph().number("keep", 0.4f)
                .node("size", "Shape", "conv")
                .node("drawn", "RandomUniform", "size")
                .node("shifted", "Add", "drawn", "keep")
                .node("mask", "Floor", "shifted")
                .node("scaled", "RealDiv", "conv", "keep")
                .node("dropout", "Mul", "scaled", "mask")
                .network();
        Node dropout = network.node("dropout").orElseThrow();
        assertThat(dropout.op()).isEqualTo("Identity");
        assertThat(dropout.inputs()).containsExactly("conv");
    }

    @Test
    void aPictureWhoseSizesAreLeftOpenHasThreeColours() {
        Network network = new TestTensorFlow()
                .placeholder("keep_prob", DataType.DT_FLOAT)
                .placeholder("input", DataType.DT_FLOAT)
                .node("y", "Relu", "input")
                .network();
        assertThat(network.input()).isEqualTo("input");
        assertThat(network.inputShape()).containsExactly(-1, 3, -1, -1);
    }

    @Test
    void twoPicturesAreRefusedByName() {
        refused(
                graph().placeholder("other", DataType.DT_FLOAT, 1, 8, 8, 3).node("sum", "Add", "conv", "other"),
                "'input', 'other'",
                "single image input");
    }

    @Test
    void anInputThatIsNoPictureIsRefused() {
        TestTensorFlow graph = new TestTensorFlow().placeholder("input", DataType.DT_FLOAT, -1, 784);
        refused(graph.node("y", "Relu", "input"), "2 axes", "a picture has four");
    }

    @Test
    void aGraphThatIsNotFrozenIsRefusedWithTheWayOut() {
        refused(graph().node("v", "VariableV2"), "not frozen", "'v'", "freeze_graph", "tf2onnx");
        refused(graph().node("call", "StatefulPartitionedCall", "conv"), "functions of TensorFlow 2", "tf2onnx");
    }

    @Test
    void aCheckpointsGraphIsRefusedWithTheWayOut() {
        byte[] meta = MetaGraphDef.newBuilder()
                .setMetaInfoDef(MetaGraphDef.MetaInfoDef.newBuilder().setTensorflowVersion("1.15"))
                .setGraphDef(graph().graph())
                .build()
                .toByteArray();
        assertThatThrownBy(() -> GraphDefReader.read(meta, "model.pb"))
                .hasMessageContainingAll("checkpoint", "tf2onnx");
    }

    @Test
    void aFileCutOffIsRefused() {
        byte[] whole = graph().bytes();
        assertThatThrownBy(() -> GraphDefReader.read(Arrays.copyOf(whole, whole.length - 40), "cut.pb"))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContainingAll("'cut.pb'", "cut off or damaged");
    }

    @Test
    void aHugeTensorAnnouncedInASmallFileIsRefused() {
        TensorProto.Builder huge = TensorProto.newBuilder()
                .setDtype(DataType.DT_FLOAT)
                .setTensorShape(TestTensorFlow.shape(1 << 15, 1 << 14))
                .addFloatVal(1);
        refused(graph().constant("huge", huge), "'huge'", "536870912 numbers", "holds only 1");
        TensorProto.Builder beyond = TensorProto.newBuilder()
                .setDtype(DataType.DT_FLOAT)
                .setTensorShape(TestTensorFlow.shape(Long.MAX_VALUE, 3))
                .addFloatVal(1);
        refused(graph().constant("beyond", beyond), "'beyond'", "more numbers than can exist");
    }

    @Test
    void numbersThatDoNotFitTheirShapeAreRefused() {
        TensorProto.Builder few = TensorProto.newBuilder()
                .setDtype(DataType.DT_FLOAT)
                .setTensorShape(TestTensorFlow.shape(3))
                .setTensorContent(ByteString.copyFrom(new byte[8]));
        refused(graph().constant("few", few), "'few'", "8 bytes", "3 numbers of type FLOAT32");
        TensorProto.Builder wrongType = TensorProto.newBuilder()
                .setDtype(DataType.DT_DOUBLE)
                .setTensorShape(TestTensorFlow.shape(3))
                .addFloatVal(1);
        refused(graph().constant("doubles", wrongType), "'doubles'", "0 numbers", "FLOAT64");
    }

    @Test
    void aWeightThatIsATextLeavesItsNodeUntranslated() {
        TensorProto.Builder text = TensorProto.newBuilder()
                .setDtype(DataType.DT_STRING)
                .setTensorShape(TestTensorFlow.shape())
                .addStringVal(ByteString.copyFromUtf8("no"));
        Network network = graph().constant("text", text)
                .node("more", "Conv2D", SAME, "conv", "text")
                .network();
        assertThat(network.node("conv").orElseThrow().domain()).isEmpty();
        assertThat(network.node("more").orElseThrow().domain()).isEqualTo("tensorflow");
    }

    @Test
    void nodesThatWaitForEachOtherAreRefused() {
        refused(graph().node("a", "Add", "conv", "b").node("b", "Relu", "a"), "runs in a circle", "'a'", "'b'");
    }

    @Test
    void twoNodesOfOneNameAreRefused() {
        refused(graph().node("conv", "Relu", "input"), "damaged", "'conv'");
    }

    @Test
    void aTensorThatIsNowhereIsRefused() {
        refused(graph().node("y", "Relu", "nowhere"), "'nowhere'", "nowhere in the file");
    }

    @Test
    void hostileNamesAreShortenedInMessages() {
        refused(graph().node("bad\u0007\nname", "Relu", "no\nwhere"), "'bad??name'", "'no?where'");
        refused(graph().node("x".repeat(10_000), "VariableV2"), "x".repeat(120) + "...");
    }

    /** Nodes of our own beside TensorFlow's get names nobody has. */
    @Test
    void aNameLikeThoseOfThisProgramDoesNoHarm() {
        Network network = graph().node("conv#nhwc", "Relu", "conv")
                .ints("shape", -1, 256)
                .node("flat", "Reshape", "conv", "shape")
                .network();
        assertThat(network.nodes())
                .extracting(Node::name)
                .doesNotHaveDuplicates()
                .contains("conv#nhwc", "flat");
    }
}
