/**
 * Pictures of all channels of a layer. Main types: {@link org.phosphene.gallery.GalleryPlan}, which of them come next,
 * and {@link org.phosphene.gallery.PictureCache}, a folder of finished pictures by the keys of their recipes. Must not
 * know DJL or JavaFX.
 */
package org.phosphene.gallery;
