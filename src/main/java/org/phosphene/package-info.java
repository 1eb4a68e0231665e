/**
 * Where the program starts and its parts are wired. Main types: {@link org.phosphene.Launcher} chooses between command
 * line and window, {@link org.phosphene.PhospheneApp} is the window's application. Must not be known by any other
 * package.
 */
package org.phosphene;
