/**
 * Left side of the window: which network, which layer. Main types: {@link org.phosphene.ui.layers.LayersView} and
 * {@link org.phosphene.ui.layers.LayersViewModel}. Must not know other features of the window.
 */
package org.phosphene.ui.layers;
