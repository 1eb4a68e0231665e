package org.phosphene.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phosphene.core.PhospheneException;

class NodeTest {

    private static final Node NODE = new Node(
            "block1/conv",
            "Conv",
            "",
            List.of("x", "", "b"),
            List.of("y"),
            Map.of(
                    "group", new Attribute.Whole(2),
                    "alpha", new Attribute.Fraction(0.5f),
                    "mode", new Attribute.Text("linear"),
                    "pads", new Attribute.Wholes(List.of(1L, 2L)),
                    "scales", new Attribute.Fractions(List.of(1.5f)),
                    "value", new Attribute.Tensor(Weight.of("v", new float[] {7}, 1))));

    @Test
    void attributesThatAreThereAreRead() {
        assertThat(NODE.integer("group", 1)).isEqualTo(2);
        assertThat(NODE.number("alpha", 1)).isEqualTo(0.5);
        assertThat(NODE.text("mode", "nearest")).isEqualTo("linear");
        assertThat(NODE.ints("pads", 0, 0)).containsExactly(1L, 2L);
        assertThat(NODE.numbers("scales")).containsExactly(1.5f);
        assertThat(NODE.tensor("value").orElseThrow().floats()).containsExactly(7);
    }

    @Test
    void attributesThatAreMissingGiveTheirDefault() {
        assertThat(NODE.integer("axis", -1)).isEqualTo(-1);
        assertThat(NODE.number("beta", 0.75)).isEqualTo(0.75);
        assertThat(NODE.text("auto_pad", "NOTSET")).isEqualTo("NOTSET");
        assertThat(NODE.ints("strides", 1, 1)).containsExactly(1L, 1L);
        assertThat(NODE.numbers("bias", 0.5f)).containsExactly(0.5f);
        assertThat(NODE.tensor("sparse")).isEmpty();
    }

    @Test
    void aWholeNumberCountsAsANumber() {
        assertThat(NODE.number("group", 0)).isEqualTo(2);
        assertThat(NODE.numbers("pads")).containsExactly(1f, 2f);
    }

    @Test
    void anAttributeOfAnotherKindIsRefusedNamingItAndItsNode() {
        assertThatThrownBy(() -> NODE.ints("mode", 1))
                .isInstanceOf(PhospheneException.class)
                .hasMessageContainingAll("'mode'", "'block1/conv'", "(Conv)", "a text", "a list of whole numbers");
        assertThatThrownBy(() -> NODE.integer("pads", 1)).hasMessageContaining("a list of whole numbers");
        assertThatThrownBy(() -> NODE.number("value", 1)).hasMessageContaining("a tensor");
        assertThatThrownBy(() -> NODE.text("scales", "")).hasMessageContaining("a list of fractions");
        assertThatThrownBy(() -> NODE.tensor("alpha")).hasMessageContaining("a fraction");
        assertThatThrownBy(() -> NODE.numbers("group")).hasMessageContaining("a whole number");
    }

    @Test
    void anInputLeftOutIsEmpty() {
        assertThat(NODE.input(0)).contains("x");
        assertThat(NODE.input(1)).isEmpty();
        assertThat(NODE.input(2)).contains("b");
        assertThat(NODE.input(3)).isEmpty();
    }
}
