/**
 * How pictures reach a network: what was found out about its file, the usual ways tried, and the user's choice. Main
 * types: {@link org.phosphene.ui.checklist.ChecklistDialog} and {@link org.phosphene.ui.checklist.ChecklistViewModel}.
 * Must not know other features of the window.
 */
package org.phosphene.ui.checklist;
