package org.phosphene.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.phosphene.core.PhospheneException;

/** Opens networks: those of the catalogue by id, others by path. Immutable; files are read on the caller's thread. */
public final class NetworkOpener {

    private final NetworkCatalog catalog;
    private final NetworkReader reader;

    /** @param reader of the file format, such as {@code OnnxReader::read} */
    public NetworkOpener(NetworkCatalog catalog, NetworkReader reader) {
        this.catalog = catalog;
        this.reader = reader;
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
        Network network = reader.read(file);
        return catalog.entryFor(network.sha256())
                .map(known -> new OpenedNetwork(network, known.profile(), labels(known)))
                .orElseGet(() -> new OpenedNetwork(network, assumed(network, file), Labels.none()));
    }

    private static NetworkProfile assumed(Network network, Path file) {
        NetworkProfile profile = AssumedProfile.of(network, file.toString());
        return TensorFlowProfile.isFrom(network) ? TensorFlowProfile.of(network, profile) : profile;
    }

    private OpenedNetwork open(CatalogEntry entry) {
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
        return new OpenedNetwork(network, entry.profile(), labels(entry));
    }

    private static void check(CatalogEntry entry, String found) {
        if (!entry.sha256().equals(found)) {
            throw new PhospheneException("The file " + Quoted.name(entry.file().toString())
                    + " is not the network the catalogue means: SHA-256 " + entry.sha256() + " was expected, " + found
                    + " was found. Copy the original file back, or open this one by its path from another folder "
                    + "if it is yours.");
        }
    }

    private static Labels labels(CatalogEntry entry) {
        return entry.labels().map(Labels::read).orElseGet(Labels::none);
    }

    private static Path path(String idOrFile) {
        try {
            return Path.of(idOrFile);
        } catch (InvalidPathException e) {
            throw new PhospheneException(
                    Quoted.name(idOrFile) + " is neither a known network nor a path this computer allows.", e);
        }
    }

    private PhospheneException unknown(String idOrFile) {
        List<String> ids =
                catalog.entries().stream().map(entry -> entry.profile().id()).toList();
        return new PhospheneException("There is no network and no file " + Quoted.name(idOrFile) + ". "
                + (ids.isEmpty() ? "Check the path." : "Known networks: " + String.join(", ", ids) + "."));
    }

    private static String sha256(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new PhospheneException(
                    "The file " + Quoted.name(file.toString()) + " could not be read. Check that you may read it.", e);
        }
    }
}
