/**
 * Simple beside diverse optimisation of the same objective. Main types: {@link org.phosphene.ui.compare.CompareView}
 * and {@link org.phosphene.ui.compare.CompareViewModel}. Must not know the other features of the window.
 */
package org.phosphene.ui.compare;
