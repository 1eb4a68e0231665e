/**
 * Beside the stage: diverse images of the same objective, its facets, or the same on a second network. Main types:
 * {@link org.phosphene.ui.compare.CompareView} and {@link org.phosphene.ui.compare.CompareViewModel}. Must not know the
 * other features of the window.
 */
package org.phosphene.ui.compare;
