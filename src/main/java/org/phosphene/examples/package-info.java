/**
 * What photographs do to units: {@link org.phosphene.examples.Scan} runs a network over a folder,
 * {@link org.phosphene.examples.ExampleIndex} keeps what it found, and small values such as
 * {@link org.phosphene.examples.Ranking} and {@link org.phosphene.examples.Histogram} are derived from it. The only
 * package that speaks SQL. Must not know DJL or JavaFX.
 */
package org.phosphene.examples;
