package org.phosphene.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.phosphene.core.UnitRef;
import org.phosphene.figure.GridSpec;
import org.phosphene.studio.ExampleQuery;
import org.phosphene.studio.ObjectiveTexts;
import org.phosphene.studio.PhotographFacet;
import org.phosphene.studio.Picture;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Studio;
import org.phosphene.studio.UnitExamples;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows the photographs that excite a unit. */
@Command(
        name = "examples",
        sortOptions = false,
        description = {
            "Finds the photographs of a folder that excite a unit most or least, those between, or the several things"
                    + " it looks for, and saves them as a grid. A folder that was not scanned is scanned first.",
            "Without --out a line for each photograph: group, activation, class (with ? where the network guesses"
                    + " it), name, strongest position as row,column, and who took it, separated by tabs. The histogram"
                    + " has a line for each bin: from, to, number of photographs.",
            "With --kind facets and --out a picture is made of each facet and stands before its photographs."
        },
        footer = {
            "",
            "Examples:",
            "  phosphene examples --network efficientnet-lite0 --images pets --unit block11/add:15 --out top.png",
            "  phosphene examples --network efficientnet-lite0 --unit block11/add:15 --kind spectrum --out all.png",
            "  phosphene examples --network efficientnet-lite0 --unit block11/add:15 --kind facets --out facets.png",
            "  phosphene examples --network efficientnet-lite0 --unit logits:207 --kind histogram"
        })
final class ExamplesCommand implements Callable<Integer> {

    private static final int USUAL_COUNT = 10;
    private static final int USUAL_COUNT_OF_FACET = 4;

    /** Which photographs. */
    enum Kind {
        TOP,
        BOTTOM,
        SPECTRUM,
        FACETS,
        HISTOGRAM
    }

    @ParentCommand
    private Root root;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PhotographOptions photographs;

    @Option(names = "--unit", required = true, paramLabel = "UNIT", description = "The unit, layer:channel.")
    private String unit;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "top, bottom, spectrum, facets or histogram; top if left out.")
    private Kind kind = Kind.TOP;

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "Most photographs of each group; " + USUAL_COUNT + " if left out, " + USUAL_COUNT_OF_FACET
                    + " of each facet.")
    private Integer count;

    @Option(
            names = "--by",
            paramLabel = "MEASURE",
            description = "max for the strongest position, mean over positions; max if left out.")
    private ExampleQuery.Measure by = ExampleQuery.Measure.MAX;

    @Option(names = "--whole", description = "Show whole photographs instead of the parts that excite the unit.")
    private boolean whole;

    @Option(names = "--clusters", paramLabel = "N", description = "Number of facets; 4 if left out.")
    private int clusters = 4;

    @Mixin
    private RunOptions run;

    @Mixin
    private GridOptions layout;

    @Option(names = "--out", paramLabel = "FILE", description = "The PNG to write or replace.")
    private Path out;

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    @Override
    public Integer call() {
        checkUsage();
        GridSpec grid = layout.spec();
        photographs.given();
        try (Interruption interruption = new Interruption(root.services());
                Studio studio = root.openStudio()) {
            Path folder = photographs.folder(studio);
            UnitRef found = ObjectiveTexts.unit(unit, Waiting.forResult(studio.open(photographs.network())));
            UnitRef channel = UnitRef.channel(found.layer(), found.channel());
            ExampleQuery query = new ExampleQuery(photographs.network(), folder, channel, by, count());
            ScannedPhotographs scanned =
                    new ScannedPhotographs(studio.examples(), photographs.network(), folder, interruption, root.err());
            boolean ended =
                    kind == Kind.FACETS ? facets(studio, query, scanned, grid) : examples(studio, query, scanned, grid);
            return ended && !interruption.requested() ? ExitCodes.DONE : ExitCodes.INTERRUPTED;
        }
    }

    private void checkUsage() {
        if (count != null && count < 1 || clusters < 1) {
            throw wrong("--count and --clusters must be at least 1.");
        }
        if (kind == Kind.HISTOGRAM && out != null) {
            throw wrong("A histogram is printed; leave --out away, or choose another --kind.");
        }
        if (out != null) {
            OutputFile.check(spec, out, ".png");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private int count() {
        int usual = kind == Kind.FACETS ? USUAL_COUNT_OF_FACET : USUAL_COUNT;
        return count == null ? usual : count;
    }

    private boolean examples(Studio studio, ExampleQuery query, ScannedPhotographs scanned, GridSpec grid) {
        Optional<UnitExamples> answer = scanned.answer(
                Optional.of(query.unit().layer()), () -> studio.examples().unit(query));
        if (answer.isEmpty()) {
            return false;
        }
        UnitExamples found = answer.get();
        ObjectNode asked = ExampleText.json(query, kind.name().toLowerCase(Locale.ROOT));
        if (kind == Kind.HISTOGRAM) {
            ExampleText.fill(asked, found);
            if (json) {
                root.out().println(asked.toPrettyString());
            } else {
                ExampleText.print(found, root.out());
            }
            return true;
        }
        List<ExampleGroup> groups =
                switch (kind) {
                    case BOTTOM -> List.of(ExampleGroup.of("bottom", found.bottom()));
                    case SPECTRUM -> ExampleGroup.of(found.spectrum());
                    default -> List.of(ExampleGroup.of("top", found.top()));
                };
        if (out != null) {
            save(studio, tiles(studio, grid).laid(groups, grid));
        }
        tell(asked, groups);
        return true;
    }

    private boolean facets(Studio studio, ExampleQuery query, ScannedPhotographs scanned, GridSpec grid) {
        FacetRun facetRun = new FacetRun(studio, root.err(), scanned.interruption());
        Optional<List<PhotographFacet>> answer =
                scanned.answer(Optional.of(query.unit().layer()), () -> facetRun.find(query, clusters));
        if (answer.isEmpty()) {
            return false;
        }
        List<ExampleGroup> groups = ExampleGroup.of(answer.get(), query.count());
        if (out != null) {
            RenderRequest request =
                    run.apply(RenderRequest.of(query.network(), query.unit().toString()));
            Picture picture = facetRun.render(request, answer.get());
            save(studio, tiles(studio, grid).laid(groups, picture, grid));
        }
        tell(ExampleText.json(query, "facets"), groups);
        return true;
    }

    private ExampleTiles tiles(Studio studio, GridSpec grid) {
        return new ExampleTiles(studio.examples(), whole, grid.panelPixels());
    }

    private void save(Studio studio, ExampleTiles.Laid laid) {
        Waiting.forResult(studio.saveGrid(laid.tiles(), laid.spec(), out));
    }

    private void tell(ObjectNode asked, List<ExampleGroup> groups) {
        if (json) {
            ExampleText.fill(asked, groups);
            asked.put("saved", out == null ? null : out.toString());
            root.out().println(asked.toPrettyString());
        } else if (out == null) {
            ExampleText.print(groups, root.out());
        } else {
            new Report(root.out()).line("saved", out.toString());
        }
    }
}
