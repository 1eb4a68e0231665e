package org.phosphene.ui.gallery;

import java.util.Set;
import org.phosphene.core.UnitRef;

/** What the user did with units, as far as the gallery shows it. */
public interface UnitMarks {

    /** Nothing was done. */
    UnitMarks NONE = new UnitMarks() {
        @Override
        public Set<String> tags(String network, UnitRef unit) {
            return Set.of();
        }

        @Override
        public boolean seen(String network, UnitRef unit) {
            return false;
        }
    };

    /** The user's tags of a channel. */
    Set<String> tags(String network, UnitRef unit);

    /** Whether the user has looked at a channel. */
    boolean seen(String network, UnitRef unit);
}
