package org.phosphene.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.phosphene.core.FrameSink;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitNote;
import org.phosphene.core.UnitRef;
import org.phosphene.figure.FigureSpec.Format;
import org.phosphene.studio.CardFigure;
import org.phosphene.studio.CardPicture;
import org.phosphene.studio.ExampleQuery;
import org.phosphene.studio.Exporting;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.GridTile;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.ObjectiveTexts;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.Picture;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Rendering;
import org.phosphene.studio.Studio;
import org.phosphene.studio.UnitExamples;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes the card of a unit. */
@Command(
        name = "card",
        sortOptions = false,
        description = {
            "Makes the card of a unit: channel, neuron, negative channel, four diverse images, then the photographs",
            "that excite it most and least. Writes NAME.figure.json beside it, which makes it again.",
            "Prints each picture's objective and the activation on it, separated by a tab."
        },
        footer = {
            "",
            "Examples:",
            "  phosphene card --network efficientnet-lite0 --unit block11/add:15 --out dogs.pdf",
            "  phosphene card --network squeezenet1.1 --unit fire7/concat:90 --images photographs --out card.png"
        })
final class CardCommand implements Callable<Integer> {

    private static final int PHOTOGRAPHS = 7;
    private static final int THUMBNAIL = 224;

    @ParentCommand
    private Root root;

    @Spec
    private CommandSpec command;

    @Mixin
    private PhotographOptions photographs;

    @Option(names = "--unit", required = true, paramLabel = "UNIT", description = "Such as block11/add:15.")
    private String unit;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "Number of updates of each picture; the preset's own if left out.")
    private Integer steps;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "A .pdf, .svg, .png or .tiff to write or replace.")
    private Path out;

    @Override
    public Integer call() {
        Format format = format();
        if (steps != null && steps < 1) {
            throw new ParameterException(command.commandLine(), "--steps must be at least 1.");
        }
        photographs.given();
        try (Interruption interruption = new Interruption(root.services());
                Studio studio = root.openStudio()) {
            return make(studio, interruption, format);
        }
    }

    private Format format() {
        Optional<Format> format = Format.of(out.toString()).filter(kind -> kind != Format.FOLDER);
        if (format.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), "--out must name a file that ends in .pdf, .svg, .png or .tiff.");
        }
        String name = String.valueOf(out.getFileName());
        OutputFile.check(command, out, name.substring(name.lastIndexOf('.')).toLowerCase(Locale.ROOT));
        return format.get();
    }

    private int make(Studio studio, Interruption interruption, Format format) {
        OpenNetwork network = Waiting.forResult(studio.open(photographs.network()));
        UnitRef shown = ObjectiveTexts.unit(unit, network);
        UnitRef channel = UnitRef.channel(shown.layer(), shown.channel());
        LayerInfo layer = network.layer(shown.layer()).orElseThrow();
        Path folder = photographs.folder(studio);
        ExampleQuery query = ExampleQuery.of(network.id(), folder, channel).withCount(PHOTOGRAPHS);
        Optional<UnitExamples> examples = new ScannedPhotographs(
                        studio.examples(), network.id(), folder, interruption, root.err())
                .answer(Optional.of(shown.layer()), () -> studio.examples().unit(query));
        if (examples.isEmpty()) {
            return ExitCodes.INTERRUPTED;
        }
        List<GridTile> pictures = new ArrayList<>();
        for (CardPicture kind : CardPicture.of(layer)) {
            pictures.addAll(panels(kind, network, shown, studio, interruption));
            if (interruption.requested()) {
                root.err().println("The card was interrupted, so nothing was saved.");
                return ExitCodes.INTERRUPTED;
            }
        }
        ExampleTiles tiles = new ExampleTiles(studio.examples(), false, THUMBNAIL);
        UnitNote note =
                Waiting.forResult(studio.notebook().of(network.sha256())).of(channel.toString());
        String title = network.caption(channel) + (note.name().isEmpty() ? "" : " · " + note.name());
        List<CardFigure.Row> rows = List.of(
                new CardFigure.Row(title, pictures),
                new CardFigure.Row("strongest", tiles.row(examples.get().top(), 0)),
                new CardFigure.Row("weakest", tiles.row(examples.get().bottom(), 0)));
        Exporting exporting =
                studio.figures().export(Waiting.forResult(CardFigure.of(studio.figures(), rows)), out, format);
        interruption.stops(exporting::stop);
        new Report(root.out())
                .line("saved", Waiting.forResult(exporting.result()).toString());
        return ExitCodes.DONE;
    }

    private RenderRequest sized(RenderRequest request) {
        return steps == null ? request : request.withSteps(steps);
    }

    private List<GridTile> panels(
            CardPicture kind, OpenNetwork network, UnitRef shown, Studio studio, Interruption interruption) {
        String words = kind == CardPicture.NEGATIVE ? "negative" : kind.name().toLowerCase(Locale.ROOT);
        LayerInfo layer = network.layer(shown.layer()).orElseThrow();
        Picture made;
        try {
            made = run(words, sized(kind.request(network, shown, layer)), studio, interruption);
        } catch (PhospheneException e) {
            root.err().println(e.getMessage() + " It is tried at the network's own size.");
            made = run(words, sized(kind.atOwnSize(network, shown, layer)), studio, interruption);
        }
        List<GridTile> panels = new ArrayList<>();
        for (int i = 0; i < made.frame().images(); i++) {
            double activation =
                    i < made.activations().size() ? made.activations().get(i) : Double.NaN;
            panels.add(new GridPanel(made, i, words + " " + Report.number(activation)));
        }
        new Report(root.out()).line(made.objective(), Report.number(made.activation()));
        return panels;
    }

    private Picture run(String words, RenderRequest request, Studio studio, Interruption interruption) {
        Rendering rendering = studio.render(request, FrameSink.NONE);
        interruption.stops(rendering::stop);
        return new Runs(root.err()).watch(rendering, words, interruption::requested);
    }
}
