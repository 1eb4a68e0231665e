package org.phosphene.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleConsumer;
import org.phosphene.engine.FloatArray;
import org.phosphene.examples.Clusters;
import org.phosphene.examples.LayerProbe;
import org.phosphene.examples.Prepared;
import org.phosphene.job.Steps;
import org.phosphene.job.WorkPool;

/**
 * Clusters what a layer says at the strongest positions of a unit's top photographs, a photograph a step. Photographs
 * that have vanished or changed into something unreadable are left out.
 */
final class FacetSearch implements Steps<List<PhotographFacet>> {

    private static final long SHORT = 20; // milliseconds that the engine's thread waits for a photograph

    private final EngineHost host;
    private final ScannedNetwork network;
    private final String layer;
    private final List<DatasetExample> examples;
    private final int wanted;
    private final WorkPool pool;
    private final DoubleConsumer progress;
    private final List<DatasetExample> used = new ArrayList<>();
    private final List<float[]> vectors = new ArrayList<>();
    private LayerProbe probe;
    private int at;
    private CompletableFuture<Optional<Prepared>> reading;

    /** @param examples the unit's top photographs, the strongest first */
    FacetSearch(
            EngineHost host,
            ScannedNetwork network,
            String layer,
            List<DatasetExample> examples,
            int wanted,
            WorkPool pool,
            DoubleConsumer progress) {
        this.host = host;
        this.network = network;
        this.layer = layer;
        this.examples = examples;
        this.wanted = wanted;
        this.pool = pool;
        this.progress = progress;
    }

    @Override
    public boolean step() throws Exception {
        if (probe == null) {
            probe = new LayerProbe(host.engine(), network.network(), layer);
            reading = read(0);
        }
        if (at >= examples.size()) {
            return false;
        }
        Optional<Prepared> photograph;
        try {
            photograph = reading.get(SHORT, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return true; // others have their turn meanwhile
        }
        DatasetExample example = examples.get(at++);
        reading = read(at); // the next one, while the network looks at this
        photograph.ifPresent(prepared -> {
            used.add(example);
            vectors.add(vector(probe.run(prepared.planes()), example));
        });
        progress.accept(at / (double) examples.size());
        return at < examples.size();
    }

    private CompletableFuture<Optional<Prepared>> read(int index) {
        return index >= examples.size()
                ? CompletableFuture.completedFuture(Optional.empty())
                : pool.submit(() ->
                                Optional.of(Prepared.read(examples.get(index).photograph(), network.preparation())))
                        .exceptionally(failure -> Optional.empty());
    }

    /** All channels at the example's position. */
    private static float[] vector(FloatArray map, DatasetExample example) {
        int channels = (int) map.shape()[1];
        int area = map.values().length / channels;
        int width = map.shape().length == 4 ? (int) map.shape()[3] : 1;
        int place = example.y() < 0 ? 0 : example.y() * width + example.x();
        float[] vector = new float[channels];
        for (int channel = 0; channel < channels; channel++) {
            vector[channel] = map.values()[channel * area + place];
        }
        return vector;
    }

    @Override
    public List<PhotographFacet> finish(boolean cancelled) {
        if (cancelled) {
            return List.of();
        }
        List<PhotographFacet> facets = new ArrayList<>();
        for (Clusters.Cluster cluster : Clusters.of(vectors, wanted)) {
            List<DatasetExample> members = new ArrayList<>();
            for (int member : cluster.members()) {
                members.add(used.get(member));
            }
            facets.add(new PhotographFacet(used.get(cluster.centre()), members, members.size() / (double) used.size()));
        }
        return facets;
    }

    @Override
    public void close() {
        if (probe != null) {
            probe.close();
            probe = null;
        }
    }
}
