/**
 * The user guide inside the window. Main types: {@link org.phosphene.ui.help.HelpWindow} and
 * {@link org.phosphene.ui.help.Guide}. Must not know other features of the window.
 */
package org.phosphene.ui.help;
