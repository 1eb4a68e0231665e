/**
 * Trained networks as plain values: what a file says, how photographs are prepared for it, what its classes are called.
 * Main types: {@link org.phosphene.network.Network} is the graph, {@link org.phosphene.network.OpenedNetwork} a graph
 * with its description. Must not know DJL or JavaFX: nothing is computed here.
 */
package org.phosphene.network;
