package org.phosphene.ui.columns;

/** What a column shows of a unit. */
public enum ColumnKind {
    /** One picture that excites it. */
    SIMPLE,
    /** Several that do, as unlike as they can be. */
    DIVERSE,
    /** One picture that does the opposite. */
    NEGATIVE,
    /** The photographs that excite it most. */
    EXAMPLES,
    /** One picture for each group of those photographs. */
    FACETS,
    /** One picture that excites it, made in another way. */
    RECIPE
}
