package org.phosphene.network;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;

/**
 * Descriptions of networks as JSON, in the words of an entry of the catalogue: {@code input {width, height}},
 * {@code photographs {shortSide, resize, crop}}, {@code preprocessing {channels, layout, mean, scale}}, {@code logits},
 * {@code probabilities}, {@code showpiece}, {@code labels}. Everything may be left out. With {@code std} in place of
 * {@code scale}, mean and std are on the scale 0 to 1, as PyTorch's users know them.
 */
final class DescriptionJson {

    private static final List<String> FILTERS = List.of("bicubic", "bilinear");

    private DescriptionJson() {}

    /** @throws PhospheneException with the field that is wrong */
    static Description read(JsonField root) {
        JsonField input = root.get("input");
        JsonField photographs = root.get("photographs");
        JsonField preprocessing = root.get("preprocessing");
        JsonField labels = root.get("labels");
        if (!input.isMissing()
                && (long) input.get("width").size() * input.get("height").size() > Description.Size.MOST_PIXELS) {
            throw input.wrong("at most 16 million pixels");
        }
        return new Description(
                input.isMissing()
                        ? Optional.empty()
                        : Optional.of(new Description.Size(
                                input.get("width").size(), input.get("height").size())),
                photographs.isMissing() ? Optional.empty() : Optional.of(photographs(photographs)),
                preprocessing.isMissing() ? Optional.empty() : Optional.of(preprocessing(preprocessing)),
                root.get("logits").optionalText(),
                root.get("probabilities").optionalText(),
                root.get("showpiece").optionalText(),
                labels.isMissing() ? Optional.empty() : Optional.of(labels(labels)));
    }

    private static Labels labels(JsonField field) {
        if (!field.value().isContainerNode()) {
            throw field.wrong("a list of names, or an object from index to name");
        }
        return LabelText.read(
                field.value().toString(),
                Sentence.of("%s: the labels", field.source().what()));
    }

    static PhotographPreparation photographs(JsonField field) {
        int shortSide = field.get("shortSide").size();
        JsonField resize = field.get("resize");
        if (!FILTERS.contains(resize.text())) {
            throw resize.wrong("\"bicubic\" or \"bilinear\"");
        }
        JsonField crop = field.get("crop");
        if (crop.size() > shortSide) {
            throw crop.wrong("at most the shortSide, %s", shortSide);
        }
        return new PhotographPreparation(shortSide, resize.text(), crop.size());
    }

    static Preprocessing preprocessing(JsonField field) {
        JsonField channels = field.get("channels");
        ChannelOrder order = oneOf(channels, ChannelOrder.values());
        JsonField layout = field.get("layout");
        boolean unit = field.get("scale").isMissing() && !field.get("std").isMissing();
        JsonField factors = field.get(unit ? "std" : "scale");
        float[] mean = field.get("mean").numbers();
        if (mean.length < (order == ChannelOrder.GREY ? 1 : Preprocessing.COLOURS)
                || mean.length > Preprocessing.MOST_PLANES) {
            throw field.get("mean").wrong("one number a plane, at least three for colours");
        }
        float[] scale = factors.numbers(mean.length);
        for (int i = 0; i < scale.length; i++) {
            if (scale[i] <= 0) {
                throw factors.wrong("numbers above 0 (a range from bright to dark cannot be used)");
            }
            mean[i] *= unit ? 255 : 1;
            scale[i] = unit ? 1 / (255 * scale[i]) : scale[i];
        }
        return new Preprocessing(
                order, layout.isMissing() ? PlaneLayout.NCHW : oneOf(layout, PlaneLayout.values()), mean, scale);
    }

    private static <E extends Enum<E>> E oneOf(JsonField field, E[] values) {
        String wanted = field.text().toUpperCase(Locale.ROOT);
        for (E value : values) {
            if (value.name().equals(wanted)) {
                return value;
            }
        }
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            names.append(i == 0 ? "" : i == values.length - 1 ? " or " : ", ")
                    .append('"')
                    .append(values[i].name())
                    .append('"');
        }
        throw field.wrong(names.toString());
    }

    static ObjectNode write(Description description) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        description.size().ifPresent(size -> json.putObject("input")
                .put("width", size.width())
                .put("height", size.height()));
        description.photographs().ifPresent(how -> json.putObject("photographs")
                .put("shortSide", how.shortSide())
                .put("resize", how.resize())
                .put("crop", how.crop()));
        description.preprocessing().ifPresent(how -> json.set("preprocessing", PreprocessingJson.write(how)));
        description.logits().ifPresent(layer -> json.put("logits", layer));
        description.probabilities().ifPresent(layer -> json.put("probabilities", layer));
        description.showpiece().ifPresent(unit -> json.put("showpiece", unit));
        description.labels().filter(labels -> labels.size() > 0).ifPresent(labels -> {
            ObjectNode names = json.putObject("labels");
            labels.all().forEach(label -> names.put(String.valueOf(label.index()), label.name()));
        });
        return json;
    }
}
