package org.phosphene.ui.fx;

import impl.org.controlsfx.skin.GridViewSkin;
import java.util.Optional;
import java.util.function.IntSupplier;
import javafx.scene.Scene;
import javafx.scene.control.skin.VirtualFlow;
import org.controlsfx.control.GridView;

/**
 * The rows of a virtual grid, of which ControlsFX says nothing, and how a tile of them comes into sight: a scroll
 * before the rows are laid out can be lost, so what is wanted is remembered until they are.
 */
public final class GridRows {

    private final GridView<?> grid;
    private final IntSupplier tile;
    private final Runnable afterLayout = this::afterLayout;
    private boolean wanted;

    /**
     * @param grid whose rows they are
     * @param tile that is to be in sight; below 0 for the first
     */
    public GridRows(GridView<?> grid, IntSupplier tile) {
        this.grid = grid;
        this.tile = tile;
        grid.sceneProperty().addListener((observable, before, now) -> move(before, now));
    }

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

    /** Scrolls to the first row, whatever was wanted. */
    public void showFirst() {
        wanted = false;
        flow().ifPresent(flow -> flow.scrollTo(0));
    }

    /** Scrolls to the tile: at once where the rows are laid out, and once more when they were laid out next. */
    public void show() {
        grid.applyCss();
        grid.layout();
        scroll();
        showWhenLaidOut();
    }

    /** Scrolls to the tile when the rows were laid out next. */
    public void showWhenLaidOut() {
        wanted = true;
        Fx.requestPulse();
    }

    private void move(Scene before, Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(afterLayout);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(afterLayout);
        }
    }

    private void afterLayout() {
        wanted = wanted && !scroll();
    }

    /** False while the rows are not laid out. */
    private boolean scroll() {
        Optional<VirtualFlow<?>> flow = flow().filter(this::isLaidOut);
        flow.ifPresent(this::scroll);
        return flow.isPresent();
    }

    private boolean isLaidOut(VirtualFlow<?> flow) {
        int rows = (grid.getItems().size() + columns() - 1) / columns();
        return !grid.isNeedsLayout() && !flow.isNeedsLayout() && flow.getCellCount() == rows;
    }

    /** Keeps a row of neighbours in sight on both sides. */
    private void scroll(VirtualFlow<?> flow) {
        int row = Math.max(0, tile.getAsInt()) / columns();
        int first = flow.getFirstVisibleCell().getIndex();
        int last = flow.getLastVisibleCell().getIndex();
        if (row == last || row == last - 1) {
            flow.scrollTo(Math.min(flow.getCellCount() - 1, row + 1)); // a neighbour: no further than it must
        } else if (row <= first || row > last) {
            flow.scrollTo(Math.max(0, row - 1)); // one far away comes to the top
        }
    }

    private Optional<VirtualFlow<?>> flow() {
        return grid.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                ? Optional.of(flow)
                : Optional.empty();
    }
}
