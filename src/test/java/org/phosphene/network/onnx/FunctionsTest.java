package org.phosphene.network.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.Network;
import org.phosphene.network.Node;
import org.phosphene.testkit.TestGraph;

class FunctionsTest {

    private static final String OWN = "own";

    private final TestGraph graph = new TestGraph().input("x", 1, 3, 4, 4);

    @Test
    void aCallBecomesTheNodesOfItsFunction() throws Exception {
        graph.node(call("first", "Twice", "x", "y"))
                .node(call("second", "Twice", "y", "z"))
                .output("z");
        Network network = read(function("Twice", node("Relu", "in", "middle"), node("Sigmoid", "middle", "out")));
        assertThat(network.nodes())
                .extracting(Node::name)
                .containsExactly("first/Relu#0", "first/Sigmoid#1", "second/Relu#0", "second/Sigmoid#1");
        assertThat(network.nodes()).extracting(Node::output).containsExactly("first/middle", "y", "second/middle", "z");
        assertThat(network.upTo(List.of("second"))).hasSize(4);
    }

    @Test
    void aFunctionMayCallAnother() throws Exception {
        graph.node(call("outer", "Outer", "x", "y")).output("y");
        Network network = read(
                function("Outer", call("inner", "Inner", "in", "out")), function("Inner", node("Relu", "in", "out")));
        assertThat(network.nodes()).extracting(Node::name).containsExactly("outer/inner/Relu#0");
        assertThat(network.nodes().get(0).inputs()).containsExactly("x");
    }

    @Test
    void aSettingComesFromTheCallOrTheFunctionsDefault() throws Exception {
        FunctionProto.Builder function =
                function("Leaky", leaky("alpha", "in", "middle"), leaky("beta", "middle", "out"));
        function.addAttribute("alpha").addAttributeProto(fraction("beta", 0.25f));
        graph.node(call("set", "Leaky", "x", "y").addAttribute(fraction("alpha", 0.5f)));
        graph.node(call("unset", "Leaky", "y", "z")).output("z");
        assertThat(read(function).nodes())
                .extracting(node -> node.number("alpha", 0.01))
                .containsExactly(0.5, 0.25, 0.01, 0.25);
    }

    @Test
    void anInputThatIsHandedOnKeepsItsName() throws Exception {
        FunctionProto.Builder function =
                FunctionProto.newBuilder().setName("Same").setDomain(OWN);
        graph.node(call("same", "Same", "x", "y")).output("y");
        Network network = read(function.addInput("in").addOutput("in"));
        assertThat(network.nodes()).extracting(Node::op).containsExactly("Identity");
        assertThat(network.nodes().get(0).inputs()).containsExactly("x");
    }

    @Test
    void functionsInACircleAreRefused() {
        graph.node(call("a", "A", "x", "y")).output("y");
        assertThatThrownBy(() ->
                        read(function("A", call("b", "B", "in", "out")), function("B", call("a", "A", "in", "out"))))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("'A' calls itself");
    }

    @Test
    void functionsThatGrowWithoutBoundAreRefused() {
        FunctionProto.Builder[] doubling = new FunctionProto.Builder[40];
        for (int i = 0; i < doubling.length; i++) {
            String next = "F" + (i + 1);
            doubling[i] = function("F" + i, call("a", next, "in", "middle"), call("b", next, "middle", "out"));
        }
        graph.node(call("all", "F0", "x", "y")).output("y");
        assertThatThrownBy(() -> read(doubling))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContaining("over 100000 nodes");
    }

    @Test
    void anotherVersionOfTheOperatorsIsRefused() {
        graph.node(call("a", "A", "x", "y")).output("y");
        FunctionProto.Builder old = function("A", node("Relu", "in", "out"));
        old.addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(9));
        assertThatThrownBy(() -> read(old)).hasMessageContaining("version 9").hasMessageContaining("version 13");
    }

    private Network read(FunctionProto.Builder... functions) throws Exception {
        ModelProto.Builder model = ModelProto.parseFrom(graph.bytes()).toBuilder();
        for (FunctionProto.Builder function : functions) {
            model.addFunctions(function);
        }
        return OnnxReader.read(model.build().toByteArray(), "functions.onnx");
    }

    private static FunctionProto.Builder function(String name, NodeProto.Builder... nodes) {
        FunctionProto.Builder function = FunctionProto.newBuilder()
                .setName(name)
                .setDomain(OWN)
                .addInput("in")
                .addOutput("out");
        for (NodeProto.Builder node : nodes) {
            function.addNode(node);
        }
        return function;
    }

    private static NodeProto.Builder call(String name, String function, String in, String out) {
        return node(function, in, out).setName(name).setDomain(OWN);
    }

    private static NodeProto.Builder node(String op, String in, String out) {
        return NodeProto.newBuilder().setOpType(op).addInput(in).addOutput(out);
    }

    private static NodeProto.Builder leaky(String from, String in, String out) {
        AttributeProto.Builder alpha =
                AttributeProto.newBuilder().setName("alpha").setRefAttrName(from);
        return node("LeakyRelu", in, out).addAttribute(alpha.setType(AttributeProto.AttributeType.FLOAT));
    }

    private static AttributeProto.Builder fraction(String name, float value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.FLOAT)
                .setF(value);
    }
}
