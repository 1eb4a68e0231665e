package org.phosphene.network;

/**
 * A network ready to be looked at.
 *
 * @param network its graph and weights
 * @param profile how pictures are given to it and what its layers are for
 * @param labels names of its classes; may be {@link Labels#none()}
 */
public record OpenedNetwork(Network network, NetworkProfile profile, Labels labels) {}
