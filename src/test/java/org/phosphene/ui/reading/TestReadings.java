package org.phosphene.ui.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
import org.phosphene.studio.ScanProgress;
import org.phosphene.studio.ScanRequest;
import org.phosphene.studio.ScanSummary;
import org.phosphene.studio.ScannedFolder;
import org.phosphene.studio.Scanning;
import org.phosphene.studio.UnitExamples;
import org.phosphene.studio.Working;

/** Answers about photographs that a test gives when it wants; whole photographs come at once. */
public final class TestReadings implements DatasetExamples {

    /** A question about a photograph, and its answer. */
    public record Asked(
            String network, Path photograph, Optional<Path> folder, CompletableFuture<PhotographReading> answer) {}

    /** A question about a place, and its answer. */
    public record Looked(UnitRef unit, CompletableFuture<HeatMap> answer) {}

    /** A question about units of another network, and its answer. */
    public record Compared(ExampleQuery query, String other, CompletableFuture<AlikeUnits> answer) {}

    /** A question about the channels of a layer, and its answer. */
    public record Figures(
            String network, String layer, Optional<String> category, CompletableFuture<List<ChannelFigures>> answer) {}

    /** A scan that ends when the test says so. */
    public static final class TestScanning implements Scanning {

        private final ScanRequest request;
        private final CompletableFuture<ScanSummary> result = new CompletableFuture<>();
        private ScanProgress progress = ScanProgress.NONE;

        TestScanning(ScanRequest request) {
            this.request = request;
        }

        void reach(int done, int total) {
            progress = new ScanProgress(done, total, 0, 0, java.util.OptionalLong.empty());
        }

        void finish() {
            result.complete(new ScanSummary(request.folder(), 40, 40, 0, 0, List.of(), true, 10));
        }

        @Override
        public ScanRequest request() {
            return request;
        }

        @Override
        public ScanProgress progress() {
            return progress;
        }

        @Override
        public CompletableFuture<ScanSummary> result() {
            return result;
        }

        @Override
        public void stop() {
            result.complete(new ScanSummary(request.folder(), 7, 7, 0, 0, List.of(), false, 10));
        }
    }

    /** Everything that was asked, oldest first. */
    final List<Asked> asked = new ArrayList<>();

    final List<Looked> looked = new ArrayList<>();
    final List<Compared> compared = new ArrayList<>();
    final List<TestScanning> scans = new ArrayList<>();
    private final List<Figures> figures = new ArrayList<>();
    List<ScannedFolder> folders = List.of();
    private List<String> categories = List.of("bird", "dog");
    String unreadable;

    /** A sky of 400 x 300 pixels, and the middle of it given to the network. */
    static HeatMap heat() {
        float[] values = new float[49];
        values[24] = 4;
        values[25] = 2;
        values[0] = -1;
        return new HeatMap(7, 7, values, new Region(50, 0, 300, 300));
    }

    /** Two layers and the classes goldfish and tench. */
    public static PhotographReading reading() {
        return new PhotographReading(
                List.of(new ClassScore(1, "goldfish", 0.75), new ClassScore(0, "tench", 0.125)),
                List.of(
                        new LayerReading(
                                "block2/add",
                                List.of(
                                        new UnitReading(UnitRef.channel("block2/add", 3), 4.321, 3, 3, 0.98),
                                        new UnitReading(UnitRef.channel("block2/add", 12), 2.5, 0, 6, 0.5))),
                        new LayerReading(
                                "logits",
                                List.of(new UnitReading(UnitRef.channel("logits", 1), 11.5, -1, -1, Double.NaN)))));
    }

    /** Questions about the channels of layers, oldest first. */
    public List<Figures> figures() {
        return figures;
    }

    /** From now on the photographs have these classes. */
    public void haveCategories(List<String> names) {
        categories = names;
    }

    /** From now on so many photographs of the bundled folder were scanned. */
    public void haveScanned(int photographs) {
        folders = List.of(new ScannedFolder(bundled(), true, photographs, List.of("block2/add"), true));
    }

    /** What was asked about a photograph last. */
    public Asked lastAsked() {
        return asked.get(asked.size() - 1);
    }

    @Override
    public Path bundled() {
        return Path.of("/program/photographs");
    }

    @Override
    public CompletableFuture<List<ScannedFolder>> folders(String network) {
        return CompletableFuture.completedFuture(folders);
    }

    @Override
    public Scanning scan(ScanRequest request) {
        TestScanning begun = new TestScanning(request);
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
    public CompletableFuture<Frame> thumbnail(DatasetExample example, boolean whole, int side) {
        if (unreadable != null) {
            return CompletableFuture.failedFuture(new PhospheneException(unreadable));
        }
        int width = Math.min(400, side);
        int height = width * 3 / 4;
        byte[] pixels = new byte[width * height * 3];
        for (int i = 0; i < width * height; i++) {
            pixels[3 * i] = (byte) (80 + 120 * (i / width) / height);
            pixels[3 * i + 1] = (byte) (140 + 60 * (i % width) / width);
            pixels[3 * i + 2] = (byte) 220;
        }
        return CompletableFuture.completedFuture(new Frame(0, 0, 1, height, width, 3, pixels));
    }

    @Override
    public CompletableFuture<HeatMap> heatMap(String network, Path photograph, UnitRef unit) {
        Looked question = new Looked(unit, new CompletableFuture<>());
        looked.add(question);
        return question.answer();
    }

    @Override
    public CompletableFuture<List<String>> categories(String network, Path folder) {
        return CompletableFuture.completedFuture(categories);
    }

    @Override
    public CompletableFuture<List<ChannelFigures>> channels(
            String network, Path folder, String layer, Optional<String> category) {
        Figures question = new Figures(network, layer, category, new CompletableFuture<>());
        figures.add(question);
        return question.answer();
    }

    @Override
    public CompletableFuture<AlikeUnits> alike(ExampleQuery query, String otherNetwork, int count) {
        Compared question = new Compared(query, otherNetwork, new CompletableFuture<>());
        compared.add(question);
        return question.answer();
    }

    @Override
    public CompletableFuture<PhotographReading> read(
            String network, Path photograph, Optional<Path> folder, int count) {
        Asked question = new Asked(network, photograph, folder, new CompletableFuture<>());
        asked.add(question);
        return question.answer();
    }

    @Override
    public CompletableFuture<UnitExamples> unit(ExampleQuery query) {
        throw new UnsupportedOperationException("asked for by the panel of examples only");
    }

    @Override
    public CompletableFuture<List<DatasetExample>> within(ExampleQuery query, double from, double to) {
        throw new UnsupportedOperationException("asked for by the panel of examples only");
    }

    @Override
    public Working<List<PhotographFacet>> facets(ExampleQuery query, int clusters) {
        throw new UnsupportedOperationException("asked for by the panel of examples only");
    }

    @Override
    public CompletableFuture<RenderRequest> facetRequest(RenderRequest request, List<PhotographFacet> facets) {
        throw new UnsupportedOperationException("asked for by the panel of examples only");
    }
}
