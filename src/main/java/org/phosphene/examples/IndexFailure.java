package org.phosphene.examples;

import java.nio.file.Path;
import java.sql.SQLException;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What went wrong with an index, as a sentence. */
final class IndexFailure {

    private IndexFailure() {}

    static PhospheneException of(Path file, SQLException e) {
        SQLiteErrorCode code =
                e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) { // the low byte is the kind
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT, SQLITE_MISMATCH, SQLITE_ERROR -> damaged(file, e);
            case SQLITE_FULL, SQLITE_IOERR -> new PhospheneException(
                    "The disk is full or fails, so the index %s could not be written. What was scanned before is "
                            + "kept. Free some space and scan again; it goes on from there.",
                    file, e);
            case SQLITE_BUSY, SQLITE_LOCKED -> new PhospheneException(
                    "Another program has locked the index %s. Close it and try again.", file, e);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH -> new PhospheneException(
                    "There is no permission to use the index %s. Change the permissions of its folder.", file, e);
            default -> new PhospheneException("The index %s cannot be used (%s). Try again.", file, e.getMessage(), e);
        };
    }

    static DamagedIndex damaged(Path file, Exception cause) {
        return new DamagedIndex(
                Sentence.of(
                        "The index %s is damaged. Scan the folder again; the damaged file is kept beside the new one.",
                        file),
                cause);
    }
}
