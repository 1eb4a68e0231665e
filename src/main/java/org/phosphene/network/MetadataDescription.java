package org.phosphene.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;

/**
 * What a network's metadata say about it: under the key {@value #KEY} an object like an entry of the catalogue; else
 * the keys of the ONNX format for pictures ({@code Image.BitmapPixelFormat}, {@code Image.NominalPixelRange}) and names
 * of classes under the keys in which exporters write them.
 */
final class MetadataDescription {

    /** Key of this program's own metadata. */
    static final String KEY = "phosphene";

    private static final List<String> LABEL_KEYS =
            List.of("names", "id2label", "labels", "classes", "class_names", "class_labels");
    private static final float VIDEO_BLACK = 16;
    private static final float VIDEO_WHITE = 235;

    private MetadataDescription() {}

    /**
     * @param network name of the file, for messages
     * @throws PhospheneException when there is something that cannot be understood; names the key
     */
    static Description of(Map<String, String> metadata, String network) {
        String own = metadata.get(KEY);
        if (own != null) {
            return DescriptionJson.read(new JsonField(source(network), "", json(own, network)));
        }
        Optional<Labels> labels = LABEL_KEYS.stream()
                .filter(metadata::containsKey)
                .findFirst()
                .map(key -> LabelText.listed(
                        metadata.get(key),
                        Sentence.of("The labels in the metadata %s of %s", Quoted.name(key), Quoted.name(network))));
        Description images = image(metadata)
                .map(how -> new Description(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(how),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .orElse(Description.NONE);
        return labels.map(images::withLabels).orElse(images);
    }

    private static JsonField.Source source(String network) {
        return new JsonField.Source(
                Sentence.of("The metadata '%s' of %s", KEY, Quoted.name(network)),
                Sentence.of("Export the network again with the right metadata."));
    }

    private static JsonNode json(String text, String network) {
        try {
            JsonNode root = new ObjectMapper().readTree(text);
            if (root.isObject()) {
                return root;
            }
        } catch (JsonProcessingException e) {
            throw new PhospheneException(
                    "%s is not JSON. %s",
                    source(network).what(), source(network).remedy(), e);
        }
        throw new PhospheneException(
                "%s is not an object in braces. %s",
                source(network).what(), source(network).remedy());
    }

    private static Optional<Preprocessing> image(Map<String, String> metadata) {
        String format = metadata.getOrDefault("Image.BitmapPixelFormat", "").toLowerCase(Locale.ROOT);
        String range = metadata.getOrDefault("Image.NominalPixelRange", "").toLowerCase(Locale.ROOT);
        if (format.isEmpty() && range.isEmpty()) {
            return Optional.empty();
        }
        ChannelOrder order = format.startsWith("bgr") ? ChannelOrder.BGR : ChannelOrder.RGB;
        Optional<Preprocessing> how =
                switch (range) {
                    case "nominalrange_0_255", "" -> Optional.of(Preprocessing.range(order, 0, 255));
                    case "normalized_0_1" -> Optional.of(Preprocessing.range(order, 0, 1));
                    case "normalized_1_1" -> Optional.of(Preprocessing.range(order, -1, 1));
                    case "nominalrange_16_235" -> Optional.of(Preprocessing.range(order, VIDEO_BLACK, VIDEO_WHITE));
                    default -> Optional.empty();
                };
        return format.startsWith("gray") ? how.map(colours -> colours.withPlanes(1)) : how;
    }
}
