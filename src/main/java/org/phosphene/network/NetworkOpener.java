package org.phosphene.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;

/** Opens networks: those of the catalogue by id, others by path. Immutable; files are read on the caller's thread. */
public final class NetworkOpener {

    private final NetworkCatalog catalog;
    private final NetworkReader reader;
    private final ProfileFinder profiles;

    /**
     * @param reader of the file format, such as {@code OnnxReader::read}
     * @param memory what the user chose about networks
     */
    public NetworkOpener(NetworkCatalog catalog, NetworkReader reader, NetworkMemory memory) {
        this.catalog = catalog;
        this.reader = reader;
        this.profiles = new ProfileFinder(catalog, memory);
    }

    /**
     * Opens a network.
     *
     * @param idOrFile an id of the catalogue, or the path of a file
     * @throws PhospheneException when there is no such network, or its file is damaged or not the one the catalogue
     *     means
     */
    public OpenedNetwork open(String idOrFile) {
        Optional<CatalogEntry> entry = catalog.entry(idOrFile);
        if (entry.isPresent()) {
            return open(entry.get());
        }
        Path file = path(idOrFile);
        if (!Files.exists(file)) {
            throw unknown(idOrFile);
        }
        return profiles.describe(reader.read(file), file.toString());
    }

    /**
     * The same network as the user's newest choice describes it, without reading its file again.
     *
     * @throws PhospheneException when names of its classes cannot be read
     */
    public OpenedNetwork describe(OpenedNetwork opened) {
        return profiles.describe(opened.network(), opened.profile().id());
    }

    private OpenedNetwork open(CatalogEntry entry) {
        if (!entry.isHere()) {
            throw new PhospheneException(
                    "The network %s is known but not on this computer yet. Choose it in the window to download it, "
                            + "or run: phosphene networks download %s",
                    Quoted.name(entry.profile().title()), entry.profile().id());
        }
        Network network;
        try {
            network = reader.read(entry.file());
        } catch (PhospheneException e) {
            if (Files.isRegularFile(entry.file())) {
                check(entry, sha256(entry.file())); // a wrong file explains itself better than what is wrong in it
            }
            throw e;
        }
        check(entry, network.sha256());
        return profiles.describe(network, entry.profile().id());
    }

    private static void check(CatalogEntry entry, String found) {
        Optional<String> expected = entry.expectedSha256();
        if (expected.isPresent() && !expected.get().equals(found)) {
            throw new PhospheneException(
                    "The file %s is not the network the catalogue means: SHA-256 %s was expected, %s was found. %s",
                    Quoted.name(entry.file().toString()), expected.get(), found, remedy(entry));
        }
    }

    private static Sentence remedy(CatalogEntry entry) {
        return entry.download().isPresent()
                ? Sentence.of(
                        "Remove it and download it again: phosphene networks remove %s",
                        entry.profile().id())
                : Sentence.of("Copy the original file back, or open this one by its path from another folder if it is "
                        + "yours.");
    }

    private static Path path(String idOrFile) {
        try {
            return Path.of(idOrFile);
        } catch (InvalidPathException e) {
            throw new PhospheneException(
                    "%s is neither a known network nor a path this computer allows.", Quoted.name(idOrFile), e);
        }
    }

    private PhospheneException unknown(String idOrFile) {
        List<String> ids =
                catalog.entries().stream().map(entry -> entry.profile().id()).toList();
        return new PhospheneException(
                "There is no network and no file %s. %s",
                Quoted.name(idOrFile),
                ids.isEmpty()
                        ? Sentence.of("Check the path.")
                        : Sentence.of("Known networks: %s.", String.join(", ", ids)));
    }

    private static String sha256(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new PhospheneException(
                    "The file %s could not be read. Check that you may read it.", Quoted.name(file.toString()), e);
        }
    }
}
