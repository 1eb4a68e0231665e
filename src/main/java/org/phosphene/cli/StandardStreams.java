package org.phosphene.cli;

/** The streams of the process: what only a start from a shell may write to. */
public final class StandardStreams {

    private StandardStreams() {}

    /**
     * Runs a command on them.
     *
     * @return one of {@link ExitCodes}
     */
    public static int run(Services services, String[] args) {
        return Cli.run(services, args, System.in, System.out, System.err);
    }

    /** Says why the program cannot start. */
    public static void complain(String sentence) {
        System.err.println(sentence);
    }

    /** Prints a result on the standard stream. */
    public static void print(String line) {
        System.out.println(line);
    }
}
