package org.phosphene.network;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A network the catalogue knows.
 *
 * @param file where it lies
 * @param sha256 of that file, hexadecimal, lower case
 * @param source where its weights come from
 * @param licence its SPDX identifier
 * @param labels where the names of its classes lie, empty where it has none
 * @param profile everything else
 */
public record CatalogEntry(
        Path file, String sha256, String source, String licence, Optional<Path> labels, NetworkProfile profile) {}
