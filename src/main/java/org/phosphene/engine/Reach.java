package org.phosphene.engine;

import java.util.List;
import java.util.Map;

/**
 * How far a network can be run at one size.
 *
 * @param shapes lengths of the axes of each layer's first output, the batch of one first, in the order of the network
 * @param ends where and why it cannot be run any further; empty where all of it runs
 */
public record Reach(Map<String, List<Integer>> shapes, List<NetworkEnd> ends) {}
