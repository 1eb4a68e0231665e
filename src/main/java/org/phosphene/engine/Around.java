package org.phosphene.engine;

/** What is written around the lines of each node of a network. */
interface Around {

    /** Writes lines before those of a node. */
    default void before(NodeLines lines) {}

    /** From a node's first output to what the nodes after it get. */
    Value behind(NodeLines lines, Value output);
}
