package org.phosphene.examples;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import org.phosphene.core.PhospheneException;
import org.phosphene.image.Credit;

/** Adds to an index, a segment of photographs at a time: all of it or nothing. */
final class IndexWriter {

    /** A photograph with what it does. */
    record Entry(IndexedPhotograph photograph, PhotographRecord activations) {}

    private final Path file;
    private final Connection connection;

    IndexWriter(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Work in one transaction. */
    private interface Change {
        void run() throws SQLException;
    }

    void layers(List<RecordedLayer> layers) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO layer (name, before_relu, channels, height, width) VALUES (?, ?, ?, ?, ?)")) {
            for (RecordedLayer layer : layers) {
                insert.setString(1, layer.name());
                insert.setInt(2, layer.beforeRelu() ? 1 : 0);
                insert.setInt(3, layer.channels());
                insert.setInt(4, layer.height());
                insert.setInt(5, layer.width());
                insert.executeUpdate();
            }
        }
    }

    /**
     * Adds photographs, in place of those of the same names, and what was skipped.
     *
     * @param entries may be empty
     * @throws PhospheneException when the disk is full; then nothing is added
     */
    void add(List<Entry> entries, List<Skipped> skipped) {
        change(() -> {
            for (Skipped one : skipped) {
                forget(List.of(one.name()));
                skip(one);
            }
            if (!entries.isEmpty()) {
                forget(entries.stream().map(entry -> entry.photograph().name()).toList());
                long segment = segment(entries.size());
                photographs(entries, segment);
                activations(entries, segment);
            }
        });
    }

    /** Takes photographs and skipped files out. */
    void remove(Collection<String> names) {
        change(() -> forget(names));
    }

    /** Says whether every photograph of the folder is in it. */
    void complete(boolean complete) {
        say("complete", complete ? "1" : "0");
    }

    /** Says how many photographs a second the last scan took. */
    void perSecond(double perSecond) {
        say("perSecond", String.valueOf(perSecond));
    }

    private void say(String key, String value) {
        change(() -> {
            try (PreparedStatement insert = connection.prepareStatement("INSERT OR REPLACE INTO meta VALUES (?, ?)")) {
                insert.setString(1, key);
                insert.setString(2, value);
                insert.executeUpdate();
            }
        });
    }

    private void change(Change change) {
        try {
            connection.setAutoCommit(false);
            try {
                change.run();
                connection.commit();
                connection.setAutoCommit(true);
            } catch (SQLException | RuntimeException e) {
                takeBack(e);
                throw e;
            }
        } catch (SQLException e) {
            throw IndexFailure.of(file, e);
        }
    }

    /** SQLite may have taken everything back itself, such as on a full disk; then there is nothing left to do. */
    private void takeBack(Exception reason) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private void forget(Collection<String> names) throws SQLException {
        int photographs = 0;
        for (String table : List.of("photograph", "skipped")) {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + table + " WHERE path = ?")) {
                for (String name : names) {
                    delete.setString(1, name);
                    int gone = delete.executeUpdate();
                    photographs += table.equals("photograph") ? gone : 0;
                }
            }
        }
        if (photographs > 0) {
            forgetEmptySegments();
        }
    }

    /** A segment without photographs is read by nobody. */
    private void forgetEmptySegments() throws SQLException {
        String empty = "SELECT id FROM segment WHERE id NOT IN (SELECT segment FROM photograph)";
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM activation WHERE segment IN (" + empty + ")");
            statement.executeUpdate("DELETE FROM segment WHERE id IN (" + empty + ")");
        }
    }

    private void skip(Skipped one) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO skipped VALUES (?, ?, ?, ?)")) {
            insert.setString(1, one.name());
            insert.setLong(2, one.size());
            insert.setLong(3, one.modified());
            insert.setString(4, one.reason());
            insert.executeUpdate();
        }
    }

    private long segment(int photographs) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO segment (photographs) VALUES (?)")) {
            insert.setInt(1, photographs);
            insert.executeUpdate();
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT last_insert_rowid()")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void photographs(List<Entry> entries, long segment) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO photograph (path, size, modified, width, height, category, guessed, author, licence,"
                        + " source, segment, place) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int place = 0; place < entries.size(); place++) {
                IndexedPhotograph one = entries.get(place).photograph();
                insert.setString(1, one.name());
                insert.setLong(2, one.size());
                insert.setLong(3, one.modified());
                insert.setInt(4, one.width());
                insert.setInt(5, one.height());
                insert.setString(6, one.category());
                insert.setInt(7, one.guessed() ? 1 : 0);
                insert.setString(8, one.credit().map(Credit::author).orElse(null));
                insert.setString(9, one.credit().map(Credit::licence).orElse(null));
                insert.setString(10, one.credit().map(Credit::source).orElse(null));
                insert.setLong(11, segment);
                insert.setInt(12, place);
                insert.executeUpdate();
            }
        }
    }

    private void activations(List<Entry> entries, long segment) throws SQLException {
        int base = 0;
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO activation VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setLong(3, segment);
            for (IndexReader.Layer layer : new IndexReader(file, connection).layers()) {
                insert.setLong(1, layer.id());
                for (int channel = 0; channel < layer.layer().channels(); channel++) {
                    int at = base + channel;
                    insert.setInt(2, channel);
                    insert.setBytes(
                            4, floats(entries, entry -> entry.activations().max()[at]));
                    insert.setBytes(
                            5, floats(entries, entry -> entry.activations().mean()[at]));
                    insert.setBytes(6, positions(entries, at));
                    insert.executeUpdate();
                }
                base += layer.layer().channels();
            }
        }
    }

    private interface Number {
        float of(Entry entry);
    }

    private static byte[] floats(List<Entry> entries, Number number) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * entries.size()).order(ByteOrder.LITTLE_ENDIAN);
        entries.forEach(entry -> bytes.putFloat(number.of(entry)));
        return bytes.array();
    }

    private static byte[] positions(List<Entry> entries, int at) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * entries.size()).order(ByteOrder.LITTLE_ENDIAN);
        entries.forEach(entry -> bytes.putInt(entry.activations().position()[at]));
        return bytes.array();
    }
}
