package org.phosphene.network.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.phosphene.network.CatalogEntry;
import org.phosphene.network.DownloadRecord;

/** The files of one downloaded network, whole or in part. */
public final class DownloadedFiles {

    private final CatalogEntry entry;

    /** @param entry with an address */
    public DownloadedFiles(CatalogEntry entry) {
        this.entry = entry;
    }

    /** Bytes that are here from a download that did not end. */
    public long arrived() {
        return PartFile.pathFor(entry.file()).toFile().length();
    }

    /**
     * Deletes them.
     *
     * @return whether there was anything
     */
    public boolean delete() throws IOException {
        boolean whole = Files.deleteIfExists(entry.file());
        boolean part = Files.deleteIfExists(PartFile.pathFor(entry.file()));
        Files.deleteIfExists(PartFile.notesFor(entry.file()));
        Files.deleteIfExists(DownloadRecord.of(entry.file()));
        if (entry.download().orElseThrow().labelsMember().isPresent()) {
            for (Path labels : entry.labels().stream().toList()) {
                Files.deleteIfExists(labels);
            }
        }
        return whole || part;
    }
}
