package org.phosphene.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Region;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.AlikeUnits;
import org.phosphene.studio.ChannelFigures;
import org.phosphene.studio.ClassScore;
import org.phosphene.studio.DatasetExample;
import org.phosphene.studio.DatasetExamples;
import org.phosphene.studio.ExampleQuery;
import org.phosphene.studio.HeatMap;
import org.phosphene.studio.PhotographFacet;
import org.phosphene.studio.PhotographReading;
import org.phosphene.studio.PhotographReading.LayerReading;
import org.phosphene.studio.PhotographReading.UnitReading;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.ScanRequest;
import org.phosphene.studio.ScannedFolder;
import org.phosphene.studio.Scanning;
import org.phosphene.studio.UnitExamples;

/**
 * Photographs without a network: made-up pictures whose activations fall from 9 on; scans end when the test says so.
 */
public final class ScriptedExamples implements DatasetExamples {

    /** Where the bundled photographs would be. */
    public static final Path BUNDLED = Path.of("/photographs").toAbsolutePath();

    private static final int MOST_SIDE = 512;

    private final List<ScannedFolder> folders =
            new ArrayList<>(List.of(new ScannedFolder(BUNDLED, true, 12, List.of("block5/add"), true)));
    private final List<ScriptedScanning> scans = new ArrayList<>();
    private final List<ScriptedFacets> searches = new ArrayList<>();
    private final List<CompletableFuture<UnitExamples>> held = new ArrayList<>();
    private final List<ExampleQuery> queries = new ArrayList<>();
    private final List<String> tiles = new ArrayList<>();
    private boolean holding;
    private CompletableFuture<HeatMap> heatMaps;
    private PhospheneException failure;

    /** Only these were scanned. */
    public void scanned(ScannedFolder... known) {
        folders.clear();
        folders.addAll(List.of(known));
    }

    /** From now on questions about units fail with this; null for no longer. */
    public void failWith(PhospheneException reason) {
        failure = reason;
    }

    /** From now on every heat map is this one. */
    public void heatMapsAre(CompletableFuture<HeatMap> answer) {
        heatMaps = answer;
    }

    /** From now on questions about units wait in {@link #held}. */
    public void hold() {
        holding = true;
    }

    /** Answers that wait for the test, oldest first. */
    public List<CompletableFuture<UnitExamples>> held() {
        return held;
    }

    /** What was asked about units, oldest first. */
    public List<ExampleQuery> queries() {
        return queries;
    }

    /** Names of the photographs that tiles were made of, oldest first. */
    public List<String> tiles() {
        return tiles;
    }

    /** Scans that were begun, oldest first. */
    public List<ScriptedScanning> scans() {
        return scans;
    }

    /** Searches for facets that were begun, oldest first. */
    public List<ScriptedFacets> searches() {
        return searches;
    }

    /** A photograph of an activation; the class of every third one is a guess. */
    public static DatasetExample example(int index, double activation) {
        Optional<String> credit = index % 2 == 0 ? Optional.of("A. Author, CC BY 4.0") : Optional.empty();
        return new DatasetExample(
                BUNDLED.resolve("animal-" + index + ".jpg"),
                "animal-" + index + ".jpg",
                activation,
                3,
                3,
                new Region(20, 20, 100, 80),
                index % 3 == 0 ? "tench" : "goldfish",
                index % 3 == 0,
                credit);
    }

    /** The answer to a question. */
    public static UnitExamples answer(ExampleQuery query) {
        List<DatasetExample> top = run(0, 9);
        List<DatasetExample> bottom = run(100, -1);
        var spectrum = new UnitExamples.Spectrum(run(100, -1), run(200, -0.1), run(300, 0.1), run(0, 9), true);
        var histogram = new UnitExamples.Histogram(-1, 9, List.of(3, 9, 14, 22, 30, 12, 6, 2, 0, 1), 0, 0, -1, 9);
        return new UnitExamples(query, 12, top, bottom, spectrum, histogram, 0.25, List.of());
    }

    private static List<DatasetExample> run(int first, double activation) {
        return IntStream.range(0, 40)
                .mapToObj(i -> example(first + i, activation - i * 0.125))
                .toList();
    }

    /** Two facets of the strongest photographs. */
    public static List<PhotographFacet> facetsOf() {
        List<DatasetExample> top = run(0, 9);
        return List.of(
                new PhotographFacet(top.get(1), top.subList(0, 3), 0.75),
                new PhotographFacet(top.get(3), top.subList(3, 4), 0.25));
    }

    @Override
    public Path bundled() {
        return BUNDLED;
    }

    @Override
    public CompletableFuture<List<ScannedFolder>> folders(String network) {
        return CompletableFuture.completedFuture(List.copyOf(folders));
    }

    @Override
    public Scanning scan(ScanRequest request) {
        ScriptedScanning begun = new ScriptedScanning(request);
        scans.add(begun);
        return begun;
    }

    @Override
    public List<Scanning> running() {
        return scans.stream()
                .filter(scan -> !scan.result().isDone())
                .map(Scanning.class::cast)
                .toList();
    }

    @Override
    public CompletableFuture<UnitExamples> unit(ExampleQuery query) {
        queries.add(query);
        if (failure != null) {
            return CompletableFuture.failedFuture(failure);
        }
        if (holding) {
            held.add(new CompletableFuture<>());
            return held.get(held.size() - 1);
        }
        return CompletableFuture.completedFuture(answer(query));
    }

    @Override
    public CompletableFuture<List<DatasetExample>> within(ExampleQuery query, double from, double to) {
        return CompletableFuture.completedFuture(answer(query).top().stream()
                .filter(example -> example.activation() >= from && example.activation() <= to)
                .toList());
    }

    @Override
    public CompletableFuture<Frame> thumbnail(DatasetExample example, boolean whole, int longest) {
        tiles.add(example.name());
        int side = Math.min(longest, MOST_SIDE); // a whole photograph is asked for without a limit
        int height = side * 3 / 4;
        byte[] pixels = new byte[3 * height * side];
        int seed = example.name().hashCode();
        for (int i = 0; i < pixels.length; i++) {
            int x = i / 3 % side;
            int y = i / 3 / side;
            pixels[i] = (byte) (128 + 100 * Math.sin((x * (1 + i % 3) + y * (seed & 3)) / 20.0 + seed));
        }
        return CompletableFuture.completedFuture(new Frame(0, 0, 1, height, side, 3, pixels));
    }

    @Override
    public CompletableFuture<HeatMap> heatMap(String network, Path photograph, UnitRef unit) {
        if (heatMaps != null) {
            return heatMaps;
        }
        float[] values = {0, 0, 0, 0, 1, 0, 0, 0.5f, 0};
        return CompletableFuture.completedFuture(new HeatMap(3, 3, values, new Region(20, 0, 120, 120)));
    }

    @Override
    public CompletableFuture<List<String>> categories(String network, Path folder) {
        return CompletableFuture.completedFuture(List.of("goldfish", "tench"));
    }

    @Override
    public CompletableFuture<List<ChannelFigures>> channels(
            String network, Path folder, String layer, Optional<String> category) {
        return CompletableFuture.failedFuture(new PhospheneException("This studio has no figures of channels."));
    }

    @Override
    public CompletableFuture<AlikeUnits> alike(ExampleQuery query, String otherNetwork, int count) {
        return CompletableFuture.failedFuture(new PhospheneException("This studio has one network."));
    }

    @Override
    public ScriptedFacets facets(ExampleQuery query, int clusters) {
        searches.add(new ScriptedFacets());
        return searches.get(searches.size() - 1);
    }

    @Override
    public CompletableFuture<RenderRequest> facetRequest(RenderRequest request, List<PhotographFacet> facets) {
        return CompletableFuture.completedFuture(request.withImages(facets.size()));
    }

    @Override
    public CompletableFuture<PhotographReading> read(
            String network, Path photograph, Optional<Path> folder, int count) {
        List<UnitReading> units = List.of(
                new UnitReading(UnitRef.channel("block2/add", 3), 4.321, 3, 3, 0.98),
                new UnitReading(UnitRef.channel("block2/add", 12), 2.5, 0, 6, 0.5));
        return CompletableFuture.completedFuture(new PhotographReading(
                List.of(new ClassScore(1, "goldfish", 0.75), new ClassScore(0, "tench", 0.125)),
                List.of(new LayerReading("block2/add", units))));
    }
}
