package org.phosphene.network.tensorflow;

import org.phosphene.network.Node;

/** How one operator of TensorFlow is written with operators of ONNX. */
@FunctionalInterface
interface Rule {

    /**
     * Writes a node and gives what it computes.
     *
     * @throws Untranslatable where it uses the operator in a way that is not known
     */
    void translate(Node node, Lines lines);
}
