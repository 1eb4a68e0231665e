package org.phosphene.examples;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phosphene.image.Credit;

/** Asks an index. Everything comes in the order of the photographs' paths. */
public final class IndexReader {

    /** A recorded layer and its number in the index. */
    record Layer(long id, RecordedLayer layer) {}

    /** Where the numbers of each photograph stand: segment and place. */
    private record Seat(long segment, int place) {}

    private final Path file;
    private final Connection connection;
    private final List<Seat> seats = new ArrayList<>();
    private List<IndexedPhotograph> photographs;
    private List<Layer> layers;

    IndexReader(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** A question to the file. */
    private interface Question<T> {
        T ask() throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw IndexFailure.of(file, e);
        }
    }

    /** A fact about the whole, such as {@code folder} or {@code network_sha256}. */
    public Optional<String> meta(String key) {
        return ask(() -> new Rows(connection)
                .select("SELECT value FROM meta WHERE key = ?", row -> row.getString(1), key).stream()
                        .findFirst());
    }

    /** Photographs a second of the last scan, 0 where that is not known. */
    public double perSecond() {
        try {
            return meta("perSecond")
                    .map(Double::valueOf)
                    .filter(speed -> speed > 0)
                    .orElse(0.0);
        } catch (NumberFormatException e) {
            return 0; // only an estimate hangs on it
        }
    }

    /** Whether every photograph of the folder was in it when the folder was last looked at. */
    public boolean complete() {
        return meta("complete").filter("1"::equals).isPresent();
    }

    /** The recorded layers as they stand in the records, one behind the other; no scan changes them. */
    List<Layer> layers() {
        if (layers == null) {
            layers = ask(() -> new Rows(connection)
                    .select(
                            "SELECT id, name, before_relu, channels, height, width FROM layer ORDER BY id",
                            IndexReader::layer));
        }
        return layers;
    }

    private static Layer layer(ResultSet row) throws SQLException {
        RecordedLayer recorded = new RecordedLayer(
                row.getString(2), row.getInt(3) == 1, List.of(), row.getInt(4), row.getInt(5), row.getInt(6));
        return new Layer(row.getLong(1), recorded);
    }

    /** Names of the recorded layers, in the order of the network. */
    public List<String> layerNames() {
        return layers().stream()
                .filter(layer -> !layer.layer().beforeRelu())
                .map(layer -> layer.layer().name())
                .toList();
    }

    /** A recorded layer; empty when it was not recorded. */
    public Optional<RecordedLayer> layer(String name) {
        return layers().stream()
                .map(Layer::layer)
                .filter(layer -> layer.name().equals(name) && !layer.beforeRelu())
                .findFirst();
    }

    /** Whether a layer was recorded before its ReLU too. */
    public boolean hasBeforeRelu(String name) {
        return layers().stream()
                .map(Layer::layer)
                .anyMatch(layer -> layer.name().equals(name) && layer.beforeRelu());
    }

    /** Number of photographs. */
    public int count() {
        return ask(() -> new Rows(connection)
                .select("SELECT count(*) FROM photograph", row -> row.getInt(1))
                .get(0));
    }

    /** All photographs, as they were at the first call. */
    public List<IndexedPhotograph> photographs() {
        if (photographs == null) {
            photographs = ask(() -> new Rows(connection)
                    .select(
                            "SELECT id, path, size, modified, width, height, category, guessed, author, licence,"
                                    + " source, segment, place FROM photograph",
                            this::photograph));
            sortByPath();
        }
        return photographs;
    }

    private IndexedPhotograph photograph(ResultSet row) throws SQLException {
        seats.add(new Seat(row.getLong(12), row.getInt(13)));
        String author = row.getString(9);
        String licence = row.getString(10);
        String source = row.getString(11);
        Optional<Credit> credit = author == null ? Optional.empty() : Optional.of(new Credit(author, licence, source));
        return new IndexedPhotograph(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getInt(5),
                row.getInt(6),
                row.getString(7),
                row.getInt(8) == 1,
                credit);
    }

    /** As Java compares texts: SQLite compares bytes, and ties must fall as they do in a scan. */
    private void sortByPath() {
        Integer[] order = new Integer[photographs.size()];
        Arrays.setAll(order, i -> i);
        List<IndexedPhotograph> unsorted = photographs;
        List<Seat> unsortedSeats = List.copyOf(seats);
        Arrays.sort(
                order,
                (a, b) -> unsorted.get(a).name().compareTo(unsorted.get(b).name()));
        photographs = Arrays.stream(order).map(unsorted::get).toList();
        seats.clear();
        Arrays.stream(order).map(unsortedSeats::get).forEach(seats::add);
    }

    /** What was skipped, by path. */
    public List<Skipped> skipped() {
        return ask(() -> new Rows(connection)
                .select(
                        "SELECT path, size, modified, reason FROM skipped ORDER BY path",
                        row -> new Skipped(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4))));
    }

    /**
     * What the photographs do to a channel.
     *
     * @param beforeRelu whether before the ReLU; where there is none, that is the same
     * @param channel 0-based
     * @return empty when the layer was not recorded or has no such channel
     */
    public Optional<ChannelActivations> channel(String layer, boolean beforeRelu, int channel) {
        return numbered(layer, beforeRelu)
                .filter(recorded -> channel >= 0 && channel < recorded.layer().channels())
                .map(recorded -> read(recorded, channel, channel).get(0));
    }

    /** The same for all channels of a layer; empty when it was not recorded. */
    public List<ChannelActivations> channels(String layer, boolean beforeRelu) {
        return numbered(layer, beforeRelu)
                .map(recorded -> read(recorded, 0, recorded.layer().channels() - 1))
                .orElse(List.of());
    }

    private Optional<Layer> numbered(String name, boolean beforeRelu) {
        List<Layer> same = layers().stream()
                .filter(layer -> layer.layer().name().equals(name))
                .toList();
        return same.stream()
                .filter(layer -> layer.layer().beforeRelu() == beforeRelu)
                .findFirst()
                .or(() -> same.stream().findFirst());
    }

    private List<ChannelActivations> read(Layer layer, int first, int last) {
        int count = photographs().size();
        Map<Long, List<Integer>> bySegment = new HashMap<>();
        for (int i = 0; i < count; i++) {
            bySegment
                    .computeIfAbsent(seats.get(i).segment(), key -> new ArrayList<>())
                    .add(i);
        }
        List<ChannelActivations> channels = new ArrayList<>();
        for (int channel = first; channel <= last; channel++) {
            channels.add(new ChannelActivations(new float[count], new float[count], new int[count]));
        }
        ask(() -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT channel, segment, max, mean, position"
                    + " FROM activation WHERE layer = ? AND channel BETWEEN ? AND ?")) {
                select.setLong(1, layer.id());
                select.setInt(2, first);
                select.setInt(3, last);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        List<Integer> here = bySegment.getOrDefault(rows.getLong(2), List.of());
                        fill(channels.get(rows.getInt(1) - first), here, rows);
                    }
                }
            }
            return null;
        });
        return channels;
    }

    private void fill(ChannelActivations channel, List<Integer> photographsHere, ResultSet row) throws SQLException {
        ByteBuffer max = blob(row, 3);
        ByteBuffer mean = blob(row, 4);
        ByteBuffer position = blob(row, 5);
        for (int photograph : photographsHere) {
            int at = 4 * seats.get(photograph).place();
            if (at + 4 > Math.min(max.capacity(), Math.min(mean.capacity(), position.capacity()))) {
                throw IndexFailure.damaged(file, null);
            }
            channel.max()[photograph] = max.getFloat(at);
            channel.mean()[photograph] = mean.getFloat(at);
            channel.position()[photograph] = position.getInt(at);
        }
    }

    private static ByteBuffer blob(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return ByteBuffer.wrap(bytes == null ? new byte[0] : bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
