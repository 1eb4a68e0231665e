package org.phosphene.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phosphene.core.PhospheneException;

/**
 * One operation of a network.
 *
 * @param name unique in its network; the name of the layer
 * @param op operator, such as {@code Conv}
 * @param domain of the operator; empty for the standard ones
 * @param inputs names of tensors in the operator's order; an empty name is an optional input left out
 * @param outputs names of tensors; an empty name is an output nobody reads
 * @param attributes settings by name
 * @param scope modules the node is in, outermost first; empty where the file does not say
 */
public record Node(
        String name,
        String op,
        String domain,
        List<String> inputs,
        List<String> outputs,
        Map<String, Attribute> attributes,
        List<Scope> scope) {

    public Node {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        scope = List.copyOf(scope);
    }

    /** A node of which the file does not say what module it is in. */
    public Node(
            String name,
            String op,
            String domain,
            List<String> inputs,
            List<String> outputs,
            Map<String, Attribute> attributes) {
        this(name, op, domain, inputs, outputs, attributes, List.of());
    }

    /** A node of the same name and outputs, the first of which is what this tensor holds. */
    Node handingOn(String tensor) {
        return new Node(name, "Identity", "", List.of(tensor), outputs, Map.of(), scope);
    }

    /** The operator with its domain, for messages. */
    public String operator() {
        return Quoted.bare(domain.isEmpty() ? op : domain + "::" + op);
    }

    /** The tensor that stands for this layer: its first output. */
    public String output() {
        return outputs.get(0);
    }

    /** The tensor at an index, empty where an optional input is left out. */
    public Optional<String> input(int index) {
        return index < inputs.size() ? Optional.of(inputs.get(index)).filter(t -> !t.isEmpty()) : Optional.empty();
    }

    /** Whether the file sets this attribute. */
    public boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    /**
     * Whole numbers; prints as a list in brackets.
     *
     * @param fallback what holds where the file says nothing
     * @throws PhospheneException when the file holds something else there
     */
    public List<Long> ints(String attribute, long... fallback) {
        Attribute found = attributes.get(attribute);
        if (found == null) {
            return Arrays.stream(fallback).boxed().toList();
        }
        if (found instanceof Attribute.Wholes wholes) {
            return wholes.values();
        }
        throw wrong(attribute, found, "a list of whole numbers");
    }

    /**
     * A whole number.
     *
     * @throws PhospheneException when the file holds something else there
     */
    public long integer(String attribute, long fallback) {
        Attribute found = attributes.get(attribute);
        if (found == null) {
            return fallback;
        }
        if (found instanceof Attribute.Whole whole) {
            return whole.value();
        }
        throw wrong(attribute, found, "a whole number");
    }

    /**
     * A fraction; a whole number counts as one.
     *
     * @throws PhospheneException when the file holds something else there
     */
    public double number(String attribute, double fallback) {
        Attribute found = attributes.get(attribute);
        if (found == null) {
            return fallback;
        }
        if (found instanceof Attribute.Fraction fraction) {
            return fraction.value();
        }
        if (found instanceof Attribute.Whole whole) {
            return whole.value();
        }
        throw wrong(attribute, found, "a number");
    }

    /**
     * Fractions; whole numbers count.
     *
     * @throws PhospheneException when the file holds something else there
     */
    public List<Float> numbers(String attribute, float... fallback) {
        Attribute found = attributes.get(attribute);
        if (found == null) {
            List<Float> out = new ArrayList<>();
            for (float f : fallback) {
                out.add(f);
            }
            return List.copyOf(out);
        }
        if (found instanceof Attribute.Fractions fractions) {
            return fractions.values();
        }
        if (found instanceof Attribute.Wholes wholes) {
            return wholes.values().stream().map(Long::floatValue).toList();
        }
        throw wrong(attribute, found, "a list of numbers");
    }

    /**
     * A text.
     *
     * @throws PhospheneException when the file holds something else there
     */
    public String text(String attribute, String fallback) {
        Attribute found = attributes.get(attribute);
        if (found == null) {
            return fallback;
        }
        if (found instanceof Attribute.Text text) {
            return text.value();
        }
        throw wrong(attribute, found, "a text");
    }

    /**
     * A constant tensor, empty where the file says nothing.
     *
     * @throws PhospheneException when the file holds something else there
     */
    public Optional<Weight> tensor(String attribute) {
        Attribute found = attributes.get(attribute);
        if (found == null) {
            return Optional.empty();
        }
        if (found instanceof Attribute.Tensor tensor) {
            return Optional.of(tensor.value());
        }
        throw wrong(attribute, found, "a tensor");
    }

    private PhospheneException wrong(String attribute, Attribute found, String wanted) {
        return new PhospheneException(
                "The attribute '%s' of node %s (%s) is %s, but should be %s. Export the network again.",
                attribute, Quoted.name(name), operator(), found.describe(), wanted);
    }
}
