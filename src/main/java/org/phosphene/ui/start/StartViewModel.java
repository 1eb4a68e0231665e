package org.phosphene.ui.start;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.phosphene.core.Sentence;
import org.phosphene.studio.NetworkChoice;
import org.phosphene.studio.Studio;

/** The networks one can begin with, in the order in which they are likely wanted. */
public final class StartViewModel {

    private static final int MOST_RECENT = 5;

    private final Studio studio;

    /** Shows nothing before {@link #refresh}. */
    public StartViewModel(Studio studio) {
        this.studio = studio;
        refresh();
    }

    // Properties

    private final ObservableList<NetworkChoice> recent = FXCollections.observableArrayList();
    private final ObservableList<NetworkChoice> bundled = FXCollections.observableArrayList();
    private final ObservableList<NetworkChoice> downloadable = FXCollections.observableArrayList();

    /** Networks opened last that are still there, the newest first. */
    public ObservableList<NetworkChoice> recent() {
        return recent;
    }

    /** Networks that come with the program or were downloaded. */
    public ObservableList<NetworkChoice> bundled() {
        return bundled;
    }

    /** Networks that can be downloaded. */
    public ObservableList<NetworkChoice> downloadable() {
        return downloadable;
    }

    // Commands

    /** Looks again which networks there are. */
    public void refresh() {
        List<NetworkChoice> known = studio.networks();
        List<NetworkChoice> used = new ArrayList<>();
        for (String id : studio.preferences().recentNetworks()) {
            choice(id, known).filter(NetworkChoice::isHere).ifPresent(used::add);
        }
        recent.setAll(used.subList(0, Math.min(MOST_RECENT, used.size())));
        bundled.setAll(known.stream()
                .filter(choice -> choice.isHere() && choice.place() != NetworkChoice.Place.FILE)
                .toList());
        downloadable.setAll(known.stream().filter(choice -> !choice.isHere()).toList());
    }

    /** A file that was used in an earlier session is not known to the studio yet. */
    private static Optional<NetworkChoice> choice(String id, List<NetworkChoice> known) {
        Optional<NetworkChoice> found =
                known.stream().filter(choice -> choice.id().equals(id)).findFirst();
        return found.isPresent() ? found : file(id);
    }

    private static Optional<NetworkChoice> file(String id) {
        try {
            Path file = Path.of(id);
            return file.isAbsolute() && Files.isRegularFile(file)
                    ? Optional.of(new NetworkChoice(
                            id, String.valueOf(file.getFileName()), Sentence.of(id), NetworkChoice.Place.FILE))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
