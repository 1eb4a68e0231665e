/**
 * Pictures as bytes: reading photographs, resampling and preparing them, PNG with text inside, and arrays as .npy. Main
 * types: {@link org.phosphene.image.Pixels} is a picture, {@link org.phosphene.image.PhotographReader} reads one. Must
 * not know DJL or JavaFX.
 */
package org.phosphene.image;
