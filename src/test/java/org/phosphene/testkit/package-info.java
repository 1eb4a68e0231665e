/**
 * What tests of several packages share. Main types: {@link org.phosphene.testkit.TestGraph} writes an ONNX file line by
 * line, {@link org.phosphene.testkit.TestGraphs} holds ready small networks. Must not know DJL or JavaFX.
 */
package org.phosphene.testkit;
