package org.phosphene.ui.shell;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.phosphene.ui.theme.Icons;

/** The page to begin with: the picture of a unit growing beside what compares with it and its photographs. */
final class ExplorePage implements Page {

    static final String ID = "explore";

    private final HBox view;

    ExplorePage(ShellView.Parts parts) {
        view = new HBox(Columns.evenly(parts.stage()), Columns.evenly(parts.compare()), parts.examples());
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Icons icon() {
        return Icons.EXPLORE;
    }

    @Override
    public Region view() {
        return view;
    }
}
