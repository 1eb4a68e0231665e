/**
 * The use cases: open a network, choose a device, render, save. The window and the command line see the program through
 * {@link org.phosphene.studio.Studio}; no engine type is in any signature. Must not know JavaFX.
 */
package org.phosphene.studio;
