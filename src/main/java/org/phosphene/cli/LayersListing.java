package org.phosphene.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.phosphene.studio.LayerEnd;
import org.phosphene.studio.LayerFacts;
import org.phosphene.studio.LayerInfo;
import org.phosphene.studio.OpenNetwork;

/** The layers of a network as text and as JSON. */
final class LayersListing {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WHOLE = "whole picture";

    private LayersListing() {}

    /** Height x width in pixels, {@value #WHOLE}, or nothing where it is not known. */
    static String field(LayerInfo layer) {
        return layer.facts()
                .field()
                .map(field -> field.height() + "x" + field.width())
                .orElse(layer.facts().wholePicture() ? WHOLE : "");
    }

    /** Pixels from one position to the next, down x right, or nothing where it is not known. */
    static String stride(LayerInfo layer) {
        return layer.facts()
                .field()
                .map(field -> field.strideY() + "x" + field.strideX())
                .orElse("");
    }

    static String json(OpenNetwork network) {
        ObjectNode json = JSON.createObjectNode();
        json.put("network", network.id());
        json.put("sha256", network.sha256());
        ArrayNode layers = json.putArray("layers");
        network.layers().forEach(layer -> fill(layers.addObject(), network, layer));
        ArrayNode ends = json.putArray("ends");
        for (LayerEnd end : network.ends()) {
            ends.addObject()
                    .put("node", end.node())
                    .put("reason", end.reason().toString())
                    .put("behind", end.behind());
        }
        return json.toPrettyString();
    }

    private static void fill(ObjectNode json, OpenNetwork network, LayerInfo layer) {
        LayerFacts facts = layer.facts();
        json.put("name", layer.name());
        json.put("title", network.titleOf(layer.name()));
        json.put("hidden", network.isHidden(layer.name()));
        json.put("operator", layer.kind());
        ArrayNode shape = json.putArray("shape");
        facts.shape().forEach(shape::add);
        json.put("parameters", facts.parameters());
        if (facts.field().isPresent()) {
            LayerFacts.Field field = facts.field().get();
            json.putArray("receptiveField").add(field.height()).add(field.width());
            json.putArray("stride").add(field.strideY()).add(field.strideX());
        } else {
            json.put("receptiveField", facts.wholePicture() ? WHOLE : null);
            json.putNull("stride");
        }
    }
}
