package org.phosphene.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.phosphene.core.LayerText;
import org.phosphene.studio.LayerEnd;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.Studio;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists the layers of a network, and keeps names for them. */
@Command(
        name = "layers",
        description = {
            "Lists the layers of a network in the order of computation: name, operator, channels, height, width,"
                    + " parameters, receptive field, stride, your name for it, and 'hidden' where it is, separated by"
                    + " tabs.",
            "Names are printed as they are written in an objective. Height and width are 0 for a layer without a map."
                    + " Receptive field and stride are height x width in pixels, 'whole picture' where a layer sees all"
                    + " of it, and empty where they are not known.",
            "Where a network ends because this version cannot run it any further is told on the error stream.",
            "Renaming and hiding come before listing; they are kept for the network and hold in the window too."
        },
        footer = {
            "",
            "Examples:",
            "  phosphene layers --network squeezenet1.1",
            "  phosphene layers --network mine.onnx --rename Conv_12=eyes --hide Relu_13"
        })
final class LayersCommand implements Callable<Integer> {

    @ParentCommand
    private Root root;

    @Option(names = "--network", required = true, paramLabel = "ID|FILE", description = "Id, ONNX or .pb file.")
    private String network;

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    private boolean json;

    @Option(
            names = "--rename",
            paramLabel = "LAYER=NAME",
            description = "Call a layer something else; an empty NAME takes it back. May be repeated.")
    private Map<String, String> names = Map.of();

    @Option(names = "--hide", paramLabel = "LAYER", description = "Hide a layer in the tree. May be repeated.")
    private List<String> hidden = List.of();

    @Option(names = "--show", paramLabel = "LAYER", description = "Show a hidden layer again. May be repeated.")
    private List<String> shown = List.of();

    @Override
    public Integer call() {
        try (Studio studio = root.openStudio()) {
            OpenNetwork opened = Waiting.forResult(studio.open(network));
            opened.notices().forEach(root.err()::println);
            opened.ends().stream().skip(1).map(LayerEnd::sentence).forEach(root.err()::println);
            names.forEach((layer, name) -> Waiting.forResult(studio.renameLayer(opened, layer, name)));
            change(studio, opened, hidden, true);
            change(studio, opened, shown, false);
            if (json) {
                root.out().println(LayersListing.json(opened));
            } else {
                opened.layers().forEach(layer -> root.out().println(line(opened, layer)));
            }
        }
        return ExitCodes.DONE;
    }

    private static void change(Studio studio, OpenNetwork opened, List<String> layers, boolean hide) {
        if (!layers.isEmpty()) {
            Waiting.forResult(studio.hideLayers(opened, layers, hide));
        }
    }

    private static String line(OpenNetwork network, LayerInfo layer) {
        String title = network.titleOf(layer.name());
        return String.join(
                "\t",
                LayerText.print(layer.name()),
                layer.kind(),
                Integer.toString(layer.channels()),
                Integer.toString(layer.height()),
                Integer.toString(layer.width()),
                Long.toString(layer.facts().parameters()),
                LayersListing.field(layer),
                LayersListing.stride(layer),
                title.equals(layer.name()) ? "" : title,
                network.isHidden(layer.name()) ? "hidden" : "");
    }
}
