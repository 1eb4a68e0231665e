package org.phosphene.network.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.phosphene.core.CancelToken;
import org.phosphene.core.PhospheneException;
import org.phosphene.network.CatalogEntry;
import org.phosphene.network.DownloadRecord;
import org.phosphene.network.DownloadSource;
import org.phosphene.network.Quoted;
import org.phosphene.network.Sha256;

/** Puts what was downloaded into its place, out of its archive where it came in one, and notes its checksum. */
final class Placing {

    private final CatalogEntry entry;
    private final DownloadSource source;
    private final DownloadLimits limits;

    Placing(CatalogEntry entry, DownloadLimits limits) {
        this.entry = entry;
        this.source = entry.download().orElseThrow();
        this.limits = limits;
    }

    /** @throws PhospheneException when the archive is not what it should be; then it is removed */
    void place(PartFile part, CancelToken cancel) throws Arrivals.Cancelled {
        try {
            if (source.member().isPresent()) {
                unpack(part, source.member().get(), cancel);
            } else {
                note(part.checksum());
                part.close(); // Windows moves no open file
                move(part.path(), entry.file());
            }
        } catch (IOException e) {
            throw PartFile.unwritable(entry.file(), e);
        }
        part.delete();
    }

    private void unpack(PartFile part, String member, CancelToken cancel) throws IOException {
        Archive archive = new Archive(part.path(), limits);
        Path network = beside(entry.file());
        try {
            archive.unpack(member, network, cancel);
            String found = Sha256.of(network);
            Optional<String> expected = entry.sha256();
            if (expected.isPresent() && !expected.get().equals(found)) {
                throw new PhospheneException(
                        "The file %s in the archive is not the network the catalogue means, so it was removed: SHA-256 "
                                + "%s was expected, %s was found. Try again later.",
                        Quoted.name(member), expected.get(), found);
            }
            if (source.labelsMember().isPresent() && entry.labels().isPresent()) {
                Path labels = beside(entry.labels().get());
                archive.unpack(source.labelsMember().get(), labels, cancel);
                move(labels, entry.labels().get());
            }
            note(found);
            move(network, entry.file());
        } catch (PhospheneException e) {
            part.delete();
            throw e;
        } finally {
            Files.deleteIfExists(network);
        }
    }

    private void note(String checksum) {
        new DownloadRecord(source.address().toString(), checksum).write(entry.file());
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".unpacked");
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
