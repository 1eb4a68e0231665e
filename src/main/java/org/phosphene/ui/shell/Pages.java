package org.phosphene.ui.shell;

import java.util.ArrayList;
import java.util.List;

/** The pages of the window, in the order of the rail. */
final class Pages {

    private Pages() {}

    static List<Page> of(Workspace workspace, ShellView.Parts parts) {
        List<Page> pages = new ArrayList<>();
        pages.add(new ExplorePage(parts));
        pages.add(new GalleryPage(workspace));
        workspace.pages().offer(pages);
        return List.copyOf(pages);
    }
}
