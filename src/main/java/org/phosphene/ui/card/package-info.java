/**
 * All about one unit on one page, as in the article's appendix, with the user's own words:
 * {@link org.phosphene.ui.card.CardView}. Must not know where the unit was chosen.
 */
package org.phosphene.ui.card;
