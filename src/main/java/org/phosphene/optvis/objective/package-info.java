/**
 * What an optimisation makes large, as small values that compose and have a text. Main types:
 * {@link org.phosphene.optvis.objective.Objective} and its records, and
 * {@link org.phosphene.optvis.objective.ObjectiveText}, which reads them. Must not know parameterizations, transforms
 * or optimisers.
 */
package org.phosphene.optvis.objective;
