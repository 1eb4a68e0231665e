package org.phosphene.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import org.phosphene.core.PhospheneException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Runs one command. Results go to the standard stream, one a line and separated by tabs; everything else goes to the
 * error stream. The exit codes are those of {@link ExitCodes}.
 */
public final class Cli {

    private static final Logger LOG = LoggerFactory.getLogger(Cli.class);
    private static final int HELP_WIDTH = 100;

    private Cli() {}

    /**
     * Runs a command and returns when it has ended.
     *
     * @param services the program around it
     * @param args the command and its options
     * @param in what is piped in
     * @param out for results
     * @param err for progress and errors
     * @return one of {@link ExitCodes}
     */
    public static int run(Services services, String[] args, InputStream in, PrintStream out, PrintStream err) {
        Root root = new Root(services, in, out, err);
        CommandLine line = new CommandLine(root)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(HELP_WIDTH)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((mistake, ignored) -> wrongUsage(mistake, err))
                .setExecutionExceptionHandler((failure, command, ignored) -> failed(failure, err));
        widen(line);
        int code = line.execute(withLongHelp(args));
        out.flush();
        err.flush();
        return code;
    }

    private static void widen(CommandLine line) {
        for (CommandLine command : line.getSubcommands().values()) {
            command.setUsageHelpWidth(HELP_WIDTH);
            widen(command);
        }
    }

    /** A lone -h is understood though it is no option, for the reason given where the options are. */
    private static String[] withLongHelp(String[] args) {
        return Arrays.stream(args).map(arg -> arg.equals("-h") ? "--help" : arg).toArray(String[]::new);
    }

    private static int wrongUsage(ParameterException mistake, PrintStream err) {
        err.println(sentence(mistake));
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            List<String> nearest = unmatched.getSuggestions();
            if (!nearest.isEmpty()) {
                err.println("Did you mean " + String.join(" or ", nearest) + "?");
            }
        }
        String command = mistake.getCommandLine().getCommandSpec().qualifiedName();
        err.println("See: " + command + " --help");
        return ExitCodes.WRONG_USAGE;
    }

    private static int failed(Exception failure, PrintStream err) {
        LOG.error("command failed", failure);
        err.println(
                failure instanceof PhospheneException
                        ? failure.getMessage()
                        : "Something unexpected went wrong (" + failure + "). The log has the details.");
        return ExitCodes.FAILED;
    }

    private static String sentence(ParameterException mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            String found = unmatched.getUnmatched().get(0);
            boolean command = mistake.getCommandLine().getParent() == null;
            return command ? "There is no command " + found + "." : "There is no place for " + found + " here.";
        }
        String text = mistake.getMessage().replaceFirst("^Error: ", "");
        return text.endsWith(".") ? text : text + ".";
    }
}
