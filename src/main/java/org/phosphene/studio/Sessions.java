package org.phosphene.studio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;
import org.phosphene.project.Loaded;
import org.phosphene.project.Pin;
import org.phosphene.project.Project;
import org.phosphene.project.Project.NotedNetwork;
import org.phosphene.project.ProjectFile;
import org.phosphene.project.SessionFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was open when the program ended, and projects for colleagues. Nothing waits but {@link #finish}; futures
 * complete on threads of this program, exceptionally with a {@link PhospheneException} whose message is a sentence for
 * the user.
 */
public final class Sessions {

    /** Ending of a project's file. */
    public static final String PROJECT_SUFFIX = ProjectFile.SUFFIX;

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final int RECENT = 20;
    private static final long PICTURES_STAY = TimeUnit.DAYS.toMillis(30);
    private static final long LONGEST_WAIT = 2; // seconds

    private final SessionFile file;
    private final PinText pins;
    private final org.phosphene.project.PinnedPictures pictures;
    private final Notebook notebook;
    private final List<Path> photographs;
    private volatile Session newest;
    private volatile List<Session.Network> recent = List.of();
    private boolean writing;

    /**
     * @param data folder of what the user made
     * @param notebook whose notes go into projects; its thread reads and writes
     * @param photographs folders in which photographs of pins are looked for
     */
    public Sessions(Path data, Notebook notebook, List<Path> photographs) {
        this.file = new SessionFile(data);
        this.pictures = new org.phosphene.project.PinnedPictures(data);
        this.pins = new PinText(pictures);
        this.notebook = notebook;
        this.photographs = List.copyOf(photographs);
    }

    /**
     * What was open before.
     *
     * @param session it
     * @param notices sentences about what could not be brought back
     */
    public record Restored(Session session, List<Sentence> notices) {}

    /**
     * What was in a project.
     *
     * @param project place, tray and figure; networks are those of the project, their ids empty
     * @param notices sentences about what could not be brought back
     */
    public record OpenedProject(Session project, List<Sentence> notices) {}

    /** The last session. Never fails. */
    public CompletableFuture<Restored> last() {
        return notebook.inTurn(() -> {
            Loaded<org.phosphene.project.Session> loaded = file.load();
            List<Sentence> notices = new ArrayList<>();
            loaded.notice().ifPresent(notices::add);
            List<GridTile> tray =
                    tiles(loaded.value().pins(), folders(loaded.value().place().folder()), notices);
            Session session = SessionText.shown(loaded.value(), tray);
            recent = known(session);
            if (loaded.notice().isEmpty()) {
                removeUnused(loaded.value().pins());
            }
            return new Restored(session, notices);
        });
    }

    private void removeUnused(List<Pin> used) {
        Set<String> keys = new HashSet<>();
        used.forEach(pin -> pin.shots().forEach(shot -> keys.add(shot.key())));
        pictures.removeUnused(keys, System.currentTimeMillis() - PICTURES_STAY);
    }

    private List<Path> folders(String also) {
        List<Path> folders = new ArrayList<>();
        if (!also.isEmpty()) {
            folders.add(Path.of(also));
        }
        folders.addAll(photographs);
        return folders;
    }

    private List<GridTile> tiles(List<Pin> kept, List<Path> folders, List<Sentence> notices) {
        List<GridTile> tiles = new ArrayList<>();
        for (Pin pin : kept) {
            Optional<GridTile> tile = pins.tile(pin, folders);
            tile.ifPresent(tiles::add);
            if (tile.isEmpty()) {
                notices.add(Sentence.of(
                        "The picture '%s' of the tray is missing or damaged and was left out.", pin.caption()));
            }
        }
        return tiles;
    }

    /** A file opened before that is still there, by what was in it. */
    Optional<String> fileOf(String sha256) {
        return recent().stream()
                .filter(network -> network.sha256().equals(sha256))
                .map(Session.Network::id)
                .filter(path -> Files.isRegularFile(Path.of(path)))
                .findFirst();
    }

    /** Networks that were open in earlier sessions or are now, the newest first; known after {@link #last}. */
    public List<Session.Network> recent() {
        return recent;
    }

    private List<Session.Network> known(Session session) {
        Set<String> seen = new HashSet<>();
        return Stream.of(session.shown().stream(), session.networks().stream(), session.recent().stream())
                .flatMap(networks -> networks)
                .filter(network -> seen.add(network.sha256()))
                .limit(RECENT)
                .toList();
    }

    /** Keeps a session soon; of several that come quickly the last. */
    public synchronized void keep(Session session) {
        newest = session;
        if (!writing) {
            writing = true;
            notebook.inTurn(() -> {
                writeNewest();
                return null;
            });
        }
    }

    /** Keeps a session now; waits until it is kept, but not for ever. */
    public void finish(Session session) {
        keep(session);
        try {
            notebook.inTurn(() -> null).get(LONGEST_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The session was not kept to its end", e);
        }
    }

    private void writeNewest() {
        Session session;
        synchronized (this) {
            writing = false;
            session = newest;
        }
        List<Session.Network> others =
                known(new Session(session.networks(), recent, session.place(), Optional.empty(), List.of(), ""));
        recent = others;
        Session whole = new Session(
                session.networks(), others, session.place(), session.request(), session.tray(), session.figure());
        try {
            file.keep(SessionText.kept(whole, kept(session.tray())));
        } catch (PhospheneException e) {
            LOG.warn("The session is not kept", e);
        }
    }

    private List<Pin> kept(List<GridTile> tray) {
        return tray.stream().flatMap(tile -> pins.kept(tile).stream()).toList();
    }

    /** Writes a project: networks by their hashes with all notes about them, tray and figure. */
    public CompletableFuture<Path> saveProject(Session session, Path target) {
        return notebook.inTurn(() -> {
            List<NotedNetwork> networks = session.networks().stream()
                    .map(network -> new NotedNetwork(
                            network.title(),
                            network.sha256(),
                            notebook.load(network.sha256()).value()))
                    .toList();
            List<Pin> elsewhere =
                    kept(session.tray()).stream().map(PinText::withoutPath).toList();
            org.phosphene.project.Session plain = SessionText.kept(session, elsewhere);
            new ProjectFile(pictures).write(new Project(networks, plain.place(), elsewhere, plain.figure()), target);
            return target;
        });
    }

    /** Reads a project: its notes join those that are here, of which nothing is lost. */
    public CompletableFuture<OpenedProject> openProject(Path source) {
        return notebook.inTurn(() -> {
            Project project = new ProjectFile(pictures).read(source);
            List<Sentence> notices = new ArrayList<>();
            List<GridTile> tray = tiles(project.pins(), photographs, notices);
            project.networks().forEach(network -> notebook.join(network.sha256(), network.notes()));
            List<Session.Network> networks = project.networks().stream()
                    .map(network -> new Session.Network("", network.title(), network.sha256()))
                    .toList();
            Session.Place place = new Session.Place(
                    project.place().network(),
                    project.place().layer(),
                    project.place().unit(),
                    "",
                    Optional.empty());
            return new OpenedProject(
                    new Session(networks, List.of(), place, Optional.empty(), tray, project.figure()), notices);
        });
    }
}
