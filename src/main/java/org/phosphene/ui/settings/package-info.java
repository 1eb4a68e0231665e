/**
 * The few choices that last: theme, device, threads. Main types: {@link org.phosphene.ui.settings.SettingsView} and
 * {@link org.phosphene.ui.settings.SettingsViewModel}. Must not know other features of the window.
 */
package org.phosphene.ui.settings;
