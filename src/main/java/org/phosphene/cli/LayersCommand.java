package org.phosphene.cli;

import java.util.concurrent.Callable;
import org.phosphene.core.LayerText;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.Studio;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists the layers of a network. */
@Command(
        name = "layers",
        description = {
            "Lists the layers of a network in the order of computation: name, operator, channels, height, width,"
                    + " separated by tabs.",
            "Names are printed as they are written in an objective. Height and width are 0 for a layer without a map."
        },
        footer = {"", "Example:", "  phosphene layers --network squeezenet1.1"})
final class LayersCommand implements Callable<Integer> {

    @ParentCommand
    private Root root;

    @Option(names = "--network", required = true, paramLabel = "ID|FILE", description = "Id, ONNX or .pb file.")
    private String network;

    @Override
    public Integer call() {
        try (Studio studio = root.openStudio()) {
            for (LayerInfo layer : Waiting.forResult(studio.open(network)).layers()) {
                root.out()
                        .printf(
                                "%s\t%s\t%d\t%d\t%d%n",
                                LayerText.print(layer.name()),
                                layer.kind(),
                                layer.channels(),
                                layer.height(),
                                layer.width());
            }
        }
        return ExitCodes.DONE;
    }
}
