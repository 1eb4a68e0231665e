/**
 * Pictures that were made once and are kept. Main type: {@link org.phosphene.gallery.PictureCache}, a folder of
 * pictures by the keys of their recipes. Must not know DJL or JavaFX.
 */
package org.phosphene.gallery;
