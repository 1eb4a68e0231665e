package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phosphene.core.NewestFrame;
import org.phosphene.core.UnitRef;
import org.phosphene.examples.ChannelActivations;
import org.phosphene.examples.ExampleIndex;
import org.phosphene.image.NpyArray;
import org.phosphene.image.Pixels;
import org.phosphene.image.PngText;
import org.phosphene.settings.AtomicFile;
import org.phosphene.testkit.Engines;
import org.phosphene.testkit.Npz;

/** Scans and their answers on the real engine and both bundled networks. */
@Tag("engine")
class DatasetExamplesTest {

    private static final Path SAMPLES = Path.of("assets/samples");
    private static final int PHOTOGRAPHS = 21; // not a multiple of a batch

    private static PhospheneStudio studio;
    private static Path photographs;

    @TempDir
    static Path home;

    @BeforeAll
    static void open() throws IOException {
        Engines.cpu(); // sets what the engine must know before it starts
        photographs = Files.createDirectory(home.resolve("photographs"));
        List<Path> chosen;
        try (var files = Files.list(SAMPLES)) {
            chosen = files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .limit(PHOTOGRAPHS)
                    .toList();
        }
        for (Path file : chosen) {
            Files.copy(file, photographs.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.copy(SAMPLES.resolve("ATTRIBUTION.csv"), photographs.resolve("ATTRIBUTION.csv"));
        studio = studio(home.resolve("data"));
        for (String network : List.of("squeezenet1.1", "efficientnet-lite0")) {
            ScanSummary summary = studio.examples()
                    .scan(ScanRequest.of(network, photographs))
                    .result()
                    .join();
            assertThat(summary.photographs()).isEqualTo(PHOTOGRAPHS);
            assertThat(summary.complete()).isTrue();
        }
    }

    private static PhospheneStudio studio(Path data) {
        return PhospheneStudio.open(
                new StudioOptions(Path.of("models"), Optional.empty(), Optional.of(data), 2, false));
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    private static UnitExamples ask(String network, String unit, int count) {
        return studio.examples()
                .unit(ExampleQuery.of(network, photographs, unit(unit)).withCount(count))
                .join();
    }

    private static UnitRef unit(String text) {
        int colon = text.lastIndexOf(':');
        return UnitRef.channel(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    /** What one photograph does to a channel, by the path that has nothing to do with scans. */
    private record Brute(String name, float max, int y, int x, double mean) {}

    @ParameterizedTest
    @CsvSource({
        "squeezenet1.1, fire3 fire5 fire7 fire9 logits",
        "efficientnet-lite0, block2 block5 block9 block11 logits"
    })
    void fiftyRandomChannelsAgreeWithBruteForce(String network, String layers) {
        Random random = new Random(6);
        for (String group : layers.split(" ")) {
            List<Activations> all = new ArrayList<>();
            List<Path> files = files();
            for (Path file : files) {
                all.add(studio.activations(new ActivationsRequest(
                                network, Optional.of(file), true, Optional.empty(), Optional.of(group)))
                        .join());
            }
            for (int i = 0; i < 10; i++) {
                int channel = random.nextInt(all.get(0).shape().get(1));
                List<Brute> brute = new ArrayList<>();
                for (int p = 0; p < files.size(); p++) {
                    brute.add(brute(files.get(p).getFileName().toString(), all.get(p), channel));
                }
                compare(ask(network, all.get(0).layer() + ":" + channel, PHOTOGRAPHS), brute);
            }
        }
    }

    private static List<Path> files() {
        try (var files = Files.list(photographs)) {
            return files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Brute brute(String name, Activations activations, int channel) {
        List<Integer> shape = activations.shape();
        int width = shape.size() == 4 ? shape.get(3) : 1;
        int area = shape.size() == 4 ? shape.get(2) * width : 1;
        float max = Float.NEGATIVE_INFINITY;
        int best = 0;
        double sum = 0;
        for (int i = 0; i < area; i++) {
            float value = activations.values()[channel * area + i];
            sum += value;
            if (value > max) {
                max = value;
                best = i;
            }
        }
        return new Brute(name, max, best / width, best % width, sum / area);
    }

    private static void compare(UnitExamples found, List<Brute> brute) {
        float scale =
                (float) brute.stream().mapToDouble(b -> Math.abs(b.max())).max().orElseThrow() + 1e-6f;
        List<Brute> strongest = new ArrayList<>(brute);
        strongest.sort(Comparator.comparingDouble((Brute b) -> -b.max()));
        for (int i = 0; i < brute.size(); i++) {
            DatasetExample example = found.top().get(i);
            assertThat((float) example.activation()).isCloseTo(strongest.get(i).max(), within(1e-3f * scale));
            assertThat((float) found.bottom().get(i).activation())
                    .isCloseTo(strongest.get(brute.size() - 1 - i).max(), within(1e-3f * scale));
            Brute same = brute.stream()
                    .filter(b -> b.name().equals(example.name()))
                    .findFirst()
                    .orElseThrow();
            assertThat((float) example.activation()).isCloseTo(same.max(), within(1e-3f * scale));
            if (example.y() >= 0 && same.max() > 1e-2f * scale) {
                assertThat(List.of(example.y(), example.x())).isEqualTo(List.of(same.y(), same.x()));
            }
        }
        UnitExamples.Histogram histogram = found.histogram();
        int inside = histogram.counts().stream().mapToInt(Integer::intValue).sum();
        assertThat(inside + histogram.under() + histogram.over()).isEqualTo(brute.size());
        assertThat((float) histogram.greatest()).isCloseTo(strongest.get(0).max(), within(1e-3f * scale));
        double width = (histogram.to() - histogram.from()) / histogram.counts().size();
        int below = IntStream.range(0, 32).map(histogram.counts()::get).sum();
        double middle = histogram.from() + 32 * width;
        long expected = brute.stream().filter(b -> b.max() < middle).count();
        long doubtful = brute.stream()
                .filter(b -> Math.abs(b.max() - middle) < 2e-3 * scale)
                .count();
        assertThat((double) below).isCloseTo(expected, within((double) doubtful));
    }

    @ParameterizedTest
    @CsvSource({"squeezenet1.1", "efficientnet-lite0"})
    void theMaximaAndMeansOfEachChannelAgreeWithPyTorch(String network, @TempDir Path folder) throws IOException {
        Map<String, NpyArray> golden = Npz.read("/golden/activations-" + network + ".npz");
        byte[] rgb = golden.get("rgb_u8").bytes();
        int length = rgb.length / 3;
        for (int i = 0; i < 3; i++) {
            byte[] one = Arrays.copyOfRange(rgb, i * length, (i + 1) * length);
            Path file = folder.resolve("photograph" + i + ".png");
            AtomicFile.write(
                    file,
                    out -> PngText.write(new Pixels(224, 224, 3, one), Optional.empty(), OptionalInt.empty(), out));
        }
        ScanSummary summary =
                studio.examples().scan(ScanRequest.of(network, folder)).result().join();
        int compared = 0;
        List<ScannedFolder> folders = studio.examples().folders(network).join();
        List<String> layers = folders.stream()
                .filter(one -> one.folder().equals(folder.toAbsolutePath()))
                .findFirst()
                .orElseThrow()
                .layers();
        try (var index = ExampleIndex.open(summary.index())) {
            for (String layer : layers) {
                NpyArray max = golden.get("act:" + layer + ":channelmax");
                if (max != null) {
                    float[] mean = golden.get("act:" + layer + ":channelmean").floats();
                    compare(index.reader().channels(layer, false), max.floats(), mean);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(5);
    }

    private static void compare(List<ChannelActivations> channels, float[] max, float[] mean) {
        float largest = 0;
        for (float value : max) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int c = 0; c < channels.size(); c++) {
            for (int image = 0; image < 3; image++) {
                int at = image * channels.size() + c;
                assertThat(channels.get(c).max()[image]).isCloseTo(max[at], within(1e-3f * largest));
                assertThat(channels.get(c).mean()[image]).isCloseTo(mean[at], within(1e-3f * largest));
            }
        }
    }

    @Test
    void blockOutputsAndLogitsAreScannedWhenNobodySaysOtherwise() {
        List<ScannedFolder> folders =
                studio.examples().folders("efficientnet-lite0").join();
        assertThat(folders).anySatisfy(folder -> assertThat(folder.layers())
                .contains("block2/project/conv", "block5/add", "block11/add", "logits")
                .doesNotContain("block5/expand/conv"));
        assertThat(studio.examples().folders("squeezenet1.1").join())
                .anySatisfy(folder -> assertThat(folder.layers()).contains("fire7/concat", "logits"));
    }

    @Test
    void theSpectrumOfAConcatOfRelusIsTakenBeforeThem() {
        UnitExamples examples = ask("squeezenet1.1", "fire7/concat:3", 4);
        assertThat(examples.spectrum().beforeRelu()).isTrue();
        assertThat(examples.spectrum().minimum().get(0).activation()).isNegative();
    }

    @Test
    void examplesCarryClassCreditAndTheirReceptiveField() {
        DatasetExample example = ask("squeezenet1.1", "fire3/concat:1", 1).top().get(0);
        assertThat(example.credit()).isPresent();
        assertThat(example.guessed()).isTrue();
        assertThat(example.category()).isNotEmpty();
        assertThat(example.seen().width()).isLessThan(60); // 23 pixels of the input, of 256 / short side
    }

    @Test
    void aRangeHoldsThePhotographsInIt() {
        UnitExamples all = ask("efficientnet-lite0", "block11/add:15", PHOTOGRAPHS);
        double from = all.top().get(9).activation();
        double to = all.top().get(4).activation();
        List<DatasetExample> some =
                studio.examples().within(all.query(), from, to).join();
        assertThat(some).isEqualTo(all.top().subList(4, 10));
    }

    @Test
    void facetsShareThePhotographsAmongThemAndGiveARecipeWithTheirCentres() {
        ExampleQuery query = ExampleQuery.of("squeezenet1.1", photographs, UnitRef.channel("fire7/concat", 3));
        List<PhotographFacet> facets =
                studio.examples().facets(query, 3).result().join();
        assertThat(facets).hasSize(3);
        assertThat(facets.stream().mapToInt(facet -> facet.members().size()).sum())
                .isEqualTo(PHOTOGRAPHS);
        RenderRequest request = studio.examples()
                .facetRequest(
                        RenderRequest.of("squeezenet1.1", "fire7/concat:3")
                                .withSize(48, 48)
                                .withSteps(2),
                        facets)
                .join();
        Picture picture = studio.render(request, new NewestFrame()).result().join();
        assertThat(picture.frame().images()).isEqualTo(3);
    }

    @Test
    void aPhotographNamesItsClassesAndTheStrongestChannels() {
        Path koala = SAMPLES.resolve("animals-koala.jpg");
        PhotographReading reading = studio.examples()
                .read("efficientnet-lite0", koala, Optional.of(photographs), 3)
                .join();
        assertThat(reading.classes().get(0).label()).isEqualTo("koala");
        PhotographReading.LayerReading logits =
                reading.layers().get(reading.layers().size() - 1);
        assertThat(logits.layer()).isEqualTo("logits");
        assertThat(logits.units().get(0).unit().channel())
                .isEqualTo(reading.classes().get(0).index());
        PhotographReading.UnitReading unit = reading.layers().get(6).units().get(0);
        HeatMap map = studio.examples()
                .heatMap("efficientnet-lite0", koala, unit.unit())
                .join();
        assertThat(map.values()[unit.y() * map.width() + unit.x()]).isCloseTo((float) unit.activation(), within(1e-3f));
        assertThat(unit.stronger()).isBetween(0.0, 1.0);
    }

    @Test
    void aUnitIsMostLikeItselfInTheOtherDirectionOfTheQuestion() {
        ExampleQuery query = ExampleQuery.of("efficientnet-lite0", photographs, UnitRef.channel("block11/add", 15));
        AlikeUnits alike = studio.examples().alike(query, "squeezenet1.1", 5).join();
        assertThat(alike.photographs()).isEqualTo(PHOTOGRAPHS);
        UnitRef best = alike.units().get(0).unit();
        AlikeUnits back = studio.examples()
                .alike(ExampleQuery.of("squeezenet1.1", photographs, best), "efficientnet-lite0", 100_000)
                .join();
        assertThat(back.units()).anySatisfy(unit -> {
            assertThat(unit.unit()).isEqualTo(query.unit());
            assertThat(unit.correlation()).isCloseTo(alike.units().get(0).correlation(), within(1e-9));
        });
    }

    @Test
    void channelsOfALayerSayHowSelectiveTheyAreForAClass() {
        String category = studio.examples()
                .categories("efficientnet-lite0", photographs)
                .join()
                .get(0);
        List<ChannelFigures> channels = studio.examples()
                .channels("efficientnet-lite0", photographs, "block11", Optional.of(category))
                .join();
        assertThat(channels).hasSize(112);
        assertThat(channels)
                .allSatisfy(channel -> assertThat(channel.selectivity()).isNotNaN());
    }

    @Test
    void aScanIsToldWithItsNetworksNameAndEndsWhenThatIsClosedBehindAnother() {
        OpenNetwork first = studio.open("squeezenet1.1").join();
        Scanning scan = studio.examples().scan(new ScanRequest(first.id(), SAMPLES, List.of("fire2/concat"), false));
        studio.open("efficientnet-lite0").join();
        assertThat(studio.tasks()).extracting(RunningTask::network).containsExactly(first.title());

        studio.closeNetwork(first.id()).join();

        assertThat(scan.result()).isDone();
        assertThat(studio.tasks()).isEmpty();
    }

    @Test
    void theSpeedOfAScanIsKnownAfterIt() {
        assertThat(studio.examples().folders("squeezenet1.1").join())
                .filteredOn(folder ->
                        folder.folder().equals(photographs.toAbsolutePath().normalize()))
                .allSatisfy(folder -> assertThat(folder.perSecond()).isPositive())
                .isNotEmpty();
    }

    @Test
    void aLayerThatWasNotScannedIsNamed() {
        ExampleQuery query = ExampleQuery.of("squeezenet1.1", photographs, UnitRef.channel("fire7/squeeze1x1/conv", 3));
        assertThat(studio.examples()
                        .unit(query)
                        .handle((found, failure) -> failure)
                        .join())
                .isInstanceOf(NotScannedException.class)
                .hasMessageContaining("fire7/squeeze1x1/conv");
    }
}
