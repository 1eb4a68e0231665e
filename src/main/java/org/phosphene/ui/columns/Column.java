package org.phosphene.ui.columns;

import java.util.StringJoiner;
import org.phosphene.ui.theme.Messages;

/**
 * A column of the page; two of them are never the same.
 *
 * @param number unlike that of any other column, 1 for the first
 * @param kind what it shows
 * @param variation what it does otherwise; nothing but for {@link ColumnKind#RECIPE}
 */
public record Column(int number, ColumnKind kind, Variation variation) {

    /** What stands above it. */
    public String title() {
        if (kind != ColumnKind.RECIPE) {
            return Messages.get("columns.kind." + kind);
        }
        StringJoiner words = new StringJoiner(", ");
        variation.networkTitle().ifPresent(words::add);
        variation.preset().ifPresent(words::add);
        variation.parameterizationTitle().ifPresent(words::add);
        variation.seed().ifPresent(seed -> words.add(Messages.get("columns.seed.title", String.valueOf(seed))));
        return words.toString();
    }
}
