/**
 * How a gradient changes the tensors that are optimised. Main types: {@link org.phosphene.optvis.optimiser.Optimiser}
 * with its values, and {@link org.phosphene.optvis.optimiser.Schedule}. Must not know objectives, parameterizations,
 * transforms or DJL.
 */
package org.phosphene.optvis.optimiser;
