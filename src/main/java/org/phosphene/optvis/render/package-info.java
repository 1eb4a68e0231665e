/**
 * A recipe and the loop that carries it out. Main types: {@link org.phosphene.optvis.render.Recipe}, everything a
 * picture is made from, and {@link org.phosphene.optvis.render.RenderLoop}, which makes it a step at a time. Must not
 * know DJL or JavaFX.
 */
package org.phosphene.optvis.render;
