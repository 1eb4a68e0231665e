package org.phosphene.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.ExampleQuery;
import org.phosphene.studio.GridTile;
import org.phosphene.studio.ObjectiveTexts;
import org.phosphene.studio.Studio;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Photographs behind the pictures of a grid. */
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
            names = "--photographs",
            paramLabel = "DIR",
            description = "With --examples: the folder they are in; those that come with the program if left out.")
    private Optional<Path> photographs = Optional.empty();

    /**
     * @throws ParameterException when the options do not go together
     * @throws PhospheneException when there is no such folder
     */
    void check() {
        if (count < 0 || photographs.isPresent() && count == 0) {
            throw new ParameterException(
                    command.commandLine(), "--examples must be at least 1, and --photographs goes with it.");
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
        String network = item.request().network();
        UnitRef unit = ObjectiveTexts.unit(item.request().objective(), Waiting.forResult(studio.open(network)));
        Path folder = photographs.orElseGet(() -> studio.examples().bundled());
        ExampleQuery query = ExampleQuery.of(network, folder, UnitRef.channel(unit.layer(), unit.channel()))
                .withCount(count);
        return new ScannedPhotographs(studio.examples(), network, folder, interruption, root.err())
                .answer(Optional.of(unit.layer()), () -> studio.examples().unit(query))
                .map(found -> new ExampleTiles(studio.examples(), false, side).row(found.top(), count));
    }
}
