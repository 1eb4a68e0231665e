package org.phosphene.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.phosphene.studio.Bench;
import org.phosphene.studio.BenchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Measures the program on this machine. */
@Command(
        name = "bench",
        sortOptions = false,
        description = {
            "Measures how fast and how frugal the program is on this machine; prints a JSON object a line.",
            "Without options everything is measured, which takes minutes. Leave the machine alone meanwhile."
        },
        footer = {"", "Example:", "  phosphene bench --network efficientnet-lite0 --layer block11/add --size 224x224"})
final class BenchCommand implements Callable<Integer> {

    @ParentCommand
    private Root root;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--network",
            paramLabel = "ID|FILE",
            description = "Networks to measure, may be repeated; the bundled ones if left out.")
    private List<String> networks = List.of();

    @Option(
            names = "--layer",
            paramLabel = "NAME",
            description = "Layers to measure, may be repeated; the measure's own if left out.")
    private List<String> layers = List.of();

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = Size.Converter.class,
            description = "Size of the pictures; the network's own if left out.")
    private Size size;

    @Option(
            names = "--measure",
            arity = "1..*",
            paramLabel = "NAME",
            description = "What to measure, one or more names; everything if left out.")
    private List<String> measures = List.of();

    @Option(
            names = "--images",
            paramLabel = "DIR",
            description = "Photographs for the measures scan and scroll; the bundled ones if left out.")
    private Path images;

    @Override
    public Integer call() {
        Bench bench = root.services().bench(root.threads());
        for (String measure : measures) {
            if (!bench.measures().contains(measure)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "There is no measure " + measure + "; there are " + String.join(", ", bench.measures()) + ".");
            }
        }
        int width = size == null ? 0 : size.width();
        int height = size == null ? 0 : size.height();
        bench.run(
                new BenchRequest(networks, layers, width, height, measures, Optional.ofNullable(images), root.device()),
                line -> {
                    root.out().println(line);
                    root.out().flush();
                });
        return ExitCodes.DONE;
    }
}
