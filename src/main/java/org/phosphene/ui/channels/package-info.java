/**
 * The channels of the chosen layer as tiles. Main types: {@link org.phosphene.ui.channels.ChannelsView} and
 * {@link org.phosphene.ui.channels.ChannelsViewModel}. Must not know other features of the window.
 */
package org.phosphene.ui.channels;
