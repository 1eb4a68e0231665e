package org.phosphene.ui.fx;

import impl.org.controlsfx.skin.GridViewSkin;
import java.util.Optional;
import javafx.scene.control.skin.VirtualFlow;
import org.controlsfx.control.GridView;

/**
 * The rows of a virtual grid, of which ControlsFX says nothing.
 *
 * @param grid whose rows they are
 */
public record GridRows(GridView<?> grid) {

    /** Tiles of a row, at least 1. */
    public int columns() {
        return grid.getSkin() instanceof GridViewSkin<?> skin ? Math.max(1, skin.computeMaxCellsInRow()) : 1;
    }

    /** Rows that a page up or down goes: those in sight but one, at least 1. */
    public int page() {
        return flow().map(flow -> Math.max(
                        1,
                        flow.getLastVisibleCell().getIndex()
                                - flow.getFirstVisibleCell().getIndex()))
                .orElse(1);
    }

    /** Scrolls to the first row. */
    public void showFirst() {
        flow().ifPresent(flow -> flow.scrollTo(0));
    }

    /** Scrolls to a tile and keeps a row of neighbours in sight on both sides. */
    public void show(int tile) {
        scroll(tile);
        Fx.later(() -> scroll(tile)); // a scroll before the rows are laid out can be lost
    }

    private void scroll(int tile) {
        grid.applyCss();
        grid.layout();
        flow().ifPresent(flow -> {
            int row = Math.max(0, tile) / columns();
            int first = flow.getFirstVisibleCell().getIndex();
            int last = flow.getLastVisibleCell().getIndex();
            if (row == last || row == last - 1) {
                flow.scrollTo(Math.min(flow.getCellCount() - 1, row + 1)); // a neighbour: no further than it must
            } else if (row <= first || row > last) {
                flow.scrollTo(Math.max(0, row - 1)); // one far away comes to the top
            }
        });
    }

    private Optional<VirtualFlow<?>> flow() {
        return grid.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                ? Optional.of(flow)
                : Optional.empty();
    }
}
