/**
 * Pictures as bytes: reading photographs, resampling and preparing them, PNG with text inside, and arrays as .npy. Main
 * types: {@code Pixels} is a picture, {@code PhotographReader} reads one. Must
 * not know DJL or JavaFX.
 */
package org.phosphene.image;
