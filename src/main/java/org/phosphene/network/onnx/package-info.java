/**
 * Reads ONNX files. Main types: {@link org.phosphene.network.onnx.OnnxReader}, which gives a
 * {@link org.phosphene.network.Network}. The only place that knows ONNX's protobuf classes; runs nothing.
 */
package org.phosphene.network.onnx;
