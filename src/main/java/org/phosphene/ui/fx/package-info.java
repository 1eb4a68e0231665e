/**
 * The one gate to the JavaFX thread. Main types: {@link org.phosphene.ui.fx.Fx} runs things there and catches what they
 * throw, {@link org.phosphene.ui.fx.FramePump} is the screen's pulse. Must not know any feature of the program.
 */
package org.phosphene.ui.fx;
