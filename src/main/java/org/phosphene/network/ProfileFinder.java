package org.phosphene.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;

/**
 * Finds out how pictures are given to a network: what the user chose for it, else what the catalogue knows, else what
 * its file says, else what is usual.
 */
final class ProfileFinder {

    private final NetworkCatalog catalog;
    private final NetworkMemory memory;

    ProfileFinder(NetworkCatalog catalog, NetworkMemory memory) {
        this.catalog = catalog;
        this.memory = memory;
    }

    /** @param id what the network is opened by; the catalogue's own id stands in its place where it knows the file */
    OpenedNetwork describe(Network network, String id) {
        List<Finding> findings = new ArrayList<>();
        Optional<CatalogEntry> known = catalog.entry(id).or(() -> catalog.entryFor(network.sha256()));
        Optional<Description> written = known.isPresent() ? Optional.empty() : written(network, findings);
        NetworkProfile base = known.map(entry -> completed(entry, network, id))
                .orElseGet(() -> written.map(said -> ofFile(network, id, said)).orElseGet(() -> assumed(network, id)));
        Optional<Description> chosen = chosen(network, findings);
        NetworkProfile profile = chosen.map(choice -> choice.applyTo(base, Sentence.of("As you chose for this file.")))
                .orElse(base);
        checkSize(network, profile);
        Labels labels = chosen.flatMap(Description::labels)
                .or(() -> written.flatMap(Description::labels))
                .or(() -> known.flatMap(CatalogEntry::labelsHere).map(Labels::read))
                .orElseGet(Labels::none);
        findings.addAll(LoadFindings.of(network, profile));
        return new OpenedNetwork(network, profile, labels, origin(chosen, known, written), findings);
    }

    private static void checkSize(Network network, NetworkProfile profile) {
        int planes = profile.preprocessing().planes();
        long numbers = (long) profile.inputWidth() * profile.inputHeight() * planes;
        if (numbers > Preprocessing.COLOURS * Description.Size.MOST_PIXELS) {
            throw new PhospheneException(
                    "The network %s takes pictures of %s x %s with %s channels, more than the 16 million pixels of "
                            + "three colours that are allowed. Export it for smaller ones.",
                    Quoted.name(network.source()), profile.inputWidth(), profile.inputHeight(), planes);
        }
    }

    /**
     * A file that lies elsewhere is no download, so it keeps its own id. A publisher names no layers; where the
     * catalogue does not either, the graph shows where the classes are.
     */
    private static NetworkProfile completed(CatalogEntry entry, Network network, String id) {
        NetworkProfile profile =
                entry.isHere() ? entry.profile() : entry.profile().withId(id);
        return entry.download().isPresent() && profile.logits().isEmpty()
                ? profile.withClasses(ClassLayers.of(network))
                : profile;
    }

    private static NetworkProfile ofFile(Network network, String id, Description said) {
        NetworkProfile assumed = assumed(network, id);
        return said.applyTo(
                assumed,
                said.preprocessing().isPresent()
                        ? Sentence.of("As the file itself says in its metadata.")
                        : assumed.note());
    }

    private static NetworkProfile assumed(Network network, String id) {
        NetworkProfile profile = AssumedProfile.of(network, id);
        return TensorFlowProfile.isFrom(network) ? TensorFlowProfile.of(network, profile) : profile;
    }

    private static ProfileOrigin origin(
            Optional<Description> chosen, Optional<CatalogEntry> known, Optional<Description> written) {
        if (chosen.flatMap(Description::preprocessing).isPresent()) {
            return ProfileOrigin.CHOSEN;
        }
        if (known.isPresent()) {
            return ProfileOrigin.CATALOGUE;
        }
        return written.flatMap(Description::preprocessing).isPresent() ? ProfileOrigin.FILE : ProfileOrigin.ASSUMED;
    }

    private static Optional<Description> written(Network network, List<Finding> findings) {
        try {
            return Optional.of(MetadataDescription.of(network.facts().metadata(), network.source()))
                    .filter(said -> !said.equals(Description.NONE))
                    .map(said -> checked(said, network, findings));
        } catch (PhospheneException e) {
            findings.add(Finding.warning("metadata", "%s Until then the usual conventions are assumed.", e.sentence()));
            return Optional.empty();
        }
    }

    private Optional<Description> chosen(Network network, List<Finding> findings) {
        try {
            return memory.recall(network.sha256()).map(said -> checked(said, network, findings));
        } catch (PhospheneException e) {
            findings.add(Finding.warning("chosen", "%s", e.sentence()));
            return Optional.empty();
        }
    }

    /** Without layers that the network does not have. */
    private static Description checked(Description said, Network network, List<Finding> findings) {
        Optional<String> logits = said.logits().filter(layer -> exists(network, layer, findings));
        Optional<String> probabilities = said.probabilities().filter(layer -> exists(network, layer, findings));
        return new Description(
                said.size(),
                said.photographs(),
                said.preprocessing().filter(how -> fits(network, how, findings)),
                logits,
                probabilities,
                said.showpiece(),
                said.labels());
    }

    private static boolean exists(Network network, String layer, List<Finding> findings) {
        boolean exists = network.node(layer).isPresent();
        if (!exists) {
            findings.add(Finding.warning(
                    "metadata",
                    "A layer %s is named as that of the classes, but the network has none.",
                    Quoted.name(layer)));
        }
        return exists;
    }

    private static boolean fits(Network network, Preprocessing how, List<Finding> findings) {
        int planes = network.inputShape().get(how.layout().planes());
        boolean fits = planes <= 0 || planes == how.planes();
        if (!fits) {
            findings.add(Finding.warning(
                    "metadata",
                    "Numbers for %s channels (%s) are given, but the network takes %s. They are not used.",
                    how.planes(),
                    how.layout(),
                    planes));
        }
        return fits;
    }
}
