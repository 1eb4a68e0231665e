/**
 * The tray of pictures and the page they are saved on. Main types: {@link org.phosphene.ui.figure.TrayView} and
 * {@link org.phosphene.ui.figure.TrayViewModel}. Must not know the other features of the window.
 */
package org.phosphene.ui.figure;
