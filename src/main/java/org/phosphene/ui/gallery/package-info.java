/**
 * The page with a picture of every channel of the chosen layer. Main types:
 * {@link org.phosphene.ui.gallery.GalleryViewModel} and {@link org.phosphene.ui.gallery.GalleryView}. Must not know
 * other features.
 */
package org.phosphene.ui.gallery;
