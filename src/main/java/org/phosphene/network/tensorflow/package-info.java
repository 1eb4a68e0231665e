/**
 * Reads frozen TensorFlow graphs. Main types: {@link org.phosphene.network.tensorflow.GraphDefReader}, which gives a
 * {@link org.phosphene.network.Network} of ONNX operators, and {@code Operators}, the table of what is translated. The
 * only place that knows TensorFlow's protobuf classes and its order of axes (N, H, W, C); runs nothing.
 */
package org.phosphene.network.tensorflow;
