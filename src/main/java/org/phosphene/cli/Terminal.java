package org.phosphene.cli;

import java.io.Console;
import java.io.PrintStream;

/** Whether somebody looks at a stream while it is written. */
final class Terminal {

    private Terminal() {}

    /** True for the error stream of a program that was started in a terminal. */
    static boolean is(PrintStream stream) {
        Console console = System.console();
        return stream == System.err && console != null && isTerminal(console);
    }

    /** From Java 22 on there is a console without a terminal too, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
