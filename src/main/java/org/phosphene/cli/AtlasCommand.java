package org.phosphene.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.phosphene.core.LayerText;
import org.phosphene.studio.AtlasMaking;
import org.phosphene.studio.AtlasPlan;
import org.phosphene.studio.AtlasRequest;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Studio;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Makes pages with pictures of all channels of a network. */
@Command(
        name = "atlas",
        sortOptions = false,
        description = {
            "Makes pages with a picture of every channel of a network's layers, its recipe and the photographs that",
            "excite it. They open from their folder in any browser. Says first how long it will take, and asks.",
            "Interrupted, it goes on where it was when it is asked for again; layers the folder has already stay."
        },
        footer = {
            "",
            "Examples:",
            "  phosphene atlas --network squeezenet1.1 --out atlas",
            "  phosphene atlas --network efficientnet-lite0 --layers block11/add --size 128 --out atlas --yes"
        })
final class AtlasCommand implements Callable<Integer> {

    private static final int LOOK_EVERY_MILLISECONDS = 200;

    @ParentCommand
    private Root root;

    @Mixin
    private PhotographOptions photographs;

    @Option(
            names = "--layers",
            split = ",",
            paramLabel = "A,B,...",
            description = "Layers or groups; the outputs of blocks if left out.")
    private List<String> layers = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "A new or empty folder, or one with an atlas of this network, which is completed.")
    private Path out;

    @Mixin
    private RunOptions options;

    @Option(names = "--yes", description = "Does not ask.")
    private boolean yes;

    @Override
    public Integer call() {
        photographs.given();
        try (Interruption interruption = new Interruption(root.services());
                Studio studio = root.openStudio()) {
            RenderRequest method = options.apply(RenderRequest.of(photographs.network(), "conv:0"));
            Path folder = photographs.folder(studio);
            AtlasRequest request = new AtlasRequest(method, layers, out, Optional.of(folder));
            AtlasPlan plan = Waiting.forResult(studio.galleries().planAtlas(request));
            root.err().println(estimate(plan));
            if (plan.missing() > 0 && !yes && !YesNo.ask("Go on?", root.in(), root.err())) {
                root.err().println("Nothing was made.");
                return ExitCodes.DONE;
            }
            return isScanned(studio, folder, plan, interruption)
                    ? make(studio.galleries().makeAtlas(request), interruption)
                    : ExitCodes.INTERRUPTED;
        }
    }

    private static String estimate(AtlasPlan plan) {
        String all = plan.pictures() + " channels of " + plan.layers().size()
                + (plan.layers().size() == 1 ? " layer" : " layers");
        return plan.missing() == 0
                ? all + ": every picture is there."
                : all + ": " + plan.missing() + " pictures are still to be made, which takes about "
                        + time(plan.seconds()) + " on this machine.";
    }

    /** In the largest two units that say something. */
    private static String time(double seconds) {
        long minutes = Math.round(seconds / 60);
        if (minutes < 2) {
            return Math.max(1, Math.round(seconds)) + " s";
        }
        return minutes < 120 ? minutes + " min" : String.format(Locale.ROOT, "%.1f h", minutes / 60.0);
    }

    /** Scans the photographs where that was not done; whether the user let it. */
    private boolean isScanned(Studio studio, Path folder, AtlasPlan plan, Interruption interruption) {
        ScannedPhotographs scanned =
                new ScannedPhotographs(studio.examples(), photographs.network(), folder, interruption, root.err());
        return plan.layers().stream().allMatch(layer -> scanned.answer(Optional.of(layer), () -> studio.examples()
                        .channels(photographs.network(), folder, LayerText.print(layer), Optional.empty()))
                .isPresent());
    }

    private int make(AtlasMaking making, Interruption interruption) {
        interruption.stops(making::stop);
        try (Progress progress = Progress.on(root.err(), "atlas", "channel")) {
            boolean ended;
            do {
                ended = Waiting.done(making.result(), LOOK_EVERY_MILLISECONDS);
                AtlasMaking.Progress now = making.progress();
                progress.show(now.settled(), now.pictures(), Printable.of(now.layer()));
            } while (!ended);
        }
        AtlasMaking.Summary made = Waiting.forResult(making.result());
        Report report = new Report(root.out());
        report.line("saved", made.index().toString());
        report.line("pictures", Integer.toString(made.pictures()));
        report.line("without", Integer.toString(made.without()));
        if (!made.complete()) {
            root.err().println("Stopped. What is made is kept; the same command goes on from there.");
        }
        return made.complete() ? ExitCodes.DONE : ExitCodes.INTERRUPTED;
    }
}
