package org.phosphene.gallery;

import java.util.List;
import java.util.Optional;

/**
 * What the pages of an atlas show. Texts are as they are, hostile ones too: the pages escape them.
 *
 * @param title of the network
 * @param sha256 of its file
 * @param method how the pictures were made, in a sentence
 * @param layers in the order of the pages
 */
public record AtlasSite(String title, String sha256, String method, List<Layer> layers) {

    /** A layer of the atlas. */
    public record Layer(String name, String about, List<Unit> units) {

        /**
         * @param name as it is shown
         * @param about kind and size of its map
         * @param units its channels in their order
         */
        public Layer {
            units = List.copyOf(units);
        }

        /** How many pictures are there. */
        long made() {
            return units.stream().filter(unit -> unit.picture().isPresent()).count();
        }
    }

    /**
     * A channel.
     *
     * @param channel 0-based
     * @param caption its text, or the class it stands for
     * @param picture where its picture is, relative to the root, empty where there is none
     * @param recipe where its recipe is, relative to the root
     * @param note activation, or why there is no picture
     * @param examples photographs that excite it, the strongest first
     */
    public record Unit(
            int channel,
            String caption,
            Optional<String> picture,
            String recipe,
            String note,
            List<Photograph> examples) {

        public Unit {
            examples = List.copyOf(examples);
        }
    }

    /**
     * A photograph.
     *
     * @param file where its tile is, relative to the root
     * @param name of the photograph
     * @param credit author and licence; empty where nobody says
     */
    public record Photograph(String file, String name, String credit) {}

    public AtlasSite {
        layers = List.copyOf(layers);
    }
}
