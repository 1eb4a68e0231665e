package org.phosphene.studio;

/**
 * One of the usual ways to give pictures to a network, tried on photographs.
 *
 * @param name who gives them so
 * @param input the choice it is
 * @param agreement how much more two views of one photograph look alike to the network than two photographs: about 1
 *     where it tells them apart for sure, about 0 where it does not. For a network with classes the likeness is the
 *     chance that both are given the same class, else the cosine of their outputs less the outputs' mean
 * @param confidence mean probability of the likeliest class, NaN without classes
 */
public record Proposal(String name, InputChoice input, double agreement, double confidence) {}
