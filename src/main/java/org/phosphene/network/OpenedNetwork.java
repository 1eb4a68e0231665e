package org.phosphene.network;

import java.util.List;

/**
 * A network ready to be looked at.
 *
 * @param network its graph and weights
 * @param profile how pictures are given to it and what its layers are for
 * @param labels names of its classes; may be {@link Labels#none()}
 * @param origin where the profile comes from
 * @param findings what to know before its pictures are believed
 */
public record OpenedNetwork(
        Network network, NetworkProfile profile, Labels labels, ProfileOrigin origin, List<Finding> findings) {

    public OpenedNetwork {
        findings = List.copyOf(findings);
    }

    /** One that the catalogue knows, with nothing to say about it. */
    public OpenedNetwork(Network network, NetworkProfile profile, Labels labels) {
        this(network, profile, labels, ProfileOrigin.CATALOGUE, List.of());
    }
}
