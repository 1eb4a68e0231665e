/**
 * The page Compare: columns are ways to look at a unit, rows are units, every cell grows. Main types:
 * {@link org.phosphene.ui.columns.ColumnsView} and {@link org.phosphene.ui.columns.ColumnsViewModel}. Must not know the
 * other features of the window.
 */
package org.phosphene.ui.columns;
