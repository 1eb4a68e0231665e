/**
 * Where one begins: networks used last, networks that come with the program or can be fetched, and what to do first.
 * Main types: {@link org.phosphene.ui.start.StartView} and {@link org.phosphene.ui.start.StartViewModel}. Must not know
 * other features of the window.
 */
package org.phosphene.ui.start;
