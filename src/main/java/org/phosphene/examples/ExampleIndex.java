package org.phosphene.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * One SQLite file: what the photographs of one folder do to the chosen layers of one network, prepared in one way. Its
 * schema is described for other programs in docs/dataset-index.md. Several programs may read while one writes. Order of
 * use: {@link #create} or {@link #open}, then {@link #reader()} and {@link #writer()}, {@link #close()} last; one
 * thread at a time.
 */
public final class ExampleIndex implements AutoCloseable {

    /** Version of the schema; a file with a larger one was written by a newer program. */
    public static final int VERSION = 1;

    private static final int APPLICATION = 0x50484f45; // "PHOE"
    private static final int PATIENCE = 10_000; // milliseconds for a lock
    private static final int PAGE = 16_384; // bytes; a row holds three times 256 numbers

    private static final String SCHEMA =
            """
            CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
            CREATE TABLE layer (
              id INTEGER PRIMARY KEY, name TEXT NOT NULL, before_relu INTEGER NOT NULL, channels INTEGER NOT NULL,
              height INTEGER NOT NULL, width INTEGER NOT NULL, UNIQUE (name, before_relu));
            CREATE TABLE segment (id INTEGER PRIMARY KEY AUTOINCREMENT, photographs INTEGER NOT NULL);
            CREATE TABLE photograph (
              id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL UNIQUE, size INTEGER NOT NULL,
              modified INTEGER NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, category TEXT NOT NULL,
              guessed INTEGER NOT NULL, author TEXT, licence TEXT, source TEXT,
              segment INTEGER NOT NULL REFERENCES segment, place INTEGER NOT NULL);
            CREATE TABLE activation (
              layer INTEGER NOT NULL REFERENCES layer, channel INTEGER NOT NULL,
              segment INTEGER NOT NULL REFERENCES segment,
              max BLOB NOT NULL, mean BLOB NOT NULL, position BLOB NOT NULL,
              PRIMARY KEY (layer, channel, segment));
            CREATE TABLE skipped (
              path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL, reason TEXT NOT NULL);
            """;

    private final Path file;
    private final Connection connection;

    private ExampleIndex(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Whether there is a file to be opened. */
    public static boolean exists(Path file) {
        return Files.isRegularFile(file);
    }

    /**
     * Opens an index to read it.
     *
     * @throws DamagedIndex when it is damaged or no index
     * @throws PhospheneException when it was written by a newer program or cannot be opened
     */
    public static ExampleIndex open(Path file) {
        if (!exists(file)) {
            throw new PhospheneException("There is no index %s. Scan the folder first.", file);
        }
        return opened(file, true);
    }

    /**
     * Opens an index to write to it; makes it, and the folder it is in, where there is none. Looks through all of an
     * index that is there.
     *
     * @throws DamagedIndex when there is one that is damaged, belongs to something else, or is no index
     * @throws PhospheneException when it was written by a newer program or cannot be written
     */
    public static ExampleIndex create(Path file, IndexSubject subject) {
        boolean there = exists(file);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new PhospheneException(
                    "The folder %s for the index cannot be made. Check its permissions and the space on its disk.",
                    file.getParent(), e);
        }
        ExampleIndex index = opened(file, false);
        try {
            if (!there || index.isEmpty()) {
                index.build(subject);
            } else {
                index.check(subject);
            }
            return index;
        } catch (SQLException e) {
            index.close();
            throw IndexFailure.of(file, e);
        } catch (RuntimeException e) {
            index.close();
            throw e;
        }
    }

    /** Whether a file is the index of a subject and can be read to its end. */
    public static boolean isSound(Path file, IndexSubject subject) {
        try (ExampleIndex index = opened(file, true)) {
            index.check(subject);
            return true;
        } catch (DamagedIndex e) {
            return false;
        } catch (SQLException e) {
            return !(IndexFailure.of(file, e) instanceof DamagedIndex);
        }
    }

    private static ExampleIndex opened(Path file, boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE);
        config.setPageSize(PAGE);
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        if (!readOnly) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL); // readers go on while it is written
        } else {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        }
        Connection connection = null;
        try {
            connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
            ExampleIndex index = new ExampleIndex(file, connection);
            index.refuseOthers();
            return index;
        } catch (SQLException e) {
            closeQuietly(connection);
            throw IndexFailure.of(file, e);
        } catch (RuntimeException e) {
            closeQuietly(connection);
            throw e;
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // what failed before is what the user hears of
        }
    }

    private void refuseOthers() throws SQLException {
        int version = number("PRAGMA user_version");
        int application = number("PRAGMA application_id");
        if (application == APPLICATION && version > VERSION) {
            throw new PhospheneException(
                    "The index %s was written by a newer version of this program. Update this one, or move that "
                            + "file away and scan the folder again.",
                    file);
        }
        boolean mine = application == APPLICATION && version == VERSION;
        if (!mine && !isEmpty()) {
            throw IndexFailure.damaged(file, null);
        }
    }

    private boolean isEmpty() throws SQLException {
        return number("SELECT count(*) FROM sqlite_master") == 0;
    }

    private int number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private void build(IndexSubject subject) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String sql : SCHEMA.split(";\\s*")) {
                statement.execute(sql);
            }
            statement.execute("PRAGMA application_id = " + APPLICATION);
            statement.execute("PRAGMA user_version = " + VERSION);
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO meta VALUES (?, ?)")) {
            for (var entry : subject.entries().entrySet()) {
                insert.setString(1, entry.getKey());
                insert.setString(2, entry.getValue());
                insert.executeUpdate();
            }
        }
        new IndexWriter(file, connection).layers(subject.layers());
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void check(IndexSubject subject) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (!rows.next() || !rows.getString(1).equals("ok")) {
                throw IndexFailure.damaged(file, null);
            }
        }
        for (var entry : subject.entries().entrySet()) {
            if (!reader().meta(entry.getKey()).filter(entry.getValue()::equals).isPresent()) {
                throw new DamagedIndex(
                        Sentence.of(
                                "The index %s belongs to another network, folder or setting (%s). Scan the folder "
                                        + "again; that file is kept beside the new one.",
                                file, entry.getKey()),
                        null);
            }
        }
    }

    /** Lets the file grow no further than to some pages, or to those it has: a full disk for tests. */
    void limitPages(int most) throws SQLException {
        number("PRAGMA max_page_count = " + most);
    }

    /** Asks it. */
    public IndexReader reader() {
        return new IndexReader(file, connection);
    }

    /** Adds to it. */
    IndexWriter writer() {
        return new IndexWriter(file, connection);
    }

    /**
     * Puts a file that cannot be used aside, so that another can be made in its place.
     *
     * @return where it is now
     */
    public static Path putAside(Path file) {
        try {
            Path aside = file;
            for (int i = 1; Files.exists(aside); i++) {
                aside = file.resolveSibling(file.getFileName() + ".damaged" + i);
            }
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            for (String rest : new String[] {"-wal", "-shm"}) { // they belong to the old file alone
                Path old = file.resolveSibling(file.getFileName() + rest);
                if (Files.exists(old)) {
                    Files.move(old, aside.resolveSibling(aside.getFileName() + rest));
                }
            }
            return aside;
        } catch (IOException e) {
            throw new PhospheneException(
                    "The damaged index %s could not be put aside. Move it away and scan again.", file, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw IndexFailure.of(file, e);
        }
    }
}
