package org.phosphene.ui.columns;

import java.util.Optional;
import org.phosphene.core.Frame;
import org.phosphene.studio.DatasetExample;

/**
 * A photograph of a cell.
 *
 * @param example the photograph
 * @param words under it: its activation, or how many photographs are like it
 * @param frame the part that the unit sees; empty until it has come, or where it cannot be read
 */
record CellPhotograph(DatasetExample example, String words, Optional<Frame> frame) {

    CellPhotograph with(Frame now) {
        return new CellPhotograph(example, words, Optional.of(now));
    }
}
