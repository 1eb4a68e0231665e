package org.phosphene.project;

import java.util.List;
import java.util.Optional;

/**
 * What was open in the window.
 *
 * @param networks that were open
 * @param recent others that were open before, the newest first
 * @param place where the user was
 * @param run what was on the stage, empty for nothing
 * @param pins what was put aside, in its order
 * @param figure JSON of the figure that was being built, empty for none
 */
public record Session(
        List<NetworkEntry> networks,
        List<NetworkEntry> recent,
        Place place,
        Optional<Run> run,
        List<Pin> pins,
        String figure) {

    /** Nothing was open. */
    public static final Session NONE =
            new Session(List.of(), List.of(), Place.NOWHERE, Optional.empty(), List.of(), "");

    /**
     * A network.
     *
     * @param id id or path by which it was opened
     * @param title for people
     * @param sha256 of its file
     */
    public record NetworkEntry(String id, String title, String sha256) {}

    /**
     * Where the user was; each text is empty where there was none.
     *
     * @param network SHA-256 of the one that was shown
     * @param layer that was chosen
     * @param unit that was chosen, such as {@code block11/add:15}
     * @param page of the window
     * @param folder of photographs
     */
    public record Place(String network, String layer, String unit, String page, String folder) {

        /** At none of them. */
        public static final Place NOWHERE = new Place("", "", "", "", "");
    }

    public Session {
        networks = List.copyOf(networks);
        recent = List.copyOf(recent);
        pins = List.copyOf(pins);
    }
}
