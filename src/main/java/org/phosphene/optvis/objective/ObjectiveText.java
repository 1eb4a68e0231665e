package org.phosphene.optvis.objective;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phosphene.core.LayerText;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.core.UnitRef;

/**
 * Reads the text of an objective:
 *
 * <pre>
 * sum  = term (("+" | "-") term)*            with blanks around the sign
 * term = ["-"] [number "*"] atom
 * atom = layer ":" channel ["@" y "," x] | function "(" arguments ")" ["@" y "," x] | "(" sum ")"
 * </pre>
 *
 * A position stands behind the functions {@code direction} and {@code random} only; files are always quoted. A layer is
 * written bare where {@link LayerText#isBare} allows it, else as a JSON string.
 */
public final class ObjectiveText {

    /** Most characters of a text; a direction with 4096 numbers fits. */
    public static final int MAX_LENGTH = 100_000;

    /** Most parentheses inside each other. */
    public static final int MAX_DEPTH = 100;

    private final TextCursor in;
    private boolean steeredSeen;

    private ObjectiveText(TextCursor in) {
        this.in = in;
    }

    /**
     * Reads a text.
     *
     * @throws PhospheneException with a sentence that points at the column of the mistake
     */
    public static Objective parse(String text) {
        return reader(text).whole();
    }

    /**
     * Reads objectives separated by commas, such as {@code block5/add:3, fire7/concat:2@1,4}.
     *
     * @throws PhospheneException with a sentence that points at the column of the mistake
     */
    public static List<Objective> parseList(String text) {
        ObjectiveText reader = reader(text);
        List<Objective> all = new ArrayList<>();
        do {
            all.add(reader.next());
        } while (reader.in.accept(','));
        reader.end();
        return all;
    }

    /** Names of all functions. */
    public static List<String> functions() {
        return Functions.NAMES;
    }

    /**
     * The error of a text that can be read but not used, as {@link #parse} would tell it.
     *
     * @param position where in the text, 0-based
     * @param sentence what is wrong there
     */
    public static PhospheneException mistake(String text, int position, Sentence sentence) {
        return new TextCursor(text).mistake(position, sentence);
    }

    private static ObjectiveText reader(String text) {
        if (text.isBlank()) {
            throw new PhospheneException("The objective is empty; write a unit such as block5/add:3.");
        }
        if (text.length() > MAX_LENGTH) {
            throw new PhospheneException(
                    "The objective has %s characters; at most %s can be read. Use fewer terms.",
                    text.length(), MAX_LENGTH);
        }
        return new ObjectiveText(new TextCursor(text));
    }

    private Objective whole() {
        Objective result = next();
        end();
        return result;
    }

    private Objective next() {
        in.skipBlanks();
        int where = in.position();
        steeredSeen = false;
        Objective result = sum(0);
        if (result instanceof Steered) {
            throw in.mistake(where, "A steered term needs another term beside it, whose activation it keeps.");
        }
        return result;
    }

    private void end() {
        if (!in.atEnd()) {
            throw in.mistake(
                    in.position(),
                    in.peek() == ')'
                            ? Sentence.of("This ')' has no '(' before it.")
                            : Sentence.of("There must be nothing after this; commas stand only inside functions."));
        }
    }

    /** A sum that ends before a closing parenthesis, a comma or the end of the text. */
    private Objective sum(int depth) {
        List<Objective> terms = new ArrayList<>();
        terms.add(term(1, depth));
        while (true) {
            boolean blank = in.skipBlanks();
            if (in.atEnd() || in.peek() == ')' || in.peek() == ',') {
                return Objective.sum(terms);
            }
            terms.add(term(sign(blank), depth));
        }
    }

    private int sign(boolean blankBefore) {
        int where = in.position();
        char sign = in.peek();
        if (sign == '*') {
            throw in.mistake(where, "The number stands before the term, as in 2 * block5/add:3.");
        }
        if (!in.accept('+') && !in.accept('-')) {
            throw in.mistake(where, "Here must be the end, or ' + ' or ' - ' and another term.");
        }
        boolean blankAfter = in.skipBlanks() || in.atEnd();
        if (!blankBefore || !blankAfter) {
            throw in.mistake(
                    where,
                    "Put a blank before and after this '%s', as in a:1 - b:2; without blanks '-' is a part of a "
                            + "name.",
                    sign);
        }
        return sign == '-' ? -1 : 1;
    }

    private Objective term(int sign, int depth) {
        double factor = in.accept('-') ? -sign : sign;
        in.skipBlanks();
        if (in.atNumber()) {
            factor *= in.finite("number before '*'");
            in.expect('*', "After a number there must be '*' and a term, as in 2 * block5/add:3.");
            in.skipBlanks();
        }
        int where = in.position();
        Objective atom = atom(depth);
        if (atom instanceof Steered) {
            return checkedSteered(atom, factor, depth, where);
        }
        double product = atom instanceof Scaled inner ? factor * inner.factor() : factor;
        if (!Double.isFinite(product)) {
            throw in.mistake(where, "The numbers before this term multiply to one that is too large.");
        }
        return Objective.scaled(factor, atom);
    }

    private Objective checkedSteered(Objective steered, double factor, int depth, int where) {
        if (depth > 0 || factor != -1) {
            throw in.mistake(
                    where,
                    "A steered term is subtracted and stands outside parentheses, as in block5/add:3 -"
                            + " steered(diversity(block5/add), 0.75).");
        }
        if (steeredSeen) {
            throw in.mistake(where, "There is another steered term before this one; only one can be steered.");
        }
        steeredSeen = true;
        return steered;
    }

    private Objective atom(int depth) {
        int where = in.position();
        if (in.accept('(')) {
            Objective inner = sum(deeper(depth, where));
            in.expect(')', "A ')' is missing here for the '(' in column %s.", in.column(where));
            return inner;
        }
        boolean quoted = in.peek() == '"';
        String name = quoted ? in.quoted() : in.bareName();
        if (!quoted && name.isEmpty()) {
            throw in.mistake(where, nothingHere());
        }
        if (!quoted && in.accept('(')) {
            return new Functions(new Arguments(in, this, name, where, depth)).read();
        }
        return unit(name);
    }

    /** The sum in a function's arguments. */
    Objective argument(int depth, int where) {
        return sum(deeper(depth, where));
    }

    private int deeper(int depth, int where) {
        if (depth >= MAX_DEPTH) {
            throw in.mistake(where, "There are more than %s parentheses inside each other; use fewer.", MAX_DEPTH);
        }
        return depth + 1;
    }

    private String nothingHere() {
        return switch (in.peek()) {
            case 0 -> "A term is missing at the end, such as block5/add:3.";
            case '\'' -> "Names are quoted with \", not with '.";
            case '+' -> "A term is missing before this '+'.";
            default -> "Here must be a unit such as block5/add:3, a function or '('; names with other characters are"
                    + " written in quotes, as in \"conv2d0:0\":3.";
        };
    }

    private Objective unit(String layer) {
        String shown = LayerText.print(layer);
        in.expect(
                ':',
                "The channel is missing after this name; write %s:0 for a channel or layer(%s) for the whole "
                        + "layer.",
                shown,
                shown);
        if (in.peek() == ':') {
            throw in.mistake(in.position(), "A name with ':' in it must be in quotes, as in \"onnx::Conv_210\":3.");
        }
        int channel = in.index("channel");
        if (in.peek() == ':') {
            throw in.mistake(in.position(), "A name with ':' in it must be in quotes, as in \"conv2d0:0\":3.");
        }
        UnitRef unit = new UnitRef(layer, channel, position(in, shown + ":" + channel));
        return Objective.unit(unit);
    }

    /** The position behind something, if there is one. */
    static Optional<UnitRef.Position> position(TextCursor in, String before) {
        if (!in.accept('@')) {
            return Optional.empty();
        }
        int y = in.index("row");
        in.expect(',', "A position has a row and a column, as in %s@3,4.", before);
        return Optional.of(new UnitRef.Position(y, in.index("column")));
    }
}
