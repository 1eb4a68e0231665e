package org.phosphene.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is open in the window.
 *
 * @param networks that are open
 * @param recent other networks that were open in earlier sessions, the newest first
 * @param place where the user is
 * @param request what is on the stage, empty for nothing
 * @param tray what was put aside, in its order
 * @param figure JSON of the figure that is being built, empty for none
 */
public record Session(
        List<Network> networks,
        List<Network> recent,
        Place place,
        Optional<RenderRequest> request,
        List<GridTile> tray,
        String figure) {

    /** Nothing is open. */
    public static final Session NONE =
            new Session(List.of(), List.of(), Place.NOWHERE, Optional.empty(), List.of(), "");

    /**
     * A network.
     *
     * @param id id or path to open it by
     * @param title for people
     * @param sha256 of its file
     */
    public record Network(String id, String title, String sha256) {}

    /**
     * Where the user is; each text is empty where there is none.
     *
     * @param network SHA-256 of the one that is shown
     * @param layer that is chosen
     * @param unit that is chosen
     * @param page of the window
     * @param folder of photographs
     */
    public record Place(String network, String layer, String unit, String page, Optional<Path> folder) {

        /** At none of them. */
        public static final Place NOWHERE = new Place("", "", "", "", Optional.empty());
    }

    public Session {
        networks = List.copyOf(networks);
        recent = List.copyOf(recent);
        tray = List.copyOf(tray);
    }

    /** The network that is shown. */
    public Optional<Network> shown() {
        return networks.stream()
                .filter(network -> network.sha256().equals(place.network()))
                .findFirst();
    }
}
