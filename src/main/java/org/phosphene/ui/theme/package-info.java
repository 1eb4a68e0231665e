/**
 * Looks and words of the window. Main types: {@link org.phosphene.ui.theme.ThemeChoice} dresses scenes,
 * {@link org.phosphene.ui.theme.Messages} holds every text. Must not know any feature of the program.
 */
package org.phosphene.ui.theme;
