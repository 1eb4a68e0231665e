package org.phosphene.engine;

import org.phosphene.core.Sentence;
import org.phosphene.network.Node;

/**
 * Where a network cannot be run any further.
 *
 * @param node the first that cannot be run on its path
 * @param reason a sentence that names its operator
 * @param behind number of nodes that read what it would compute, also by way of others
 */
public record NetworkEnd(Node node, Sentence reason, int behind) {}
