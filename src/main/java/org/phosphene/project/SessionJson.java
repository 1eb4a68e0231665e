package org.phosphene.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phosphene.project.Session.NetworkEntry;
import org.phosphene.project.Session.Place;

/** Sessions as JSON. */
final class SessionJson {

    private static final int LARGEST_SIDE = 100_000;

    private SessionJson() {}

    static ObjectNode write(Session session) {
        ObjectNode json = KeptFile.JSON.createObjectNode();
        write(session.networks(), json.putArray("networks"));
        write(session.recent(), json.putArray("recent"));
        Place place = session.place();
        json.putObject("place")
                .put("network", place.network())
                .put("layer", place.layer())
                .put("unit", place.unit())
                .put("page", place.page())
                .put("folder", place.folder());
        session.run().ifPresent(run -> json.set("run", write(run)));
        ArrayNode pins = json.putArray("pins");
        session.pins().forEach(pin -> pins.add(write(pin)));
        if (!session.figure().isEmpty()) {
            json.set("figure", tree(session.figure()));
        }
        return json;
    }

    private static void write(List<NetworkEntry> networks, ArrayNode json) {
        for (NetworkEntry network : networks) {
            json.addObject()
                    .put("id", network.id())
                    .put("title", network.title())
                    .put("sha256", network.sha256());
        }
    }

    private static ObjectNode write(Run run) {
        ObjectNode json = KeptFile.JSON.createObjectNode();
        json.put("objective", run.objective()).put("preset", run.preset());
        json.put("images", run.sizes().images()).put("width", run.sizes().width());
        json.put("height", run.sizes().height()).put("steps", run.sizes().steps());
        json.put("seed", run.seed());
        if (!run.recipe().isEmpty()) {
            json.set("recipe", tree(run.recipe()));
        }
        ObjectNode changes = json.putObject("changes");
        run.changes().forEach(changes::put);
        return json;
    }

    static ObjectNode write(Pin pin) {
        ObjectNode json = KeptFile.JSON.createObjectNode();
        json.put("kind", pin.kind()).put("caption", pin.caption()).put("image", pin.image());
        ArrayNode shots = json.putArray("shots");
        for (Pin.Shot shot : pin.shots()) {
            shots.addObject()
                    .put("sha256", shot.key())
                    .put("images", shot.images())
                    .put("height", shot.height())
                    .put("width", shot.width());
        }
        json.set("details", tree(pin.details()));
        return json;
    }

    static Session read(Json json) {
        Json place = json.in("place");
        List<Pin> pins = json.objects("pins").stream().map(SessionJson::pin).toList();
        return new Session(
                networks(json.objects("networks")),
                networks(json.objects("recent")),
                new Place(
                        place.text("network"),
                        place.text("layer"),
                        place.text("unit"),
                        place.text("page"),
                        place.text("folder")),
                json.has("run") ? Optional.of(run(json.in("run"))) : Optional.empty(),
                pins,
                object(json, "figure"));
    }

    private static List<NetworkEntry> networks(List<Json> list) {
        return list.stream()
                .map(each -> new NetworkEntry(each.text("id"), each.text("title"), each.hash("sha256")))
                .toList();
    }

    private static Run run(Json json) {
        Map<String, String> changes = new LinkedHashMap<>();
        Json changed = json.in("changes");
        for (Map.Entry<String, JsonNode> field : changed.node().properties()) {
            changes.put(field.getKey(), changed.text(field.getKey()));
        }
        Run.Sizes sizes = new Run.Sizes(
                json.whole("images", 1, LARGEST_SIDE),
                json.whole("width", 0, LARGEST_SIDE),
                json.whole("height", 0, LARGEST_SIDE),
                json.whole("steps", 0, Integer.MAX_VALUE));
        return new Run(
                json.text("objective"),
                json.text("preset"),
                sizes,
                json.number("seed"),
                object(json, "recipe"),
                changes);
    }

    static Pin pin(Json json) {
        List<Pin.Shot> shots = new ArrayList<>();
        for (Json shot : json.objects("shots")) {
            shots.add(new Pin.Shot(
                    shot.hash("sha256"),
                    shot.whole("images", 1, LARGEST_SIDE),
                    shot.whole("height", 1, LARGEST_SIDE),
                    shot.whole("width", 1, LARGEST_SIDE)));
        }
        return new Pin(
                json.text("kind"),
                json.text("caption"),
                json.whole("image", Integer.MIN_VALUE, Integer.MAX_VALUE),
                shots,
                json.in("details").node().toString());
    }

    /** The text of an object that may be missing. */
    static String object(Json json, String field) {
        return json.has(field) ? json.in(field).node().toPrettyString() : "";
    }

    static JsonNode tree(String text) {
        try {
            return KeptFile.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("what is kept is always JSON", e);
        }
    }
}
