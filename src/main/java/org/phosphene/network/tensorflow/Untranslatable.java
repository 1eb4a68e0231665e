package org.phosphene.network.tensorflow;

/** Thrown where a node uses its operator in a way that is not translated; the node then stays as the file has it. */
final class Untranslatable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Untranslatable() {
        super(null, null, false, false);
    }
}
