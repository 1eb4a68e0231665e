package org.phosphene.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phosphene.core.PhospheneException;
import org.phosphene.image.Credit;

/** The file itself: what is written can be read, by several at once, and nothing bad goes unnoticed. */
class ExampleIndexTest {

    private static final List<RecordedLayer> LAYERS = List.of(
            new RecordedLayer("conv", false, List.of("conv"), 2, 4, 5),
            new RecordedLayer("logits", false, List.of("logits"), 3, 0, 0));

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("deep").resolve("index.sqlite");
    }

    private IndexSubject subject(String network) {
        return new IndexSubject(network, folder, "{}", LAYERS);
    }

    private ExampleIndex created() {
        return ExampleIndex.create(file(), subject("abc"));
    }

    private static IndexWriter.Entry entry(String name, float first) {
        IndexedPhotograph photograph = new IndexedPhotograph(
                0, name, 10, 20, 30, 40, "cat", true, Optional.of(new Credit("Ann", "CC0", "http://example.org")));
        float[] max = {first, first + 1, first + 2, first + 3, first + 4};
        float[] mean = {first / 2, 0, 0, 0, 0};
        return new IndexWriter.Entry(photograph, new PhotographRecord(max, mean, new int[] {7, 8, 0, 0, 0}, 1));
    }

    private static List<IndexWriter.Entry> entries(String... names) {
        List<IndexWriter.Entry> entries = new ArrayList<>();
        for (String name : names) {
            entries.add(entry(name, entries.size()));
        }
        return entries;
    }

    @Test
    void whatIsWrittenIsReadInTheOrderOfThePaths() {
        try (ExampleIndex index = created()) {
            index.writer().add(entries("b.jpg", "a\n猫.jpg"), List.of());
            index.writer().add(List.of(entry("ab.jpg", 50)), List.of(new Skipped("x.png", 1, 2, "It is empty.")));
        }
        try (ExampleIndex index = ExampleIndex.open(file())) {
            IndexReader reader = index.reader();
            assertThat(reader.photographs())
                    .extracting(IndexedPhotograph::name)
                    .containsExactly("a\n猫.jpg", "ab.jpg", "b.jpg");
            ChannelActivations channel = reader.channel("logits", false, 1).orElseThrow();
            assertThat(channel.max()).containsExactly(4, 53, 3);
            assertThat(reader.channel("conv", false, 0).orElseThrow().position())
                    .containsExactly(7, 7, 7);
            assertThat(reader.photographs().get(0).credit())
                    .hasValueSatisfying(credit -> assertThat(credit.text()).isEqualTo("Ann, CC0"));
            assertThat(reader.skipped()).containsExactly(new Skipped("x.png", 1, 2, "It is empty."));
            assertThat(reader.layerNames()).containsExactly("conv", "logits");
        }
    }

    @Test
    void aPhotographThatIsAddedAgainTakesTheOldOnesPlace() {
        try (ExampleIndex index = created()) {
            index.writer().add(entries("a.jpg", "b.jpg"), List.of());
            index.writer().add(List.of(entry("a.jpg", 100)), List.of());
            assertThat(index.reader().channel("conv", false, 0).orElseThrow().max())
                    .containsExactly(100, 1);
        }
    }

    @Test
    void othersReadWhileItIsWritten() {
        try (ExampleIndex writing = created();
                ExampleIndex reading = ExampleIndex.open(file());
                ExampleIndex other = ExampleIndex.open(file())) {
            writing.writer().add(entries("a.jpg"), List.of());
            assertThat(reading.reader().count()).isEqualTo(1);
            writing.writer().add(entries("b.jpg"), List.of());
            assertThat(reading.reader().count()).isEqualTo(2);
            assertThat(other.reader().count()).isEqualTo(2);
        }
    }

    @Test
    void anUnknownLayerOrChannelIsEmpty() {
        try (ExampleIndex index = created()) {
            assertThat(index.reader().channel("none", false, 0)).isEmpty();
            assertThat(index.reader().channel("conv", false, 2)).isEmpty();
            assertThat(index.reader().channel("conv", false, -1)).isEmpty();
        }
    }

    @Test
    void anIndexOfAnotherNetworkIsToldApart() {
        created().close();
        assertThatThrownBy(() -> ExampleIndex.create(file(), subject("def")))
                .isInstanceOf(DamagedIndex.class)
                .hasMessageContaining("belongs to another network");
    }

    @Test
    void anIndexOfANewerVersionIsLeftAloneInWords() throws SQLException {
        created().close();
        execute("PRAGMA user_version = 2");
        assertThatThrownBy(() -> ExampleIndex.open(file()))
                .isInstanceOf(PhospheneException.class)
                .isNotInstanceOf(DamagedIndex.class)
                .hasMessageContaining("newer version");
    }

    @Test
    void anotherProgramsDatabaseIsNotTouched() throws Exception {
        Files.createDirectories(file().getParent());
        execute("CREATE TABLE theirs (a)");
        byte[] before = Files.readAllBytes(file());
        assertThatThrownBy(() -> ExampleIndex.create(file(), subject("abc"))).isInstanceOf(DamagedIndex.class);
        assertThatThrownBy(() -> ExampleIndex.open(file())).isInstanceOf(DamagedIndex.class);
        assertThat(Files.size(file())).isEqualTo(before.length);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aFileOfSomethingElseIsDamaged() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "no database, but long enough to be looked at ".repeat(100));
        assertThatThrownBy(() -> ExampleIndex.open(file())).isInstanceOf(DamagedIndex.class);
        assertThatThrownBy(() -> ExampleIndex.create(file(), subject("abc"))).isInstanceOf(DamagedIndex.class);
    }

    @Test
    void aCutOffIndexIsDamagedAndCanBePutAside() throws IOException {
        try (ExampleIndex index = created()) {
            index.writer().add(entries("a.jpg", "b.jpg"), List.of());
        }
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 20_000);
        }
        assertThatThrownBy(() -> ExampleIndex.create(file(), subject("abc"))).isInstanceOf(DamagedIndex.class);
        assertThat(ExampleIndex.isSound(file(), subject("abc"))).isFalse();
        Path aside = ExampleIndex.putAside(file());
        assertThat(aside).exists();
        assertThat(file()).doesNotExist();
        try (ExampleIndex index = created()) {
            assertThat(index.reader().count()).isZero();
        }
        assertThat(aside).exists();
    }

    @Test
    void aBlobThatIsTooShortIsDamageAndNoCrash() throws SQLException {
        try (ExampleIndex index = created()) {
            index.writer().add(entries("a.jpg", "b.jpg"), List.of());
        }
        execute("UPDATE activation SET max = x'00'");
        try (ExampleIndex index = ExampleIndex.open(file())) {
            IndexReader reader = index.reader();
            assertThatThrownBy(() -> reader.channel("conv", false, 0)).isInstanceOf(DamagedIndex.class);
        }
    }

    @Test
    void aFullDiskKeepsWhatWasThereAndSaysSo() throws SQLException {
        try (ExampleIndex index = created()) {
            index.writer().add(entries("a.jpg"), List.of());
            index.limitPages(1); // SQLite answers like a full disk
            List<IndexWriter.Entry> many = new ArrayList<>();
            for (int i = 0; i < 5_000; i++) {
                many.add(entry("n" + i, i));
            }
            IndexWriter writer = index.writer();
            assertThatThrownBy(() -> writer.add(many, List.of()))
                    .isInstanceOf(PhospheneException.class)
                    .isNotInstanceOf(DamagedIndex.class)
                    .hasMessageContaining("disk is full");
            assertThat(index.reader().count()).isEqualTo(1);
        }
    }

    @Test
    void anIndexThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ExampleIndex.open(file())).hasMessageContaining("Scan the folder first");
    }
}
