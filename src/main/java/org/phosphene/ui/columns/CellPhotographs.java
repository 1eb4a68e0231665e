package org.phosphene.ui.columns;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.phosphene.core.FailureCause;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.DatasetExamples;
import org.phosphene.studio.ExampleQuery;
import org.phosphene.studio.ObjectiveTexts;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.PhotographFacet;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.UnitExamples;
import org.phosphene.studio.Working;
import org.phosphene.ui.theme.Messages;
import org.phosphene.ui.theme.RunText;

/** Finds the photographs of one cell, and what they have in common. */
final class CellPhotographs {

    /** Photographs, and facets, of a cell. */
    static final int COUNT = 4;

    private final Supplier<DatasetExamples> examples;
    private final Supplier<Path> folder;
    private final Executor window;
    private Working<List<PhotographFacet>> search;

    /**
     * @param folder where the photographs are; null for those that come with the program
     * @param window runs what changes properties
     */
    CellPhotographs(Supplier<DatasetExamples> examples, Supplier<Path> folder, Executor window) {
        this.examples = examples;
        this.folder = folder;
        this.window = window;
    }

    /** Whether it still looks for facets. */
    boolean isActive() {
        return search != null;
    }

    /** Ends a search for facets. */
    void stop() {
        if (search != null) {
            search.stop();
            search = null;
        }
    }

    /**
     * The photographs that excite a unit most.
     *
     * @throws PhospheneException when the objective is no unit
     */
    void strongest(
            OpenNetwork network, String objective, Consumer<List<CellPhotograph>> found, Consumer<Throwable> failed) {
        examples.get()
                .unit(query(network, objective).withCount(COUNT))
                .whenCompleteAsync(
                        (answer, failure) -> {
                            if (failure == null) {
                                found.accept(strongest(answer));
                            } else {
                                failed.accept(failure);
                            }
                        },
                        window);
    }

    /**
     * The things a unit looks for: first the photograph at the centre of each, then the request for their pictures.
     *
     * @throws PhospheneException when the objective is no unit
     */
    void facets(
            OpenNetwork network,
            RenderRequest request,
            Consumer<List<CellPhotograph>> found,
            Consumer<RenderRequest> pictures,
            Consumer<Throwable> failed) {
        Working<List<PhotographFacet>> mine = examples.get().facets(query(network, request.objective()), COUNT);
        search = mine;
        mine.result()
                .whenCompleteAsync(
                        (facets, failure) -> {
                            search = mine == search ? null : search;
                            if (failure != null) {
                                failed.accept(told(failure));
                                return;
                            }
                            found.accept(centres(facets));
                            if (!facets.isEmpty()) {
                                begin(request, facets, pictures, failed);
                            }
                        },
                        window);
    }

    private void begin(
            RenderRequest request,
            List<PhotographFacet> facets,
            Consumer<RenderRequest> pictures,
            Consumer<Throwable> failed) {
        examples.get()
                .facetRequest(request, facets)
                .whenCompleteAsync(
                        (made, failure) -> {
                            if (failure == null) {
                                pictures.accept(made);
                            } else {
                                failed.accept(failure);
                            }
                        },
                        window);
    }

    private ExampleQuery query(OpenNetwork network, String objective) {
        UnitRef unit = ObjectiveTexts.unit(objective, network);
        Path chosen = folder.get() == null ? examples.get().bundled() : folder.get();
        return ExampleQuery.of(network.id(), chosen, UnitRef.channel(unit.layer(), unit.channel()));
    }

    private static Throwable told(Throwable failure) {
        boolean stopped = FailureCause.of(failure) instanceof CancellationException;
        return stopped ? new PhospheneException(Messages.get("columns.searchStopped"), failure) : failure;
    }

    private static List<CellPhotograph> strongest(UnitExamples answer) {
        return answer.top().stream()
                .limit(COUNT)
                .map(example -> new CellPhotograph(example, RunText.number(example.activation()), Optional.empty()))
                .toList();
    }

    private static List<CellPhotograph> centres(List<PhotographFacet> facets) {
        return facets.stream()
                .map(facet -> new CellPhotograph(
                        facet.centre(),
                        Messages.get(
                                "columns.facet",
                                String.valueOf(facet.members().size()),
                                String.valueOf(Math.round(facet.members().size() / facet.share()))),
                        Optional.empty()))
                .toList();
    }
}
