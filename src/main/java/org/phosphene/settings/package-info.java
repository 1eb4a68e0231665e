/**
 * What outlives a session: where files go, what the user chose, and how a file is written so that it is whole or not
 * there. Main types: {@link org.phosphene.settings.AppDirs} and {@link org.phosphene.settings.AtomicFile}. Must not
 * know any feature.
 */
package org.phosphene.settings;
