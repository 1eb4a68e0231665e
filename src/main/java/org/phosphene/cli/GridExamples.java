package org.phosphene.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.EmptyPanel;
import org.phosphene.studio.ExampleQuery;
import org.phosphene.studio.GridPanel;
import org.phosphene.studio.GridTile;
import org.phosphene.studio.ObjectiveTexts;
import org.phosphene.studio.PhotographFacet;
import org.phosphene.studio.Picture;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Studio;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Photographs behind the pictures of a grid, and pictures of what they have in common. */
final class GridExamples {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--examples",
            paramLabel = "N",
            description = "Puts the N photographs that excite each unit most behind its pictures; scans them first"
                    + " where that was not done.")
    private int count;

    @Option(
            names = "--facets",
            paramLabel = "N",
            description =
                    "Puts one picture for each of N groups of those photographs behind the pictures of each unit.")
    private int facets;

    @Option(
            names = "--photographs",
            paramLabel = "DIR",
            description = "With --examples or --facets: the folder they are in; the bundled photographs if left out.")
    private Optional<Path> photographs = Optional.empty();

    /**
     * @throws ParameterException when the options do not go together
     * @throws PhospheneException when there is no such folder
     */
    void check() {
        if (count < 0 || facets < 0 || photographs.isPresent() && count == 0 && facets == 0) {
            throw new ParameterException(
                    command.commandLine(),
                    "--examples must be at least 1, so must --facets, and --photographs goes with one of them.");
        }
        photographs.ifPresent(folder -> PhotographOptions.check(folder, "--photographs"));
    }

    /**
     * The photographs of a unit, always as many places.
     *
     * @param side longer side in pixels
     * @return empty when the user interrupted
     * @throws PhospheneException when the objective is no unit
     */
    Optional<List<GridTile>> of(GridPlan.Item item, Studio studio, int side, Root root, Interruption interruption) {
        if (count == 0) {
            return Optional.of(List.of());
        }
        ExampleQuery query = query(item, studio).withCount(count);
        return photographs(query, studio, root, interruption)
                .answer(Optional.of(query.unit().layer()), () -> studio.examples()
                        .unit(query))
                .map(found -> new ExampleTiles(studio.examples(), false, side).row(found.top(), count));
    }

    /**
     * A picture for each facet of a unit, always as many places.
     *
     * @param request for one picture of the unit
     * @return empty when the user interrupted
     * @throws PhospheneException when the objective is no unit
     */
    Optional<List<GridTile>> facets(
            GridPlan.Item item, RenderRequest request, Studio studio, Root root, Interruption interruption) {
        if (facets == 0) {
            return Optional.of(List.of());
        }
        FacetRun run = new FacetRun(studio, root.err(), interruption);
        ExampleQuery query = query(item, studio);
        return photographs(query, studio, root, interruption)
                .answer(Optional.of(query.unit().layer()), () -> run.find(query, facets))
                .map(found -> panels(found, run, request));
    }

    private List<GridTile> panels(List<PhotographFacet> found, FacetRun run, RenderRequest request) {
        List<GridTile> panels = new ArrayList<>();
        if (!found.isEmpty()) {
            Picture picture = run.render(request, found);
            for (int i = 0; i < picture.frame().images(); i++) {
                panels.add(new GridPanel(picture, i, i == 0 ? "facets" : ""));
            }
        }
        EmptyPanel empty = panels.isEmpty() ? new EmptyPanel(1, 1) : EmptyPanel.like(panels.get(0));
        panels.addAll(Collections.nCopies(Math.max(0, facets - panels.size()), empty));
        return panels;
    }

    private ScannedPhotographs photographs(ExampleQuery query, Studio studio, Root root, Interruption interruption) {
        return new ScannedPhotographs(studio.examples(), query.network(), query.folder(), interruption, root.err());
    }

    private ExampleQuery query(GridPlan.Item item, Studio studio) {
        String network = item.request().network();
        UnitRef unit = ObjectiveTexts.unit(item.request().objective(), Waiting.forResult(studio.open(network)));
        Path folder = photographs.orElseGet(() -> studio.examples().bundled());
        return ExampleQuery.of(network, folder, UnitRef.channel(unit.layer(), unit.channel()));
    }
}
