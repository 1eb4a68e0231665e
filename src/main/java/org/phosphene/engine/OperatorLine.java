package org.phosphene.engine;

/** How one ONNX operator is written in TorchScript. */
@FunctionalInterface
interface OperatorLine {

    /**
     * Writes the lines of a node.
     *
     * @return the node's first output
     */
    Value write(NodeLines node);
}
