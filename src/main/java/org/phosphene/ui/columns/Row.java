package org.phosphene.ui.columns;

import org.phosphene.studio.OpenNetwork;

/**
 * A row of the page; two of them are never the same.
 *
 * @param number unlike that of any other row, 1 for the first
 * @param network that has the unit
 * @param objective canonical text of the unit, or of another objective
 */
public record Row(int number, OpenNetwork network, String objective) {}
