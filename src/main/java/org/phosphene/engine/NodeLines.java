package org.phosphene.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.network.Attribute;
import org.phosphene.network.Network;
import org.phosphene.network.Node;
import org.phosphene.network.Quoted;
import org.phosphene.network.Weight;

/**
 * What an {@link OperatorLine} sees of its node: inputs as values, attributes, constants, and the program to write to.
 */
final class NodeLines {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+|[A-Za-z_]+=[-0-9.e]+)}");

    private final ProgramBuilder program;
    private final Network network;
    private final Node node;
    private final Map<String, Value> tensors;
    private final Optional<FoldedNorm> norm;

    NodeLines(ProgramBuilder program, Network network, Node node, Map<String, Value> tensors) {
        this(program, network, node, tensors, Optional.empty());
    }

    /** @param norm what a convolution does besides */
    NodeLines(
            ProgramBuilder program, Network network, Node node, Map<String, Value> tensors, Optional<FoldedNorm> norm) {
        this.program = program;
        this.network = network;
        this.node = node;
        this.tensors = tensors;
        this.norm = norm;
    }

    Node node() {
        return node;
    }

    int opset() {
        return network.opset();
    }

    /** Number of inputs, left-out ones at the end not counted. */
    int inputs() {
        int count = node.inputs().size();
        while (count > 0 && !has(count - 1)) {
            count--;
        }
        return count;
    }

    boolean has(int input) {
        return node.input(input).isPresent();
    }

    /** An input as a value: computed before, or a weight. */
    Value in(int input) {
        String tensor = name(input);
        Value value = tensors.get(tensor);
        return value != null ? value : program.weight(weight(input));
    }

    /** Input 1 of a convolution. */
    Value kernel() {
        return norm.map(program::kernel).orElseGet(() -> in(1));
    }

    /** Input 2 of a convolution, {@code None} where it has none. */
    Object bias() {
        return norm.<Object>map(program::bias).orElseGet(() -> optional(2));
    }

    /** An optional input, {@code None} where it is left out. */
    Object optional(int input) {
        return has(input) ? in(input) : "None";
    }

    /** All inputs. */
    List<Value> all() {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < inputs(); i++) {
            values.add(in(i));
        }
        return values;
    }

    /** Whether an input is a constant of the file. */
    boolean isConstant(int input) {
        return has(input) && network.weight(name(input)).isPresent();
    }

    /** Whether a setting is neither an attribute nor a constant: it is known only when the program runs. */
    boolean isComputed(String attribute, int input) {
        return !node.has(attribute) && has(input) && !isConstant(input);
    }

    /** A constant input. */
    Weight weight(int input) {
        String tensor = name(input);
        return network.weight(tensor)
                .orElseThrow(() -> problem("needs input %s (%s) as a constant", input, Quoted.name(tensor)));
    }

    /** A constant input of whole numbers. */
    long[] longs(int input) {
        return weight(input).longs();
    }

    /** A list of whole numbers for an operator's argument: written out where constant, else read when it runs. */
    Object list(int input) {
        return isConstant(input)
                ? ProgramBuilder.list(longs(input))
                : let("annotate(List[int], torch.reshape({}, [-1]).tolist())", in(input));
    }

    /** One whole number of an input, as an operator's argument. */
    Object whole(int input, int index) {
        return isConstant(input)
                ? (Object) longs(input)[index]
                : let("int(torch.select(torch.reshape({}, [-1]), 0, {}))", in(input), index);
    }

    /** Joins all inputs by an operator of two. */
    Value chain(String template) {
        Value joined = in(0);
        for (int i = 1; i < inputs(); i++) {
            joined = let(template, joined, in(i));
        }
        return joined;
    }

    /** Whether the file was written for one image at a time, whose 1 then stands for the number of images. */
    boolean isWrittenForOneImage() {
        return network.inputShape().get(0) == 1;
    }

    /** The number of images. */
    Value images() {
        return let("torch.size({}, 0)", tensors.get(network.input()));
    }

    /** Where the network runs, as an argument. */
    Value device() {
        return let("ops.prim.device({})", tensors.get(network.input()));
    }

    /**
     * Writes the nodes of a graph inside this node.
     *
     * @param attribute its name
     * @return what the graph gives
     */
    List<Value> branch(String attribute) {
        if (!(node.attributes().get(attribute) instanceof Attribute.Branch branch)
                || branch.outputs().size() != node.outputs().size()) {
            throw problem("lacks the graph '%s'", attribute);
        }
        Map<String, Value> inside = new HashMap<>(tensors);
        for (Node inner : branch.nodes()) {
            Value value = NetworkLines.line(network, inner).write(new NodeLines(program, network, inner, inside));
            inside.put(inner.output(), value);
        }
        return branch.outputs().stream()
                .map(tensor -> inside.containsKey(tensor)
                        ? inside.get(tensor)
                        : program.weight(network.weight(tensor)
                                .orElseThrow(() -> problem("gives the unknown tensor %s", Quoted.name(tensor)))))
                .toList();
    }

    /** One of two ways to compute the outputs, chosen when the program runs. */
    List<Value> choose(Value condition, Supplier<List<Value>> yes, Supplier<List<Value>> no) {
        return program.choose(node.name(), condition, yes, no);
    }

    /** Whether another output than the first has a name, so that a node may read it. */
    boolean wants(int output) {
        return output < node.outputs().size() && !node.outputs().get(output).isEmpty();
    }

    /** Writes a line whose expression gives two values. */
    ProgramBuilder.Pair pair(String expression, Object... arguments) {
        return program.pair(node.name(), expression, arguments);
    }

    /** Hands another output than the first to the nodes that read it. */
    void also(int output, Value value) {
        if (wants(output)) {
            tensors.put(node.outputs().get(output), value);
        }
    }

    /** A setting that older files give as an attribute and newer ones as a constant input. */
    long[] attributeOrInput(String attribute, int input, long... fallback) {
        if (node.has(attribute)) {
            return node.ints(attribute).stream().mapToLong(Long::longValue).toArray();
        }
        return has(input) ? longs(input) : fallback;
    }

    /** A number given as an attribute by older files and as a constant input by newer ones. */
    double attributeOrInput(String attribute, int input, double fallback) {
        if (node.has(attribute)) {
            return node.number(attribute, fallback);
        }
        return has(input) ? weight(input).floats()[0] : fallback;
    }

    Value let(String expression, Object... arguments) {
        return program.let(node.name(), expression, arguments);
    }

    /**
     * Writes a line of the operator table: {@code {0}} is an input, {@code {alpha=0.01}} an attribute and its default.
     */
    Value fill(String template) {
        StringBuilder line = new StringBuilder();
        Matcher places = PLACE.matcher(template);
        while (places.find()) {
            places.appendReplacement(line, Matcher.quoteReplacement(place(places.group(1))));
        }
        places.appendTail(line);
        return let(line.toString());
    }

    private String place(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return in(Integer.parseInt(text)).name();
        }
        String[] attribute = text.split("=");
        double number = node.number(attribute[0], Double.parseDouble(attribute[1]));
        if (!Double.isFinite(number)) {
            throw problem("has '%s' that is not a finite number", attribute[0]);
        }
        return Double.toString(number);
    }

    /**
     * Ends the program with a sentence.
     *
     * @param condition a truth value
     */
    void stopIf(Value condition, String why) {
        program.when(condition, () -> program.line("ops.prim.RaiseException(\"" + why + "\")"));
    }

    /** Number of spatial axes, from the kernel's shape or a constant weight. */
    int spatialAxes(int kernelInput) {
        if (node.has("kernel_shape")) {
            return node.ints("kernel_shape").size();
        }
        return weight(kernelInput).shape().length - 2;
    }

    long[] ones(int count) {
        long[] ones = new long[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** An error that names operator, node and file. */
    PhospheneException problem(String what, Object... arguments) {
        Object[] cleaned =
                Arrays.stream(arguments).map(String::valueOf).map(Quoted::text).toArray();
        return new PhospheneException(
                "The operator %s of node %s in %s %s, which this version cannot run.",
                node.operator(), Quoted.name(node.name()), Quoted.name(network.source()), Sentence.of(what, cleaned));
    }

    /**
     * An attribute that goes into the program's text as it is: the first of these words unless the file has another.
     */
    String word(String attribute, String... allowed) {
        String word = node.text(attribute, allowed[0]);
        if (!List.of(allowed).contains(word)) {
            throw problem("has %s as '%s'", Quoted.name(word), attribute);
        }
        return word;
    }

    private String name(int input) {
        return node.input(input).orElseThrow(() -> problem("lacks input %s", input));
    }
}
