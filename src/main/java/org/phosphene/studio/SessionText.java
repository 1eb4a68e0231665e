package org.phosphene.studio;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.phosphene.project.Run;
import org.phosphene.project.Session.NetworkEntry;

/** Sessions in the plain values they are kept in; pins are {@link PinText}'s business. */
final class SessionText {

    private SessionText() {}

    static org.phosphene.project.Session kept(Session session, List<org.phosphene.project.Pin> pins) {
        Session.Place place = session.place();
        return new org.phosphene.project.Session(
                networks(session.networks()),
                networks(session.recent()),
                new org.phosphene.project.Session.Place(
                        place.network(),
                        place.layer(),
                        place.unit(),
                        place.page(),
                        place.folder().map(Path::toString).orElse("")),
                session.request().map(SessionText::run),
                pins,
                session.figure());
    }

    private static List<NetworkEntry> networks(List<Session.Network> networks) {
        return networks.stream()
                .map(each -> new NetworkEntry(each.id(), each.title(), each.sha256()))
                .toList();
    }

    private static Run run(RenderRequest request) {
        Run.Sizes sizes = new Run.Sizes(request.images(), request.width(), request.height(), request.steps());
        return new Run(
                request.objective(),
                request.preset(),
                sizes,
                request.seed(),
                request.recipe().orElse(""),
                request.changes());
    }

    static Session shown(org.phosphene.project.Session kept, List<GridTile> tray) {
        org.phosphene.project.Session.Place place = kept.place();
        List<Session.Network> networks = shown(kept.networks());
        String id = networks.stream()
                .filter(network -> network.sha256().equals(place.network()))
                .map(Session.Network::id)
                .findFirst()
                .orElse("");
        return new Session(
                networks,
                shown(kept.recent()),
                new Session.Place(place.network(), place.layer(), place.unit(), place.page(), folder(place.folder())),
                kept.run().map(run -> request(run, id)),
                tray,
                kept.figure());
    }

    private static List<Session.Network> shown(List<NetworkEntry> networks) {
        return networks.stream()
                .map(each -> new Session.Network(each.id(), each.title(), each.sha256()))
                .toList();
    }

    private static Optional<Path> folder(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static RenderRequest request(Run run, String network) {
        return new RenderRequest(
                network,
                run.objective(),
                run.sizes().images(),
                run.sizes().width(),
                run.sizes().height(),
                run.sizes().steps(),
                run.seed(),
                run.preset(),
                Optional.of(run.recipe()).filter(recipe -> !recipe.isEmpty()),
                run.changes());
    }
}
