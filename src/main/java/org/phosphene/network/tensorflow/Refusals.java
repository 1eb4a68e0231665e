package org.phosphene.network.tensorflow;

import org.phosphene.core.PhospheneException;
import org.phosphene.network.Quoted;

/** Sentences about TensorFlow's other files, each with the way to a file that can be opened. */
final class Refusals {

    private Refusals() {}

    static PhospheneException savedModel(String name) {
        return new PhospheneException(Quoted.name(name)
                + " is a TensorFlow SavedModel, which is not read as it is. Export it to ONNX with "
                + "'python -m tf2onnx.convert --saved-model FOLDER --output model.onnx', then open model.onnx.");
    }

    static PhospheneException checkpoint(String name) {
        return new PhospheneException("The file " + Quoted.name(name)
                + " is part of a TensorFlow checkpoint. Export it to ONNX with 'python -m tf2onnx.convert "
                + "--checkpoint FILE.meta --inputs input:0 --outputs softmax:0 --output model.onnx', or freeze the "
                + "graph into a .pb file, then open that.");
    }
}
