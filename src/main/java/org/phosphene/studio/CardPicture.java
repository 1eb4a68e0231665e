package org.phosphene.studio;

import java.util.List;
import java.util.stream.Stream;
import org.phosphene.core.UnitRef;

/** The optimised pictures of a unit card, in the order of the article's appendix but the channel first. */
public enum CardPicture {
    CHANNEL,
    NEURON,
    NEGATIVE,
    DIVERSE;

    /** Side in pixels: small, so that a card fills while one looks at it. */
    public static final int SIDE = 128;

    private static final int DIVERSE_IMAGES = 4;
    private static final double SHARE = 0.75;

    /** Those a layer can have: without space there is neither one neuron of a channel nor diversity. */
    public static List<CardPicture> of(LayerInfo layer) {
        return Stream.of(values())
                .filter(each -> layer.spatial() || each == CHANNEL || each == NEGATIVE)
                .toList();
    }

    /**
     * What makes it, small.
     *
     * @param unit a channel, or a neuron of it; without a position the neuron is that at the centre
     * @param layer of the unit
     */
    public RenderRequest request(OpenNetwork network, UnitRef unit, LayerInfo layer) {
        boolean placed = this == NEURON && unit.position().isPresent(); // a position is one of the own size
        return placed ? atOwnSize(network, unit, layer) : request(network, unit, layer, SIDE, SIDE);
    }

    /** The same at the size of the network's own input, for one that does not run at the small size. */
    public RenderRequest atOwnSize(OpenNetwork network, UnitRef unit, LayerInfo layer) {
        return request(network, unit, layer, network.inputHeight(), network.inputWidth())
                .withSize(0, 0);
    }

    private RenderRequest request(OpenNetwork network, UnitRef unit, LayerInfo layer, int height, int width) {
        String channel = UnitRef.channel(unit.layer(), unit.channel()).toString();
        RenderRequest request = RenderRequest.of(network.id(), channel).withSize(width, height);
        return switch (this) {
            case CHANNEL -> request;
            case NEURON -> request.withObjective(neuron(unit, network, layer, height, width));
            case NEGATIVE -> request.withObjective("-" + channel);
            case DIVERSE -> request.withImages(DIVERSE_IMAGES)
                    .withObjective(RenderRequest.diverse(channel, unit.layer(), SHARE));
        };
    }

    private static String neuron(UnitRef unit, OpenNetwork network, LayerInfo layer, int height, int width) {
        if (unit.position().isPresent()) {
            return unit.toString();
        }
        int y = centre(layer.height(), height, network.inputHeight());
        int x = centre(layer.width(), width, network.inputWidth());
        return UnitRef.neuron(unit.layer(), unit.channel(), y, x).toString();
    }

    /** Centre of a map that is as much smaller than the layer's as the picture is than the network's input. */
    private static int centre(int map, int picture, int input) {
        return (int) ((long) map * picture / input) / 2;
    }
}
