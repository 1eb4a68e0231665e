package org.phosphene.network;

import java.util.List;

/** A setting of a {@link Node}, such as the strides of a convolution. Read through the node's typed methods. */
public sealed interface Attribute {

    /** What it is, for messages, with its article. */
    String describe();

    /** A whole number. */
    record Whole(long value) implements Attribute {
        @Override
        public String describe() {
            return "a whole number";
        }
    }

    /** A fraction. */
    record Fraction(float value) implements Attribute {
        @Override
        public String describe() {
            return "a fraction";
        }
    }

    /** A text. */
    record Text(String value) implements Attribute {
        @Override
        public String describe() {
            return "a text";
        }
    }

    /** Whole numbers. */
    record Wholes(List<Long> values) implements Attribute {
        public Wholes {
            values = List.copyOf(values);
        }

        @Override
        public String describe() {
            return "a list of whole numbers";
        }
    }

    /** Fractions. */
    record Fractions(List<Float> values) implements Attribute {
        public Fractions {
            values = List.copyOf(values);
        }

        @Override
        public String describe() {
            return "a list of fractions";
        }
    }

    /** Texts. */
    record Texts(List<String> values) implements Attribute {
        public Texts {
            values = List.copyOf(values);
        }

        @Override
        public String describe() {
            return "a list of texts";
        }
    }

    /** A constant tensor. */
    record Tensor(Weight value) implements Attribute {
        @Override
        public String describe() {
            return "a tensor";
        }
    }

    /**
     * A graph inside a node, one side of a choice. What it reads from outside is among the inputs of its node; its
     * constants are weights of the network.
     *
     * @param nodes each after those it reads from
     * @param outputs names of the tensors it gives, in the order of its node's outputs
     */
    record Branch(List<Node> nodes, List<String> outputs) implements Attribute {
        public Branch {
            nodes = List.copyOf(nodes);
            outputs = List.copyOf(outputs);
        }

        @Override
        public String describe() {
            return "a graph inside a node";
        }
    }

    /**
     * Something this program does not read, such as a graph inside a graph; a node with it can be shown, not run.
     *
     * @param kind what it is, for messages
     */
    record Unread(String kind) implements Attribute {
        @Override
        public String describe() {
            return kind;
        }
    }
}
