package org.phosphene.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Region;
import org.phosphene.core.Sentence;
import org.phosphene.core.UnitRef;
import org.phosphene.studio.AlikeUnits;
import org.phosphene.studio.ChannelFigures;
import org.phosphene.studio.ClassScore;
import org.phosphene.studio.DamagedIndexException;
import org.phosphene.studio.DatasetExample;
import org.phosphene.studio.DatasetExamples;
import org.phosphene.studio.ExampleQuery;
import org.phosphene.studio.HeatMap;
import org.phosphene.studio.NotScannedException;
import org.phosphene.studio.PhotographFacet;
import org.phosphene.studio.PhotographReading;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.ScanProgress;
import org.phosphene.studio.ScanRequest;
import org.phosphene.studio.ScanSummary;
import org.phosphene.studio.ScannedFolder;
import org.phosphene.studio.Scanning;
import org.phosphene.studio.UnitExamples;
import org.phosphene.studio.Working;

/** Photographs that were never taken: a dog and a goldfish, scanned with the layer softmax unless another is named. */
final class TestExamples implements DatasetExamples {

    static final Path INDEX = Path.of("tiny.sqlite");

    final List<ScanRequest> scans = new ArrayList<>();
    final List<ExampleQuery> queries = new ArrayList<>();
    final List<Boolean> wholes = new ArrayList<>();
    final List<String> scanned = new ArrayList<>();
    List<ScanSummary.Unreadable> unreadable = List.of();
    String dog = "dogs/rex.jpg";
    int photographs = 2;
    boolean damaged;

    /** Called in the middle of what takes long, which waits there until it is stopped if this says so. */
    TestRendering.Middle middle = TestRendering.Middle.NOTHING;

    @Override
    public Path bundled() {
        return Path.of("bundled").toAbsolutePath();
    }

    @Override
    public CompletableFuture<List<ScannedFolder>> folders(String network) {
        return CompletableFuture.completedFuture(scans.stream()
                .filter(scan -> scan.network().equals(network))
                .map(scan -> new ScannedFolder(scan.folder(), false, photographs, List.copyOf(scanned), true))
                .toList());
    }

    @Override
    public Scanning scan(ScanRequest request) {
        scans.add(request);
        CompletableFuture<ScanSummary> result = new CompletableFuture<>();
        if (damaged && !request.rebuild()) {
            result.completeExceptionally(new DamagedIndexException(Sentence.of("The index cannot be read."), null));
        } else if (!middle.reached()) {
            scanned.addAll(request.layers().isEmpty() ? List.of("softmax") : request.layers());
            result.complete(new ScanSummary(INDEX, photographs, photographs, 0, 1, unreadable, true, 12.5));
        }
        return new Scanning() {
            @Override
            public ScanRequest request() {
                return request;
            }

            @Override
            public ScanProgress progress() {
                return new ScanProgress(3, 3, 1, 12.5, OptionalLong.of(0));
            }

            @Override
            public CompletableFuture<ScanSummary> result() {
                return result;
            }

            @Override
            public void stop() {
                result.complete(new ScanSummary(INDEX, 1, 1, 0, 0, unreadable, false, 12.5));
            }
        };
    }

    @Override
    public List<Scanning> running() {
        return List.of();
    }

    private <T> CompletableFuture<T> known(String layer, T answer) {
        if (damaged) {
            return CompletableFuture.failedFuture(
                    new DamagedIndexException(Sentence.of("The index cannot be read."), null));
        }
        return scanned.contains(layer)
                ? CompletableFuture.completedFuture(answer)
                : CompletableFuture.failedFuture(new NotScannedException(Sentence.of("Scan " + layer + ".")));
    }

    DatasetExample dog() {
        return new DatasetExample(
                Path.of("rex.jpg"),
                dog,
                2.5,
                4,
                5,
                new Region(0, 0, 8, 8),
                "dog",
                false,
                Optional.of("Ann, CC-BY-4.0"));
    }

    static DatasetExample fish() {
        return new DatasetExample(
                Path.of("a.jpg"), "a.jpg", 0.5, -1, -1, new Region(0, 0, 8, 8), "goldfish", true, Optional.empty());
    }

    @Override
    public CompletableFuture<UnitExamples> unit(ExampleQuery query) {
        queries.add(query);
        List<DatasetExample> top = List.of(dog(), fish());
        return known(
                query.unit().layer(),
                new UnitExamples(
                        query,
                        2,
                        top.subList(0, Math.min(2, query.count())),
                        List.of(fish(), dog()),
                        new UnitExamples.Spectrum(
                                List.of(fish()), List.of(), List.of(fish(), dog()), List.of(dog()), true),
                        new UnitExamples.Histogram(0, 2, List.of(1, 0), 0, 1, 0.5, 2.5),
                        0.25,
                        List.of()));
    }

    @Override
    public CompletableFuture<List<DatasetExample>> within(ExampleQuery query, double from, double to) {
        throw new UnsupportedOperationException("the command line does not ask this");
    }

    @Override
    public CompletableFuture<Frame> thumbnail(DatasetExample example, boolean whole, int side) {
        wholes.add(whole);
        return CompletableFuture.completedFuture(new Frame(0, 0, 1, side, side, 3, new byte[3 * side * side]));
    }

    @Override
    public CompletableFuture<HeatMap> heatMap(String network, Path photograph, UnitRef unit) {
        throw new UnsupportedOperationException("the command line does not ask this");
    }

    @Override
    public CompletableFuture<List<String>> categories(String network, Path folder) {
        return CompletableFuture.completedFuture(List.of("dog", "goldfish"));
    }

    @Override
    public CompletableFuture<List<ChannelFigures>> channels(
            String network, Path folder, String layer, Optional<String> category) {
        double known = category.isPresent() ? 1 : Double.NaN;
        return known(
                layer,
                List.of(
                        new ChannelFigures(0, 1, 0.5, 0.25 * known),
                        new ChannelFigures(1, 3, 0, Double.NaN),
                        new ChannelFigures(2, 2, 0.75, 2 * known)));
    }

    @Override
    public CompletableFuture<AlikeUnits> alike(ExampleQuery query, String otherNetwork, int count) {
        if (scans.stream().noneMatch(scan -> scan.network().equals(otherNetwork))) {
            return CompletableFuture.failedFuture(
                    new NotScannedException(Sentence.of("Scan with " + otherNetwork + ".")));
        }
        return CompletableFuture.completedFuture(
                new AlikeUnits(2, List.of(new AlikeUnits.Alike(UnitRef.channel("softmax", 3), 0.875))));
    }

    @Override
    public Working<List<PhotographFacet>> facets(ExampleQuery query, int clusters) {
        queries.add(query);
        boolean waits = scanned.contains(query.unit().layer()) && middle.reached();
        CompletableFuture<List<PhotographFacet>> result = waits
                ? new CompletableFuture<>()
                : known(
                        query.unit().layer(),
                        List.of(
                                new PhotographFacet(dog(), List.of(fish(), dog()), 0.75),
                                new PhotographFacet(fish(), List.of(fish()), 0.25)));
        return new Working<>() {
            @Override
            public CompletableFuture<List<PhotographFacet>> result() {
                return result;
            }

            @Override
            public double progress() {
                return 1;
            }

            @Override
            public void stop() {
                result.completeExceptionally(new CancellationException());
            }
        };
    }

    @Override
    public CompletableFuture<RenderRequest> facetRequest(RenderRequest request, List<PhotographFacet> facets) {
        return CompletableFuture.completedFuture(request.withImages(facets.size()));
    }

    @Override
    public CompletableFuture<PhotographReading> read(
            String network, Path photograph, Optional<Path> folder, int count) {
        if (photograph.endsWith("none.jpg")) {
            return CompletableFuture.failedFuture(new PhospheneException("There is no photograph none.jpg."));
        }
        double stronger = folder.isPresent() ? 0.5 : Double.NaN;
        PhotographReading reading = new PhotographReading(
                List.of(new ClassScore(1, "goldfish", 0.75)),
                List.of(
                        layer("conv", new PhotographReading.UnitReading(UnitRef.channel("conv", 1), 3, 0, 1, stronger)),
                        layer(
                                "softmax",
                                new PhotographReading.UnitReading(
                                        UnitRef.channel("softmax", 1), 0.75, -1, -1, stronger))));
        return folder.isEmpty() ? CompletableFuture.completedFuture(reading) : known("softmax", reading);
    }

    private static PhotographReading.LayerReading layer(String name, PhotographReading.UnitReading unit) {
        return new PhotographReading.LayerReading(name, List.of(unit));
    }
}
