package org.phosphene.network;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A network the catalogue knows.
 *
 * @param file where it lies, or will lie once it was downloaded
 * @param sha256 of that file, hexadecimal, lower case; empty where its publisher names none
 * @param source where its weights come from
 * @param licence its SPDX identifier
 * @param labels where the names of its classes lie, empty where it has none
 * @param download where it is published, empty where it comes with the program
 * @param profile everything else
 */
public record CatalogEntry(
        Path file,
        Optional<String> sha256,
        String source,
        String licence,
        Optional<Path> labels,
        Optional<DownloadSource> download,
        NetworkProfile profile) {

    /** Whether it can be opened without being downloaded first. */
    public boolean isHere() {
        return download.isEmpty() || Files.isRegularFile(file);
    }

    /** The names of its classes where they are here; those that come with a download may be lost. */
    Optional<Path> labelsHere() {
        boolean come = download.flatMap(DownloadSource::labelsMember).isPresent();
        return labels.filter(names -> !come || Files.isRegularFile(names));
    }

    /** The checksum its file should have: the published one, else the one it arrived with, else none is known. */
    Optional<String> expectedSha256() {
        return sha256.or(
                () -> download.flatMap(source -> DownloadRecord.read(file)).map(DownloadRecord::sha256));
    }
}
