package org.phosphene.studio;

import java.util.List;
import java.util.Optional;
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
     * What makes it.
     *
     * @param network id or path
     * @param unit a channel
     * @param layer of the unit
     */
    public RenderRequest request(String network, UnitRef unit, LayerInfo layer) {
        String channel = UnitRef.channel(unit.layer(), unit.channel()).toString();
        RenderRequest request = RenderRequest.of(network, channel).withSize(SIDE, SIDE);
        return switch (this) {
            case CHANNEL -> request;
            case NEURON -> request.withObjective(neuron(unit, layer).toString());
            case NEGATIVE -> request.withObjective("-" + channel);
            case DIVERSE -> request.withImages(DIVERSE_IMAGES)
                    .withObjective(RenderRequest.diverse(channel, unit.layer(), SHARE));
        };
    }

    private static UnitRef neuron(UnitRef unit, LayerInfo layer) {
        return unit.position().isPresent()
                ? unit
                : UnitRef.neuron(unit.layer(), unit.channel(), layer.height() / 2, layer.width() / 2);
    }

    /** The same for a network that does not run at the small size: its own. */
    public static Optional<RenderRequest> atOwnSize(RenderRequest request) {
        return request.width() == 0 ? Optional.empty() : Optional.of(request.withSize(0, 0));
    }
}
