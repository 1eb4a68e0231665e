/**
 * Values and contracts everything else shares; JDK only. Main types: {@link org.phosphene.core.UnitRef} names what is
 * visualized, {@link org.phosphene.core.Frame} is a batch of pictures. Must not know DJL, JavaFX or AWT.
 */
package org.phosphene.core;
