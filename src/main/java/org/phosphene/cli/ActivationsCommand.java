package org.phosphene.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.phosphene.core.LayerText;
import org.phosphene.studio.Activations;
import org.phosphene.studio.ActivationsFile;
import org.phosphene.studio.ActivationsRequest;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.Studio;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What a photograph or a prepared array excites. */
@Command(
        name = "activations",
        sortOptions = false,
        description = {
            "Computes what a photograph excites at a layer; saves it for NumPy, or prints the strongest channels.",
            "A line of --top has the image's number, the channel, its mean over the map and the unit, separated by"
                    + " tabs."
        },
        footer = {
            "",
            "Examples:",
            "  phosphene activations --network efficientnet-lite0 --image dog.jpg --top 5",
            "  phosphene activations --network squeezenet1.1 --image dog.jpg --layer fire7/concat --out fire7.npy"
        })
final class ActivationsCommand implements Callable<Integer> {

    @ParentCommand
    private Root root;

    @Spec
    private CommandSpec spec;

    @Option(names = "--network", required = true, paramLabel = "ID|FILE", description = "Id, ONNX or .pb file.")
    private String network;

    @ArgGroup(multiplicity = "1")
    private Source source;

    @Option(
            names = "--no-resize",
            description = "Uses the photograph at its own size instead of the network's preparation.")
    private boolean noResize;

    @Option(names = "--layer", paramLabel = "NAME", description = "The layer; the probabilities if left out.")
    private String layer;

    @Option(names = "--out", paramLabel = "FILE", description = "The .npy to write or replace.")
    private Path out;

    @Option(names = "--top", paramLabel = "K", description = "Prints the K strongest channels of each image.")
    private Integer top;

    /** Where the input comes from. */
    static final class Source {
        @Option(names = "--image", required = true, paramLabel = "FILE", description = "A photograph.")
        private Path image;

        @Option(
                names = "--input",
                required = true,
                paramLabel = "FILE",
                description = "An .npy of float32 (N,C,H,W) as the network sees it.")
        private Path input;
    }

    @Override
    public Integer call() {
        checkUsage();
        ActivationsRequest request = new ActivationsRequest(
                network,
                Optional.ofNullable(source.image),
                !noResize,
                Optional.ofNullable(source.input),
                Optional.ofNullable(layer));
        try (Studio studio = root.openStudio()) {
            Activations activations = Waiting.forResult(studio.activations(request));
            Report report = new Report(root.out());
            if (out != null) {
                ActivationsFile.save(activations, out);
                report.line("saved", out.toString());
                report.line("layer", LayerText.print(activations.layer()));
                report.line(
                        "shape",
                        activations.shape().stream().map(String::valueOf).collect(Collectors.joining(",")));
            }
            if (top != null) {
                printStrongest(activations, Waiting.forResult(studio.open(network)));
            }
        }
        return ExitCodes.DONE;
    }

    private void checkUsage() {
        if (out == null && top == null) {
            throw wrong("Give --out FILE.npy to save the activations, --top K to print the strongest, or both.");
        }
        if (top != null && top < 1) {
            throw wrong("--top must be at least 1.");
        }
        if (noResize && source.image == null) {
            throw wrong("--no-resize goes with --image only.");
        }
        if (out != null) {
            OutputFile.check(spec, out, ".npy");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private void printStrongest(Activations activations, OpenNetwork opened) {
        for (ChannelMeans.Strong strong : ChannelMeans.of(activations).strongest(top)) {
            root.out()
                    .println(strong.image() + "\t" + strong.channel() + "\t" + Report.number(strong.mean()) + "\t"
                            + opened.caption(strong.unit(activations.layer())));
        }
    }
}
