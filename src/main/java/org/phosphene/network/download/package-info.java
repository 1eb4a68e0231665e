/**
 * The only place that connects to the network: fetches the file of a catalogue entry when somebody asked for it. Main
 * type: {@link org.phosphene.network.download.Download}. Blocks its caller and starts no threads of its own. Must not
 * know DJL or JavaFX, nor be used by {@code org.phosphene.network}, which reads what lies on the disk.
 */
package org.phosphene.network.download;
