/**
 * Small random changes of the picture before the network sees it, so that what is found is robust. Main types:
 * {@link org.phosphene.optvis.transform.Transform} and its values. Must not know objectives, parameterizations,
 * optimisers or DJL.
 */
package org.phosphene.optvis.transform;
