package org.phosphene.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.phosphene.core.FrameSink;
import org.phosphene.core.PhospheneException;
import org.phosphene.figure.GridSpec;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.GridTile;
import org.phosphene.studio.ObjectiveTexts;
import org.phosphene.studio.Picture;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Rendering;
import org.phosphene.studio.Studio;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            "Examples:",
            "  phosphene grid --network squeezenet1.1 --units fire2/concat:1,fire5/concat:7 --out two.png",
            "  phosphene grid --network squeezenet1.1 --units fire7/concat:90 --diverse --examples 2 --out three.png",
            "  phosphene grid --network squeezenet1.1 --units fire7/concat:90,fire7/concat:9 --negative --diverse"
                    + " --examples 4 --facets 4 --out article.png",
            "  phosphene grid --network a.onnx --network b.onnx --units conv5:3,conv5:4 --out beside.png"
        })
final class GridCommand implements Callable<Integer> {

    private static final int DIVERSE_IMAGES = 4;

    @ParentCommand
    private Root root;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--network",
            required = true,
            paramLabel = "ID|FILE",
            description = "Id, ONNX or .pb file; given more than once, each is a column.")
    private List<String> networks;

    @Option(
            names = "--units",
            required = true,
            paramLabel = "A,B,...",
            description = "Units or other objectives, separated by commas; each is a row where there are columns.")
    private String units;

    @Option(
            names = "--presets",
            split = ",",
            paramLabel = "A,B,...",
            description = "Names of presets, each a column; instead of --preset.")
    private List<String> presets = List.of();

    @Option(
            names = "--at-steps",
            split = ",",
            paramLabel = "N,N,...",
            description = "Numbers of updates, each a column; instead of --steps.")
    private List<Integer> steps = List.of();

    @Option(
            names = "--images",
            paramLabel = "N",
            description = "Images grown together for each picture; each is a panel. 1 if left out.")
    private Integer images;

    @Option(
            names = "--diverse",
            arity = "0..1",
            fallbackValue = "0.75",
            paramLabel = "SHARE",
            description =
                    "The simple picture, then images that differ while they keep this share of its activation; 0.75"
                            + " if no number follows. Four images if --images is left out.")
    private Double diverse;

    @Option(names = "--negative", description = "Puts a picture of the opposite behind the pictures of each.")
    private boolean negative;

    @Option(
            names = "--blank",
            paramLabel = "N",
            description = "Leaves N empty panels behind the pictures of each, for what is put in by hand.")
    private int blank;

    @Mixin
    private GridExamples examples;

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
        checkUsage();
        examples.check();
        GridPlan plan = new GridPlan(ObjectiveTexts.split(units), networks, presets, steps);
        try (Interruption interruption = new Interruption(root.services());
                Studio studio = root.openStudio()) {
            List<GridTile> panels = new ArrayList<>();
            int made = make(studio, plan, panels, interruption);
            if (!panels.isEmpty()) {
                Waiting.forResult(studio.saveGrid(panels, laidOut(grid, plan, panels, made), out));
                new Report(root.out()).line("saved", out.toString());
            }
            if (interruption.requested()) {
                return ExitCodes.INTERRUPTED;
            }
            return made == plan.items().size() ? ExitCodes.DONE : ExitCodes.FAILED;
        }
    }

    private void checkUsage() {
        if (!presets.isEmpty() && options.hasPreset() || !steps.isEmpty() && options.hasSteps()) {
            throw new ParameterException(
                    spec.commandLine(), "--presets and --at-steps stand instead of --preset and --steps.");
        }
        if (images != null && images < 1 || blank < 0 || steps.stream().anyMatch(number -> number < 1)) {
            throw new ParameterException(
                    spec.commandLine(), "--images and --at-steps must be at least 1, --blank at least 0.");
        }
    }

    /** A plan with columns decides them, if every picture was made and the user said nothing else. */
    private static GridSpec laidOut(GridSpec grid, GridPlan plan, List<GridTile> panels, int made) {
        int each = panels.size() / made;
        boolean columns = plan.columns() > 1 || each > 1;
        boolean whole = made == plan.items().size() && panels.size() == made * each;
        return columns && whole && grid.rows() == 0 && grid.columns() == 0
                ? grid.withColumns(plan.columns() * each)
                : grid;
    }

    /**
     * Makes the pictures; one that fails is told and left out, so that the work on the others is not lost.
     *
     * @return how many were made
     */
    private int make(Studio studio, GridPlan plan, List<GridTile> panels, Interruption interruption) {
        int made = 0;
        for (GridPlan.Item item : plan.items()) {
            if (interruption.requested()) {
                break;
            }
            try {
                Optional<List<GridTile>> beside =
                        examples.of(item, studio, layout.spec().panelPixels(), root, interruption);
                if (beside.isEmpty()) {
                    break;
                }
                RenderRequest request = options.apply(item.request());
                Picture picture = render(studio, sized(request), item.name(), interruption);
                List<GridTile> row = new ArrayList<>(panelsOf(picture, item.caption(picture)));
                row.addAll(opposite(studio, request, item.name(), interruption));
                row.addAll(beside.get());
                Optional<List<GridTile>> facets = examples.facets(item, request, studio, root, interruption);
                if (facets.isEmpty()) {
                    break;
                }
                row.addAll(facets.get());
                panels.addAll(row);
                made++;
                new Report(root.out()).line(item.name(), Report.number(picture.activation()));
            } catch (PhospheneException e) {
                root.err().println(item.name() + " is left out of the grid. " + e.getMessage());
            }
        }
        return made;
    }

    private Picture render(Studio studio, RenderRequest request, String name, Interruption interruption) {
        Rendering rendering = studio.render(request, FrameSink.NONE);
        interruption.stops(rendering::stop);
        return new Runs(root.err()).watch(rendering, name, () -> false);
    }

    private List<GridTile> opposite(Studio studio, RenderRequest request, String name, Interruption interruption) {
        if (!negative) {
            return List.of();
        }
        String objective = ObjectiveTexts.canonical("-(" + request.objective() + ")");
        Picture picture = render(studio, request.withObjective(objective), name + ", negative", interruption);
        return List.of(new GridPanel(picture, 0, "negative"));
    }

    private RenderRequest sized(RenderRequest request) {
        int usual = diverse == null ? request.images() : DIVERSE_IMAGES;
        RenderRequest whole =
                diverse == null ? request : request.withObjective(ObjectiveTexts.diverse(request.objective(), diverse));
        return whole.withImages(images == null ? usual : images);
    }

    private List<GridPanel> panelsOf(Picture picture, String caption) {
        List<GridPanel> panels = new ArrayList<>();
        if (picture.reference() != null) {
            panels.add(new GridPanel(picture, GridPanel.SIMPLE, caption + ", simple"));
        }
        for (int image = 0; image < picture.frame().images(); image++) {
            String alone = picture.reference() == null ? caption : "diverse";
            panels.add(new GridPanel(picture, image, image == 0 ? alone : ""));
        }
        for (int i = 0; i < blank; i++) {
            panels.add(new GridPanel(picture, GridPanel.BLANK, ""));
        }
        return panels;
    }
}
