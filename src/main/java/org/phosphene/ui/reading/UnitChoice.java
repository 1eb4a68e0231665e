package org.phosphene.ui.reading;

import org.phosphene.core.UnitRef;

/**
 * A unit of a network that a user wants to see.
 *
 * @param network id or path
 * @param unit one of its channels
 */
public record UnitChoice(String network, UnitRef unit) {}
