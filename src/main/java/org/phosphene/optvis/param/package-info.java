/**
 * What is optimised and how a picture comes out of it. Main types: {@link org.phosphene.optvis.param.Parameterization}
 * and its values {@link org.phosphene.optvis.param.PixelImage} and {@link org.phosphene.optvis.param.FourierImage}.
 * Must not know objectives, transforms, optimisers or DJL.
 */
package org.phosphene.optvis.param;
