package org.phosphene.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/** A question to whoever sits at the terminal. */
final class YesNo {

    private YesNo() {}

    /** Whether the answer was yes; an empty line, the end of the input and everything else are no. */
    static boolean ask(String question, InputStream in, PrintStream err) {
        err.print(question + " [y/N] ");
        err.flush();
        StringBuilder answer = new StringBuilder();
        try {
            for (int c = in.read(); c >= 0 && c != '\n' && answer.length() < 10; c = in.read()) {
                answer.append((char) c);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String word = answer.toString().strip();
        return word.equalsIgnoreCase("y") || word.equalsIgnoreCase("yes");
    }
}
