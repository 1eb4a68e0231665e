package org.phosphene.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.UnitRef;
import org.phosphene.figure.FigureSpec;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.ObjectiveTexts;
import org.phosphene.studio.OpenNetwork;
import org.phosphene.studio.RenderRequest;
import org.phosphene.studio.Session;
import org.phosphene.studio.Sessions;
import org.phosphene.studio.Studio;
import org.phosphene.ui.figure.TrayItem;
import org.phosphene.ui.theme.Failure;
import org.phosphene.ui.theme.Messages;

/**
 * Brings back what was open, and keeps it while it changes. Order of use: {@link #restore} once, {@link #look} about
 * twice a second, {@link #finish} at the end.
 */
public final class SessionKeeper {

    private final Studio studio;
    private final Workspace workspace;
    private final NoticesViewModel notices;
    private final Executor ui;
    private FigureSpec printed;
    private String figure = "";
    private Session kept = Session.NONE;
    private Session awaited = Session.NONE;
    private boolean restored;

    SessionKeeper(Studio studio, Workspace workspace, NoticesViewModel notices, Executor ui) {
        this.studio = studio;
        this.workspace = workspace;
        this.notices = notices;
        this.ui = ui;
    }

    /**
     * Brings back what was open.
     *
     * @param nothing opens a network where none was open
     */
    void restore(Runnable nothing) {
        Optional<Sessions> sessions = studio.sessions();
        if (sessions.isEmpty()) {
            nothing.run();
            return;
        }
        sessions.get()
                .last()
                .whenCompleteAsync(
                        (last, error) -> {
                            restored = true;
                            if (error != null) {
                                notices.error(error);
                                nothing.run();
                            } else {
                                comeBack(last, nothing);
                            }
                        },
                        ui);
    }

    private void comeBack(Sessions.Restored last, Runnable nothing) {
        last.notices().forEach(notice -> warn(Messages.said(notice)));
        Session session = last.session();
        session.tray().forEach(workspace.tray()::add);
        if (!session.figure().isEmpty()) {
            workspace.figure().comeBack(session.figure());
        }
        workspace.pages().show(session.place().page());
        awaited = session;
        if (session.shown().isPresent()) {
            workspace.layers().open(session.shown().get().id());
        } else {
            nothing.run();
        }
    }

    /**
     * Goes to where the user was in a network that was just opened.
     *
     * @return false where there is no such place
     */
    boolean comeBack(OpenNetwork network) {
        Session session = awaited;
        if (!network.sha256().equals(session.place().network())) {
            return false;
        }
        awaited = Session.NONE;
        Optional<UnitRef> unit = unit(session.place().unit(), network);
        Optional<LayerInfo> layer = network.layer(session.place().layer());
        layer.ifPresent(workspace.layers()::choose);
        boolean shown = run(session.request(), unit, network);
        unit.ifPresent(workspace.card().unitProperty()::set);
        session.place()
                .folder()
                .filter(Files::isDirectory)
                .filter(folder -> !folder.equals(
                        workspace.examples().folders().folderProperty().get()))
                .ifPresent(workspace.examples().folders()::choose);
        session.networks().stream()
                .filter(other ->
                        !other.sha256().equals(network.sha256()) && !other.id().isEmpty())
                .forEach(this::openAgain);
        return shown;
    }

    private boolean run(Optional<RenderRequest> request, Optional<UnitRef> unit, OpenNetwork network) {
        Optional<RenderRequest> here = request.map(asked -> asked.withNetwork(network.id()));
        try {
            if (here.isPresent()
                    && unit.filter(its -> its.toString().equals(here.get().objective()))
                            .isEmpty()) {
                workspace.stage().run(here.get());
                return true;
            }
            here.ifPresent(workspace.stage()::prepare);
        } catch (PhospheneException e) {
            notices.error(e); // a preset or a change that this version does not have
        }
        unit.ifPresent(workspace.channels()::choose);
        return unit.isPresent();
    }

    private static Optional<UnitRef> unit(String text, OpenNetwork network) {
        return text.isEmpty() ? Optional.empty() : ObjectiveTexts.unitOf(text, network);
    }

    private void openAgain(Session.Network other) {
        studio.open(other.id())
                .whenCompleteAsync(
                        (opened, error) -> {
                            if (error != null) {
                                warn(Messages.get(
                                        "session.gone",
                                        other.title(),
                                        Failure.of(error).sentence()));
                            }
                            workspace.layers().refresh();
                        },
                        ui);
    }

    /** It stays until it is closed: there may be something to do, or a hash to copy. */
    private void warn(String sentence) {
        notices.error(new PhospheneException(sentence));
    }

    private String figure() {
        FigureSpec now = workspace.figure().specProperty().get();
        if (now != printed) {
            printed = now;
            figure = workspace.figure().kept();
        }
        return figure;
    }

    /** Keeps what is open where it changed; quick. */
    void look() {
        if (restored) {
            Session now = now();
            if (!now.equals(kept)) {
                kept = now;
                studio.sessions().ifPresent(sessions -> sessions.keep(now));
            }
        }
    }

    /** Keeps what is open before the program ends. */
    public void finish() {
        if (restored) {
            studio.sessions().ifPresent(sessions -> sessions.finish(now()));
        }
    }

    private Session now() {
        List<Session.Network> networks = new ArrayList<>();
        studio.openNetworks().stream()
                .map(open -> new Session.Network(open.id(), open.title(), open.sha256()))
                .sorted(Comparator.comparing(Session.Network::id))
                .forEach(networks::add);
        OpenNetwork shown = workspace.layers().networkProperty().get();
        if (shown == null) { // one is being opened: where the user was is not lost meanwhile
            return new Session(networks, List.of(), awaited.place(), awaited.request(), tray(), figure());
        }
        LayerInfo layer = workspace.layers().layerProperty().get();
        String page = workspace.pages().pageProperty().get();
        UnitRef unit = page.equals(CardPage.ID)
                ? workspace.card().unitProperty().get()
                : workspace.stage().unitProperty().get();
        Session.Place place = new Session.Place(
                shown.sha256(),
                layer == null ? "" : layer.name(),
                unit == null ? "" : unit.toString(),
                page,
                Optional.ofNullable(
                        workspace.examples().folders().folderProperty().get()));
        RenderRequest request = workspace.stage().run().requestProperty().get();
        return new Session(networks, List.of(), place, Optional.ofNullable(request), tray(), figure());
    }

    private List<org.phosphene.studio.GridTile> tray() {
        return workspace.tray().items().stream().map(TrayItem::tile).toList();
    }

    /** Writes a project for a colleague. */
    public void saveProject(Path file) {
        String name = file.toString();
        Path target = name.endsWith(Sessions.PROJECT_SUFFIX) ? file : Path.of(name + Sessions.PROJECT_SUFFIX);
        studio.sessions()
                .orElseThrow(() -> new PhospheneException("Projects cannot be kept here."))
                .saveProject(now(), target)
                .whenCompleteAsync(
                        (saved, error) -> {
                            if (error == null) {
                                notices.news(Messages.get("project.saved", saved.toString()));
                            } else {
                                notices.error(error);
                            }
                        },
                        ui);
    }

    /** Opens a project: its notes join those that are here, its pictures go into the tray. */
    public void openProject(Path file) {
        studio.sessions()
                .orElseThrow(() -> new PhospheneException("Projects cannot be kept here."))
                .openProject(file)
                .whenCompleteAsync(
                        (opened, error) -> {
                            if (error == null) {
                                notices.news(Messages.get("project.opened", String.valueOf(file.getFileName())));
                                take(opened);
                            } else {
                                notices.error(error);
                            }
                        },
                        ui);
    }

    private void take(Sessions.OpenedProject opened) {
        opened.notices().forEach(notice -> warn(Messages.said(notice)));
        Session project = opened.project();
        project.tray().forEach(workspace.tray()::add);
        if (!project.figure().isEmpty()) {
            workspace.figure().comeBack(project.figure());
        }
        project.networks().stream()
                .filter(network -> studio.networkOf(network.sha256()).isEmpty())
                .forEach(network -> warn(Messages.get("project.missing", network.title(), network.sha256())));
        awaited = project;
        Optional<String> here = studio.networkOf(project.place().network());
        OpenNetwork shown = workspace.layers().networkProperty().get();
        if (shown != null && shown.sha256().equals(project.place().network())) {
            comeBack(shown);
        } else {
            here.ifPresent(workspace.layers()::open);
        }
        workspace.card().refresh();
    }
}
