package org.phosphene.project;

import java.util.List;

/**
 * What is given to a colleague.
 *
 * @param networks with the notes about them
 * @param place where the user is; page and folder are left out
 * @param pins what was put aside
 * @param figure JSON of the figure, empty for none
 */
public record Project(List<NotedNetwork> networks, Session.Place place, List<Pin> pins, String figure) {

    /**
     * A network, which is found by its hash on the other computer.
     *
     * @param title for people
     * @param sha256 of its file
     * @param notes about its units
     */
    public record NotedNetwork(String title, String sha256, Notes notes) {}

    public Project {
        networks = List.copyOf(networks);
        pins = List.copyOf(pins);
    }
}
