/**
 * What a photograph excites, and which units of other networks are alike. Main types:
 * {@link org.phosphene.ui.reading.ReadingDialog}, {@link org.phosphene.ui.reading.ReadingViewModel},
 * {@link org.phosphene.ui.reading.AlikeDialog} and {@link org.phosphene.ui.reading.AlikeViewModel}. Must not know other
 * features of the window.
 */
package org.phosphene.ui.reading;
