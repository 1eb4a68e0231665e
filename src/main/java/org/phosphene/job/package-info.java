/**
 * The only threads of the program: {@link org.phosphene.job.EngineThread} runs everything that touches the engine, one
 * step at a time and in turns; {@link org.phosphene.job.Job} is what a caller holds of one piece of long work. Must not
 * know DJL or JavaFX.
 */
package org.phosphene.job;
