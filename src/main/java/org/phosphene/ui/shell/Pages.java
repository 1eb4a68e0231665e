package org.phosphene.ui.shell;

import java.util.ArrayList;
import java.util.List;

/** The pages of the window, in the order of the rail. */
final class Pages {

    private Pages() {}

    /** All pages, the first over views that are there already; the others stay while views are made anew. */
    static List<Page> of(Workspace workspace, ShellView.Parts parts, ShellCommands commands) {
        List<Page> pages = new ArrayList<>(List.of(new ExplorePage(parts)));
        pages.addAll(workspace.pages().kept(() -> others(workspace)));
        pages.add(new StartPage(workspace, commands));
        workspace.pages().offer(pages);
        return List.copyOf(pages);
    }

    private static List<Page> others(Workspace workspace) {
        return List.of(
                new ComparePage(workspace),
                new GalleryPage(workspace),
                new CardPage(workspace, workspace.card()),
                new LabPage(workspace),
                new RegularisersPage(workspace),
                new FigurePage(workspace));
    }
}
