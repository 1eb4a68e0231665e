package org.phosphene.engine;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.phosphene.network.Weight;

/**
 * Collects the lines of one TorchScript program. Order of use: {@link #state}, {@link #number}, {@link #weight},
 * {@link #constant}, {@link #let} and {@link #output} in any order, {@link #build} once. The lines are ATen calls in
 * TorchScript's own text form (DESIGN.md, DJL.md), in which every value has a name and is assigned once.
 */
public final class ProgramBuilder {

    private static final int LONGEST_HINT = 80; // hostile names have thousands of characters
    private static final Pattern PLACE = Pattern.compile("\\{}");

    /** Two values of one line. */
    public record Pair(Value first, Value second) {}

    private final StringBuilder body = new StringBuilder();
    private final List<String> states = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    // by identity: equality of weights would compare megabytes
    private final Map<Object, Value> parameterValues = new IdentityHashMap<>();
    private final List<ProgramText.Parameter> parameters = new ArrayList<>();
    private final Map<String, Value> outputs = new LinkedHashMap<>();
    private String indent = "    ";
    private int serial;

    /**
     * A tensor that stays on the device between calls; the caller sets its first value. Lines may change it in place.
     */
    public Value state(String name) {
        if (!states.contains(name)) {
            states.add(name);
        }
        return new Value("state_" + identifier(name));
    }

    /** A scalar that the caller gives at every call, as a tensor without axes. */
    public Value number(String name) {
        if (!numbers.contains(name)) {
            numbers.add(name);
        }
        return new Value("number_" + identifier(name));
    }

    /** A weight of the network, shared on the device by all programs that use it. */
    public Value weight(Weight weight) {
        return parameter(weight, new ProgramText.NetworkWeight(weight));
    }

    /** The kernels of a convolution that does a batch normalisation too, shared like weights. */
    Value kernel(FoldedNorm norm) {
        return parameter(new Object(), new ProgramText.FoldedKernel(norm));
    }

    /** The bias of a convolution that does a batch normalisation too, shared like weights. */
    Value bias(FoldedNorm norm) {
        return parameter(new Object(), new ProgramText.FoldedBias(norm));
    }

    /** A tensor that never changes and belongs to this program alone. */
    public Value constant(FloatArray array) {
        return parameter(array, new ProgramText.Constant(array));
    }

    private Value parameter(Object key, ProgramText.Parameter parameter) {
        return parameterValues.computeIfAbsent(key, k -> {
            parameters.add(parameter);
            return new Value("w[" + (parameters.size() - 1) + "]");
        });
    }

    /**
     * Writes a line {@code name = expression}.
     *
     * @param hint readable start of the new name
     * @param expression TorchScript with {@code {}} where the arguments go
     * @param arguments values, numbers, lists from {@link #list}
     */
    public Value let(String hint, String expression, Object... arguments) {
        Value value = fresh(hint);
        line("{} = " + expression, prepend(value, arguments));
        return value;
    }

    /** Writes a line whose expression gives two values. */
    public Pair pair(String hint, String expression, Object... arguments) {
        Pair pair = new Pair(fresh(hint), fresh(hint));
        line("{}, {} = " + expression, prepend(pair.first(), prepend(pair.second(), arguments)));
        return pair;
    }

    /** A new name that a line written with {@link #line} will assign. */
    public Value fresh(String hint) {
        String readable = hint.substring(0, Math.min(hint.length(), LONGEST_HINT));
        return new Value(identifier(readable) + "_" + serial++);
    }

    /** Writes a line as it is, {@code {}} replaced by the arguments. */
    public void line(String template, Object... arguments) {
        String[] parts = PLACE.split(template, -1);
        if (parts.length != arguments.length + 1) {
            throw new IllegalArgumentException(
                    template + " has " + (parts.length - 1) + " places, not " + arguments.length);
        }
        body.append(indent).append(parts[0]);
        for (int i = 0; i < arguments.length; i++) {
            body.append(literal(arguments[i])).append(parts[i + 1]);
        }
        body.append('\n');
    }

    /**
     * Writes lines that run only under a condition. What they name is not known outside of them.
     *
     * @param condition a truth value
     * @param lines writes them
     */
    public void when(Value condition, Runnable lines) {
        line("if {}:", condition);
        String outer = indent;
        indent = outer + "  ";
        lines.run();
        indent = outer;
        line("else:");
        line("  pass");
    }

    /**
     * Writes two ways to compute some tensors, of which one is gone when the program runs.
     *
     * @param condition a truth value
     * @return as many tensors as either side gives
     */
    public List<Value> choose(String hint, Value condition, Supplier<List<Value>> yes, Supplier<List<Value>> no) {
        List<Value> chosen = new ArrayList<>();
        line("if {}:", condition);
        side(hint, yes, chosen);
        line("else:");
        side(hint, no, chosen);
        return chosen;
    }

    private void side(String hint, Supplier<List<Value>> lines, List<Value> chosen) {
        String outer = indent;
        indent = outer + "  ";
        List<Value> values = lines.get();
        for (int i = 0; i < values.size(); i++) {
            if (chosen.size() <= i) {
                chosen.add(fresh(hint));
            }
            line("{} = {}", chosen.get(i), values.get(i));
        }
        indent = outer;
    }

    /** Returns the value to the caller under a name. */
    public void output(String name, Value value) {
        outputs.put(name, value);
    }

    /** A list literal of whole numbers. */
    public static String list(long... numbers) {
        StringJoiner joiner = new StringJoiner(", ", "[", "]");
        for (long number : numbers) {
            joiner.add(Long.toString(number));
        }
        return joiner.toString();
    }

    /** A list literal of values. */
    public static String list(List<Value> values) {
        StringJoiner joiner = new StringJoiner(", ", "[", "]");
        values.forEach(value -> joiner.add(value.name()));
        return joiner.toString();
    }

    /** The finished program. */
    public ProgramText build() {
        StringBuilder text = new StringBuilder(HEADER);
        states.forEach(
                name -> text.append("    state_").append(identifier(name)).append(": Tensor,\n"));
        text.append("    numbers: Tensor");
        text.append(parameters.isEmpty() ? "" : ",\n    w: List[Tensor]"); // an empty list cannot be passed
        text.append(") -> List[Tensor]:\n");
        for (int i = 0; i < numbers.size(); i++) {
            text.append("    number_%s = torch.select(numbers, 0, %d)\n".formatted(identifier(numbers.get(i)), i));
        }
        List<Value> returned = new ArrayList<>(outputs.values());
        text.append(body).append("    return ").append(list(returned)).append('\n');
        return new ProgramText(text.toString(), states, numbers, parameters, List.copyOf(outputs.keySet()));
    }

    private static Object[] prepend(Object first, Object[] rest) {
        Object[] all = new Object[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    private static String literal(Object argument) {
        if (argument instanceof Double || argument instanceof Float) {
            double number = ((Number) argument).doubleValue();
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("a program has no literal for " + number);
            }
            return Double.toString(number).toLowerCase(java.util.Locale.ROOT);
        }
        if (argument instanceof Boolean flag) {
            return flag ? "True" : "False";
        }
        return String.valueOf(argument);
    }

    private static String identifier(String text) {
        String name = text.replaceAll("[^A-Za-z0-9_]", "_");
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "v" + name : name;
    }

    private static final String HEADER = "class Program(Module):\n  __parameters__ = []\n  __buffers__ = []\n"
            + "  training : bool\n  def forward(self: __torch__.program.Program,\n";
}
