package org.phosphene.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.phosphene.core.FrameSink;
import org.phosphene.core.PhospheneException;
import org.phosphene.figure.GridSpec;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.ObjectiveTexts;
import org.phosphene.studio.Picture;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Rendering;
import org.phosphene.studio.Studio;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes a picture of each of some units and saves them as one grid. */
@Command(
        name = "grid",
        sortOptions = false,
        description = {
            "Makes a picture of each unit and saves them as one captioned grid, with the recipes beside it.",
            "Prints each panel's objective and the activation on its picture, separated by a tab."
        },
        footer = {
            "",
            "Example:",
            "  phosphene grid --network squeezenet1.1 --units fire2/concat:1,fire5/concat:7 --out two.png"
        })
final class GridCommand implements Callable<Integer> {

    @ParentCommand
    private Root root;

    @Spec
    private CommandSpec spec;

    @Option(names = "--network", required = true, paramLabel = "ID|FILE", description = "Id or ONNX file.")
    private String network;

    @Option(
            names = "--units",
            required = true,
            paramLabel = "A,B,...",
            description = "Units or other objectives, separated by commas.")
    private String units;

    @Mixin
    private RunOptions options;

    @Mixin
    private GridOptions layout;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The PNG to write or replace.")
    private Path out;

    @Override
    public Integer call() {
        GridSpec grid = layout.spec();
        OutputFile.check(spec, out, ".png");
        List<String> objectives = ObjectiveTexts.split(units);
        try (Interruption interruption = new Interruption(root.services());
                Studio studio = root.openStudio()) {
            List<GridPanel> panels = panels(studio, objectives, interruption);
            if (!panels.isEmpty()) {
                Waiting.forResult(studio.saveGrid(panels, grid, out));
                new Report(root.out()).line("saved", out.toString());
            }
            if (interruption.requested()) {
                return ExitCodes.INTERRUPTED;
            }
            return panels.size() == objectives.size() ? ExitCodes.DONE : ExitCodes.FAILED;
        }
    }

    /** A unit that fails is told and left out, so that the work on the others is not lost. */
    private List<GridPanel> panels(Studio studio, List<String> objectives, Interruption interruption) {
        List<GridPanel> panels = new ArrayList<>();
        for (String objective : objectives) {
            if (interruption.requested()) {
                break;
            }
            RenderRequest request = options.apply(RenderRequest.of(network, objective));
            Rendering rendering = studio.render(request, FrameSink.NONE);
            interruption.stops(rendering);
            try {
                Picture picture = new Runs(root.err()).watch(rendering, objective, () -> false);
                panels.add(new GridPanel(picture, 0, picture.title()));
                new Report(root.out()).line(objective, Report.number(picture.activation()));
            } catch (PhospheneException e) {
                root.err().println(objective + " is left out of the grid. " + e.getMessage());
            }
        }
        return panels;
    }
}
