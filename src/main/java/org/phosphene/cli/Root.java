package org.phosphene.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.phosphene.studio.Studio;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself: options of all commands and what the commands share. */
@Command(
        name = "phosphene",
        description = "Shows what the neurons of a vision network look for. Without a command the window opens.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Root.Version.class,
        subcommands = {
            NetworksCommand.class,
            CheckCommand.class,
            LayersCommand.class,
            RenderCommand.class,
            GridCommand.class,
            FigureCommand.class,
            AtlasCommand.class,
            CardCommand.class,
            NotesCommand.class,
            ScanCommand.class,
            ExamplesCommand.class,
            UnitsCommand.class,
            ActivationsCommand.class,
            RecipeCommand.class,
            BenchCommand.class
        },
        footer = {
            "",
            "Example:",
            "  phosphene render --network efficientnet-lite0 --objective block11/add:15 --out dog.png",
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 130 interrupted with the last picture saved."
        })
final class Root implements Callable<Integer> {

    private final Services services;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--threads",
            paramLabel = "N",
            scope = ScopeType.INHERIT,
            description = "Threads of the engine; chosen by the machine if left out.")
    private Integer threads;

    @Option(
            names = "--device",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "Device such as cpu or cuda:0; chosen by the machine if left out.")
    private String device;

    // No short names: an objective may begin with a minus, and -head:1 is no way to ask for help.
    @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT, description = "Shows this help.")
    private boolean help;

    @Option(names = "--version", versionHelp = true, scope = ScopeType.INHERIT, description = "Shows the version.")
    private boolean version;

    Root(Services services, InputStream in, PrintStream out, PrintStream err) {
        this.services = services;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    Services services() {
        return services;
    }

    /** What is piped in. */
    InputStream in() {
        return in;
    }

    /** For results. */
    PrintStream out() {
        return out;
    }

    /** For progress and everything else that is not a result. */
    PrintStream err() {
        return err;
    }

    /** The number asked for, 0 for none. */
    int threads() {
        if (threads != null && threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1.");
        }
        return threads == null ? 0 : threads;
    }

    /** The device asked for, empty for none. */
    String device() {
        return device == null ? "" : device;
    }

    /** A studio on the device asked for; the caller closes it. */
    Studio openStudio() {
        Studio studio = services.studio(threads());
        if (device == null) {
            return studio;
        }
        try {
            err.println(Waiting.forResult(studio.useDevice(device)));
            return studio;
        } catch (RuntimeException e) {
            studio.close();
            throw e;
        }
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    /** The version of the jar this runs from. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Root.class.getPackage().getImplementationVersion();
            return new String[] {"phosphene " + (version == null ? "development build" : version)};
        }
    }
}
