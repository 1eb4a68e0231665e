package org.phosphene.ui.shell;

import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.phosphene.ui.theme.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the user is told at the edge of the window; an error that repeats is one notice with a count. */
public final class NoticesViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(NoticesViewModel.class);
    private static final int MOST = 3;

    private final Executor ui;

    /** @param ui runs what changes properties */
    public NoticesViewModel(Executor ui) {
        this.ui = ui;
    }

    // Properties

    private final ObservableList<Notice> notices = FXCollections.observableArrayList();

    /** The notices to show, the newest last. */
    ObservableList<Notice> notices() {
        return notices;
    }

    // Commands

    /** Tells of a failure and logs it; callable on every thread. */
    public void error(Throwable error) {
        LOG.error("Shown to the user", error);
        Failure failure = Failure.of(error);
        ui.execute(() -> add(new Notice(failure.sentence(), failure.details(), 1)));
    }

    /** Tells news that need no answer; callable on every thread. */
    public void news(String sentence) {
        ui.execute(() -> add(new Notice(sentence, "", 1)));
    }

    /** Takes a notice away. */
    void dismiss(Notice notice) {
        notices.remove(notice);
    }

    private void add(Notice notice) {
        for (int i = 0; i < notices.size(); i++) {
            Notice old = notices.get(i);
            if (old.text().equals(notice.text())) {
                notices.set(i, old.again(notice.details()));
                return;
            }
        }
        if (notices.size() == MOST) {
            notices.remove(0);
        }
        notices.add(notice);
    }
}
