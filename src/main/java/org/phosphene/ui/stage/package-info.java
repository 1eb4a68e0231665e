/**
 * The live canvas: one run from the click to the saved picture. Main types: {@link org.phosphene.ui.stage.StageView}
 * and {@link org.phosphene.ui.stage.StageViewModel}. Must not know the other features of the window.
 */
package org.phosphene.ui.stage;
