package org.phosphene.optvis.objective;

import org.phosphene.core.LayerText;

/** Prints a function of an objective's text with its arguments. */
final class CallText {

    private final StringBuilder out;
    private String separator = "";

    CallText(String function) {
        out = new StringBuilder(function).append('(');
    }

    CallText layer(String name) {
        return argument(LayerText.print(name));
    }

    /** A file's name, always in quotes. */
    CallText file(String name) {
        return argument(LayerText.quote(name));
    }

    CallText number(double number) {
        return argument(NumberText.print(number));
    }

    /** A number that is left out where it is what the function does without it. */
    CallText number(double number, double without) {
        return number == without ? this : number(number);
    }

    /** A text as it is. */
    CallText argument(String text) {
        out.append(separator).append(text);
        separator = ", ";
        return this;
    }

    String end() {
        return out.append(')').toString();
    }
}
