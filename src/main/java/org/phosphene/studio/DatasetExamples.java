package org.phosphene.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.phosphene.core.Frame;
import org.phosphene.core.UnitRef;

/**
 * What photographs do to the units of networks: scans of folders, and questions about what was found. No method waits;
 * futures complete on threads of this program, exceptionally with a {@code PhospheneException} whose message is a
 * sentence for the user. A question about a folder that was not scanned with the unit's layer fails with
 * {@link NotScannedException}; an index that cannot be read with {@link DamagedIndexException}.
 */
public interface DatasetExamples {

    /** Folder of the photographs that come with the program. */
    Path bundled();

    /** The folders that were scanned with a network, the bundled one first. */
    CompletableFuture<List<ScannedFolder>> folders(String network);

    /**
     * Scans a folder, or goes on with it, or looks for what changed there. A scan of the same network, folder and
     * layers that runs already is the answer.
     */
    Scanning scan(ScanRequest request);

    /** The scans that run now, in the order they began. */
    List<Scanning> running();

    /** All that the panel shows of a unit. */
    CompletableFuture<UnitExamples> unit(ExampleQuery query);

    /**
     * The photographs whose activation lies in a range, the strongest first.
     *
     * @param from smallest activation, of the query's measure
     * @param to greatest activation, included
     */
    CompletableFuture<List<DatasetExample>> within(ExampleQuery query, double from, double to);

    /**
     * A photograph for a tile, upright.
     *
     * @param whole false for the part that the strongest position sees
     * @param side most pixels of its longer side
     */
    CompletableFuture<Frame> thumbnail(DatasetExample example, boolean whole, int side);

    /** Where a unit is excited in a photograph: runs the network. */
    CompletableFuture<HeatMap> heatMap(String network, Path photograph, UnitRef unit);

    /** Names of the classes of a folder's photographs, in alphabetical order. */
    CompletableFuture<List<String>> categories(String network, Path folder);

    /**
     * What a folder's photographs do to each channel of a layer, by channel.
     *
     * @param category class for the selectivity, empty for none
     */
    CompletableFuture<List<ChannelFigures>> channels(
            String network, Path folder, String layer, Optional<String> category);

    /**
     * The units of another network, or of the same, that rank a folder's photographs like a unit does; both networks
     * must have been scanned with it.
     *
     * @param count most units to name, the most alike first
     */
    CompletableFuture<AlikeUnits> alike(ExampleQuery query, String otherNetwork, int count);

    /**
     * The several things a unit looks for: clusters of what the layer says at the strongest positions of its top 200
     * photographs. Runs the network on them.
     *
     * @param clusters number wanted, at least 1
     */
    Working<List<PhotographFacet>> facets(ExampleQuery query, int clusters);

    /** The request for one picture a facet, each begun with the photograph at its centre. */
    CompletableFuture<RenderRequest> facetRequest(RenderRequest request, List<PhotographFacet> facets);

    /**
     * What a photograph excites: its classes and the strongest channels of each layer.
     *
     * @param folder whose index tells how unusual an activation is, empty for none
     * @param count most classes, and most channels a layer
     */
    CompletableFuture<PhotographReading> read(String network, Path photograph, Optional<Path> folder, int count);
}
