package org.phosphene.optvis.objective;

import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.core.UnitRef;

/** Reads the arguments of one function from a text, one after the other. */
final class Arguments {

    private final TextCursor in;
    private final ObjectiveText sums;
    private final String function;
    private final int start;
    private final int depth;
    private int last;

    /**
     * @param in behind the opening parenthesis
     * @param function its name
     * @param start where the name begins
     * @param depth of the parentheses around it
     */
    Arguments(TextCursor in, ObjectiveText sums, String function, int start, int depth) {
        this.in = in;
        this.sums = sums;
        this.function = function;
        this.start = start;
        this.depth = depth;
    }

    String function() {
        return function;
    }

    /** Whether another argument follows. */
    boolean more() {
        return in.accept(',');
    }

    /** Goes past a character that must come next. */
    void expect(char c, String sentence) {
        in.expect(c, sentence);
    }

    private void end() {
        in.expect(')', "A ')' is missing here for %s(.", function);
    }

    void endWithoutPosition() {
        end();
        if (in.peek() == '@') {
            throw in.mistake(in.position(), "A position stands only behind a unit, a direction(...) or a random(...).");
        }
    }

    /** The position behind the closing parenthesis, if there is one. */
    Optional<UnitRef.Position> position() {
        end();
        return ObjectiveText.position(in, function + "(...)");
    }

    String layer() {
        begin();
        boolean quoted = in.peek() == '"';
        String name = quoted ? in.quoted() : in.bareName();
        if (!quoted && name.isEmpty()) {
            throw mistake("Here must be the name of a layer, in quotes if it has unusual characters.");
        }
        in.skipBlanks();
        if (in.peek() == ':') {
            throw in.mistake(
                    in.position(),
                    "The function %s takes a whole layer without a channel; a name with ':' in it must be in quotes.",
                    function);
        }
        return name;
    }

    /** A layer, a comma and a file's name. */
    String fileAfterLayer(String example) {
        in.expect(',', "After the layer %s needs a file, as in %s.", function, example);
        return file(example);
    }

    String file(String example) {
        begin();
        if (in.peek() != '"') {
            throw mistake("Here must be the name of a file in quotes, as in %s.", example);
        }
        String name = in.quoted();
        if (name.isEmpty()) {
            throw mistake("There is no name of a file between these quotes; write one, as in %s.", example);
        }
        return name;
    }

    /** A number that counts from 0. */
    int index(String what) {
        begin();
        return in.index(what);
    }

    /** A number that is not too large. */
    double finite(String what) {
        begin();
        return in.finite(what);
    }

    /** The power, if another argument follows; else 0. */
    double power() {
        if (!more()) {
            return 0;
        }
        double power = finite("power");
        if (power < 0) {
            throw mistake("The power must not be negative.");
        }
        return power;
    }

    /** A number that fits in 32 bits. */
    float component(String what) {
        begin();
        float value = Float.parseFloat(in.number(what));
        if (Float.isInfinite(value)) {
            throw mistake("This %s is too large.", Sentence.of(what));
        }
        return value;
    }

    Objective objective() {
        begin();
        return sums.argument(depth, start);
    }

    /** Whether the closing parenthesis comes next. */
    boolean none() {
        in.skipBlanks();
        return in.peek() == ')';
    }

    private void begin() {
        in.skipBlanks();
        last = in.position();
    }

    /** What is wrong with the function's name. */
    PhospheneException unknown(String sentence) {
        return in.mistake(start, sentence);
    }

    /** What is wrong with the argument that was read last. */
    PhospheneException mistake(String sentence, Object... arguments) {
        return in.mistake(last, sentence, arguments);
    }
}
