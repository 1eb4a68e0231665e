/**
 * The window itself: lays out the features, shows notices and the state of the engine, and knows the keys. Main types:
 * {@link org.phosphene.ui.shell.ShellView} and {@link org.phosphene.ui.shell.ShellViewModel}. Must not know the engine.
 */
package org.phosphene.ui.shell;
