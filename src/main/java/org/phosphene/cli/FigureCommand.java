package org.phosphene.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.phosphene.core.PhospheneException;
import org.phosphene.figure.FigureSpec;
import org.phosphene.figure.FigureSpec.Format;
import org.phosphene.studio.Exporting;
import org.phosphene.studio.Rendering;
import org.phosphene.studio.Studio;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes a figure from its JSON. */
@Command(
        name = "figure",
        sortOptions = false,
        description = {
            "Makes a figure for a paper from its JSON: pictures that are kept are taken, others are made.",
            "Writes NAME.figure.json beside it, which makes it again."
        },
        footer = {
            "",
            "Examples:",
            "  phosphene figure --spec dogs.figure.json --out dogs.pdf",
            "  phosphene figure --spec dogs.figure.json --out parts/"
        })
final class FigureCommand implements Callable<Integer> {

    private static final int LOOK_EVERY_MILLISECONDS = 100;

    @ParentCommand
    private Root root;

    @Spec
    private CommandSpec command;

    @Option(names = "--spec", required = true, paramLabel = "FILE", description = "The JSON of the figure.")
    private Path file;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "A .pdf, .svg, .png or .tiff to write or replace, or a folder with a slash at its end.")
    private String out;

    @Option(
            names = "--network",
            paramLabel = "FILE",
            description = "A network file that recipes were made with; may be given several times.")
    private List<String> networks = List.of();

    @Override
    public Integer call() {
        Format format = Format.of(out)
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        "--out must name a file that ends in .pdf, .svg, .png or .tiff, or a folder that ends in /."));
        Path target = Path.of(out);
        if (format != Format.FOLDER) {
            String name = String.valueOf(target.getFileName());
            OutputFile.check(
                    command, target, name.substring(name.lastIndexOf('.')).toLowerCase(java.util.Locale.ROOT));
        }
        try (Interruption interruption = new Interruption(root.services());
                Studio studio = root.openStudio()) {
            FigureSpec spec = studio.figures().read(file);
            networks.forEach(network -> Waiting.forResult(studio.open(network)));
            return export(studio.figures().export(spec, target, format), interruption);
        }
    }

    private int export(Exporting exporting, Interruption interruption) {
        try {
            watch(exporting, interruption);
            new Report(root.out())
                    .line("saved", Waiting.forResult(exporting.result()).toString());
            return ExitCodes.DONE;
        } catch (PhospheneException e) {
            if (!interruption.requested()) {
                throw e;
            }
            root.err().println(e.getMessage());
            return ExitCodes.INTERRUPTED;
        }
    }

    private void watch(Exporting exporting, Interruption interruption) {
        PrintStream err = root.err();
        Rendering watched = null;
        boolean ended = false;
        while (!ended) {
            Optional<Rendering> running = exporting.rendering();
            if (running.isPresent() && running.get() != watched) {
                watched = running.get();
                interruption.stops(watched::stop);
                String title = "picture " + (exporting.done() + 1) + " of " + exporting.recipes();
                new Runs(err).watch(running.get(), title, interruption::requested);
            }
            if (interruption.requested()) {
                exporting.stop();
            }
            ended = Waiting.done(exporting.result(), LOOK_EVERY_MILLISECONDS);
        }
    }
}
