/**
 * The only place that runs anything on DJL. {@link org.phosphene.engine.ProgramBuilder} collects lines of TorchScript,
 * {@link org.phosphene.engine.TorchEngine} loads and runs them; plain Java arrays go in and come out. Must not know
 * JavaFX.
 */
package org.phosphene.engine;
