package org.phosphene.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.PhospheneException;
import org.phosphene.examples.ChannelActivations;
import org.phosphene.examples.ExampleIndex;
import org.phosphene.examples.IndexReader;
import org.phosphene.examples.IndexedPhotograph;
import org.phosphene.testkit.Engines;

/** Scans that end in the middle, and folders that change between two of them. */
@Tag("engine")
class InterruptedScanTest {

    private static final String NETWORK = "squeezenet1.1";
    private static final Path SAMPLES = Path.of("assets/samples").toAbsolutePath();

    @TempDir
    Path home;

    private Path photographs;
    private PhospheneStudio studio;

    @BeforeEach
    void open() throws IOException {
        Engines.cpu(); // sets what the engine must know before it starts
        photographs = Files.createDirectory(home.resolve("photographs"));
        studio = studio("data");
    }

    private PhospheneStudio studio(String data) {
        return PhospheneStudio.open(
                new StudioOptions(Path.of("models"), Optional.empty(), Optional.of(home.resolve(data)), 2, false));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private void photographs(int count) throws IOException {
        List<Path> samples;
        try (var files = Files.list(SAMPLES)) {
            samples = files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
        }
        for (int i = 0; i < count; i++) {
            Path sample = samples.get(i % samples.size());
            Files.createLink(photographs.resolve("%04d-%s".formatted(i, sample.getFileName())), sample);
        }
    }

    private ScanSummary scan() {
        return studio.examples()
                .scan(ScanRequest.of(NETWORK, photographs))
                .result()
                .join();
    }

    /** Everything that can be asked of an index. */
    private static List<Object> answers(Path file) {
        try (ExampleIndex index = ExampleIndex.open(file)) {
            IndexReader reader = index.reader();
            List<Object> all = new ArrayList<>();
            reader.photographs().stream().map(IndexedPhotograph::name).forEach(all::add);
            reader.photographs().stream().map(IndexedPhotograph::category).forEach(all::add);
            for (String layer : reader.layerNames()) {
                for (boolean before : new boolean[] {false, true}) {
                    for (ChannelActivations channel : reader.channels(layer, before)) {
                        all.add(List.of(
                                Arrays.hashCode(channel.max()),
                                Arrays.hashCode(channel.mean()),
                                Arrays.hashCode(channel.position())));
                    }
                }
            }
            return all;
        }
    }

    @Test
    void aScanThatWasKilledGoesOnAndAnswersAsIfNothingHadHappened() throws Exception {
        photographs(340);
        Path data = home.resolve("data");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScanProcess.class.getName(),
                        NETWORK,
                        photographs.toString(),
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (recorded() < 256 && process.isAlive()) {
                Thread.sleep(20);
            }
        } finally {
            process.destroyForcibly(); // SIGKILL
            process.waitFor(20, TimeUnit.SECONDS);
        }
        int kept = recorded();
        assertThat(kept).isBetween(256, 339);
        ScanSummary rest = scan();
        assertThat(rest.added()).isEqualTo(340 - kept);
        try (PhospheneStudio other = studio("other")) {
            ScanSummary whole = other.examples()
                    .scan(ScanRequest.of(NETWORK, photographs))
                    .result()
                    .join();
            assertThat(answers(rest.index())).isEqualTo(answers(whole.index()));
        }
    }

    /** Number of photographs in the index, as another program sees it while it is written. */
    private int recorded() throws IOException {
        Path indexes = home.resolve("data").resolve("examples");
        if (!Files.isDirectory(indexes)) {
            return 0;
        }
        try (var files = Files.walk(indexes)) {
            Optional<Path> file =
                    files.filter(path -> path.toString().endsWith(".sqlite")).findFirst();
            if (file.isEmpty()) {
                return 0;
            }
            try (ExampleIndex index = ExampleIndex.open(file.get())) {
                return index.reader().count();
            } catch (PhospheneException notYet) {
                return 0;
            }
        }
    }

    @Test
    void aScanThatWasStoppedSaysSoAndTheNextOneDoesTheRest() throws IOException {
        photographs(60);
        Scanning scanning = studio.examples().scan(ScanRequest.of(NETWORK, photographs));
        while (scanning.progress().done() == 0) {
            Thread.onSpinWait();
        }
        scanning.stop();
        ScanSummary first = scanning.result().join();
        assertThat(first.complete()).isFalse();
        assertThat(first.photographs()).isBetween(1, 59);
        ScanSummary second = scan();
        assertThat(second.complete()).isTrue();
        assertThat(second.added()).isEqualTo(60 - first.photographs());
    }

    @Test
    void aSecondScanFindsAddedChangedAndRemovedFiles() throws IOException {
        photographs(8);
        assertThat(scan().added()).isEqualTo(8);
        List<Path> files;
        try (var list = Files.list(photographs)) {
            files = list.sorted().toList();
        }
        Files.delete(files.get(0));
        Files.delete(files.get(1));
        Files.copy(SAMPLES.resolve("animals-koala.jpg"), files.get(1));
        Files.copy(SAMPLES.resolve("animals-lemur.jpg"), photographs.resolve("new.jpg"));
        ScanSummary again = scan();
        assertThat(List.of(again.added(), again.changed(), again.removed(), again.photographs()))
                .containsExactly(1, 1, 1, 8);
        ScanSummary third = scan();
        assertThat(List.of(third.added(), third.changed(), third.removed(), third.photographs()))
                .containsExactly(0, 0, 0, 8);
    }

    @Test
    void filesThatVanishDuringTheScanAreAsIfTheyHadNeverBeenThere() throws IOException {
        photographs(60);
        Scanning scanning = studio.examples().scan(ScanRequest.of(NETWORK, photographs));
        while (scanning.progress().done() == 0) {
            Thread.onSpinWait();
        }
        try (var list = Files.list(photographs)) {
            for (Path file : list.filter(file -> file.getFileName().toString().compareTo("0050") > 0)
                    .toList()) {
                Files.delete(file);
            }
        }
        ScanSummary summary = scanning.result().join();
        assertThat(summary.complete()).isTrue();
        assertThat(summary.unreadable()).isEmpty();
        assertThat(summary.photographs()).isBetween(50, 59);
    }

    @Test
    void unreadablePhotographsAreListedWithTheReasonAndSkipped() throws IOException {
        photographs(5);
        byte[] whole = Files.readAllBytes(SAMPLES.resolve("animals-koala.jpg"));
        Files.write(photographs.resolve("cut.jpg"), Arrays.copyOf(whole, whole.length / 2));
        Files.write(photographs.resolve("empty.png"), new byte[0]);
        Files.writeString(photographs.resolve("text.webp"), "no picture");
        Files.write(photographs.resolve("照片\n二.jpg"), whole);
        Files.createSymbolicLink(photographs.resolve("around"), photographs);
        ScanSummary summary = scan();
        assertThat(summary.photographs()).isEqualTo(6);
        assertThat(summary.unreadable())
                .extracting(ScanSummary.Unreadable::name)
                .containsExactly("around", "cut.jpg", "empty.png", "text.webp");
        assertThat(summary.unreadable())
                .allSatisfy(one -> assertThat(one.reason()).endsWith("."));
        assertThat(scan().added()).isZero();
    }

    @Test
    void aFolderWithoutPhotographsIsRefusedInWords() {
        assertThat(studio.examples()
                        .scan(ScanRequest.of(NETWORK, photographs))
                        .result()
                        .handle((summary, failure) -> failure)
                        .join())
                .hasMessageContaining("There are no photographs in");
    }
}
