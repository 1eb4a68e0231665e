package org.phosphene.studio;

/**
 * One of the usual ways to give pictures to a network, tried on photographs.
 *
 * @param name who gives them so
 * @param input the choice it is
 * @param agreement how much more alike the network's answers are to two views of one photograph than to two
 *     photographs, at most 1: high where it tells them apart, about 0 where it does not. Answers are alike by the sum
 *     of sqrt(p q) over the classes, or without classes by the cosine of the outputs less their mean
 * @param confidence mean probability of the likeliest class, NaN without classes
 */
public record Proposal(String name, InputChoice input, double agreement, double confidence) {}
