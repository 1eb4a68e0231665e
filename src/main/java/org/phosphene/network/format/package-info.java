/**
 * Chooses how a network's file is read, by its content and ending. Main type:
 * {@link org.phosphene.network.format.NetworkFile}.
 */
package org.phosphene.network.format;
