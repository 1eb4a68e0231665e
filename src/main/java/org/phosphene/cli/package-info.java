/**
 * The command line: the same use cases as the window, without a display. Main types: {@link org.phosphene.cli.Cli} runs
 * one command, {@link org.phosphene.cli.Services} is what it needs from the program around it. Must not know anything
 * but studio, the specification of grids and core.
 */
package org.phosphene.cli;
