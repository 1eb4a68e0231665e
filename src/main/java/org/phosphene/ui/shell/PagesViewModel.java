package org.phosphene.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Which page the window shows. */
public final class PagesViewModel {

    private List<Page> kept;
    private List<String> known = List.of(ExplorePage.ID);

    // Properties

    private final ReadOnlyStringWrapper page = new ReadOnlyStringWrapper(this, "page", ExplorePage.ID);

    /** Id of the page that is shown. */
    public ReadOnlyStringProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    // Commands

    /** Shows a page; an unknown one, as in a session of a newer program, changes nothing. */
    public void show(String id) {
        if (known.contains(id)) {
            page.set(id);
        }
    }

    /** Shows the growing picture of a unit. */
    public void explore() {
        show(ExplorePage.ID);
    }

    /** Pages with view models of their own, made at the first call. */
    List<Page> kept(Supplier<List<Page>> make) {
        if (kept == null) {
            kept = List.copyOf(make.get());
        }
        return kept;
    }

    /** Whether the growing picture of a unit is shown. */
    public boolean explores() {
        return page.get().equals(ExplorePage.ID);
    }

    /** Shows the page to begin with. */
    public void start() {
        show(StartPage.ID);
    }

    /** Which pages there are. */
    void offer(List<Page> pages) {
        known = pages.stream().map(Page::id).toList();
    }
}
