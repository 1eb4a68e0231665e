package org.phosphene.studio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.phosphene.core.Frame;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Provenance;
import org.phosphene.core.Region;
import org.phosphene.project.Pin;
import org.phosphene.project.PinnedPictures;

/** Pictures of the tray as they are kept: pixels in files, everything else as JSON. Files are touched here. */
final class PinText {

    private static final String PICTURE = "picture";
    private static final String PHOTOGRAPH = "photograph";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final PinnedPictures pictures;
    private final Map<Frame, Pin.Shot> known = new WeakHashMap<>();

    PinText(PinnedPictures pictures) {
        this.pictures = pictures;
    }

    /** What is kept of a tile; empty for an empty one. */
    synchronized Optional<Pin> kept(GridTile tile) {
        if (tile instanceof GridPanel panel) {
            return Optional.of(kept(panel));
        }
        if (tile instanceof PhotographPanel panel) {
            Pin.Shot shot = known.computeIfAbsent(panel.frame(), frame -> pictures.keep(frame, "{}"));
            ObjectNode details = details(panel.example()).put("whole", panel.whole());
            return Optional.of(new Pin(PHOTOGRAPH, panel.caption(), 0, List.of(shot), details.toString()));
        }
        return Optional.empty();
    }

    private Pin kept(GridPanel panel) {
        Picture picture = panel.picture();
        List<Pin.Shot> shots = new ArrayList<>();
        shots.add(shot(picture.frame(), picture.recipe()));
        ObjectNode json = JSON.createObjectNode();
        json.put("title", picture.title()).put("objective", picture.objective());
        json.put("network", picture.network()).put("step", picture.frame().step());
        json.set("recipe", tree(picture.recipe()));
        json.set("provenance", JSON.valueToTree(picture.provenance()));
        json.set("activations", JSON.valueToTree(picture.activations()));
        if (!Double.isNaN(picture.similarity())) {
            json.put("similarity", picture.similarity());
            json.set("similarities", JSON.valueToTree(picture.similarities()));
        }
        if (picture.reference() != null) {
            shots.add(shot(picture.reference().frame(), picture.recipe()));
            json.putObject("reference")
                    .put("activation", picture.reference().activation())
                    .put("similarity", picture.reference().similarity());
        }
        json.set("notes", JSON.valueToTree(picture.notes()));
        return new Pin(PICTURE, panel.caption(), panel.image(), shots, json.toString());
    }

    private Pin.Shot shot(Frame frame, String recipe) {
        return known.computeIfAbsent(frame, pixels -> pictures.keep(pixels, recipe));
    }

    /**
     * The tile of what was kept; empty where its pixels are gone or it makes no sense.
     *
     * @param folders where a photograph is looked for that is not where it was
     */
    synchronized Optional<GridTile> tile(Pin pin, List<Path> folders) {
        try {
            List<Frame> frames = new ArrayList<>();
            for (Pin.Shot shot : pin.shots()) {
                pictures.frame(shot).ifPresent(frames::add);
            }
            if (frames.isEmpty() || frames.size() < pin.shots().size()) {
                return Optional.empty();
            }
            if (pin.kind().equals(PHOTOGRAPH)) {
                known.put(frames.get(0), pin.shots().get(0));
                return photograph(pin, frames.get(0), folders);
            }
            return pin.kind().equals(PICTURE) ? Optional.of(panel(pin, frames)) : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty(); // a field that is missing or makes no sense
        }
    }

    private static ObjectNode details(DatasetExample example) {
        ObjectNode json = JSON.createObjectNode();
        json.put("name", example.name()).put("photograph", example.photograph().toString());
        json.put("activation", example.activation()).put("y", example.y()).put("x", example.x());
        json.set("seen", JSON.valueToTree(example.seen()));
        json.put("category", example.category()).put("guessed", example.guessed());
        return json.put("credit", example.credit().orElse(null));
    }

    private GridPanel panel(Pin pin, List<Frame> frames) throws JsonProcessingException {
        ObjectNode json = (ObjectNode) JSON.readTree(pin.details());
        int step = json.path("step").intValue();
        List<Frame> all = frames.stream().map(frame -> atStep(frame, step)).toList();
        for (int i = 0; i < all.size(); i++) {
            known.put(all.get(i), pin.shots().get(i));
        }
        ObjectNode reference = json.has("reference") ? (ObjectNode) json.get("reference") : null;
        Picture picture = new Picture(
                all.get(0),
                json.path("title").textValue(),
                json.path("objective").textValue(),
                json.path("network").textValue(),
                recipe(json),
                JSON.treeToValue(json.path("provenance"), Provenance.class),
                JSON.convertValue(json.path("activations"), new TypeReference<List<Double>>() {}),
                json.path("similarity").asDouble(Double.NaN),
                json.has("similarities")
                        ? JSON.convertValue(json.get("similarities"), new TypeReference<List<List<Double>>>() {})
                        : List.of(),
                reference == null
                        ? null
                        : new Picture.Reference(
                                all.get(1),
                                reference.path("activation").asDouble(Double.NaN),
                                reference.path("similarity").asDouble(Double.NaN)),
                new float[0],
                JSON.convertValue(json.path("notes"), new TypeReference<List<String>>() {}));
        return new GridPanel(picture, pin.image(), pin.caption());
    }

    private static Frame atStep(Frame frame, int step) {
        return new Frame(0, step, frame.images(), frame.height(), frame.width(), frame.planes(), frame.pixels());
    }

    /** In the words of this program where it can read it, else as it stands. */
    private static String recipe(ObjectNode json) {
        String text = json.path("recipe").toPrettyString();
        try {
            RenderRequest request = RecipeTexts.request(text);
            return request.recipe().orElse(text);
        } catch (PhospheneException e) {
            return text;
        }
    }

    private static Optional<GridTile> photograph(Pin pin, Frame frame, List<Path> folders)
            throws JsonProcessingException {
        ObjectNode json = (ObjectNode) JSON.readTree(pin.details());
        String name = json.path("name").textValue();
        Path file = PhotographPlace.find(json.path("photograph").asText(""), name, folders);
        DatasetExample example = new DatasetExample(
                file,
                name,
                json.path("activation").asDouble(Double.NaN),
                json.path("y").asInt(-1),
                json.path("x").asInt(-1),
                JSON.treeToValue(json.path("seen"), Region.class),
                json.path("category").asText(""),
                json.path("guessed").asBoolean(),
                Optional.ofNullable(json.path("credit").textValue()));
        return Optional.of(new PhotographPanel(
                example, frame, pin.caption(), json.path("whole").asBoolean()));
    }

    /** A pin without what says where its photograph is on this computer. */
    static Pin withoutPath(Pin pin) {
        ObjectNode details = (ObjectNode) tree(pin.details());
        details.remove("photograph");
        return new Pin(pin.kind(), pin.caption(), pin.image(), pin.shots(), details.toString());
    }

    private static com.fasterxml.jackson.databind.JsonNode tree(String recipe) {
        try {
            return JSON.readTree(recipe);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recipe is always JSON", e);
        }
    }
}
