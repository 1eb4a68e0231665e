package org.phosphene.optvis.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.phosphene.optvis.transform.Blur;
import org.phosphene.optvis.transform.CropOrPad;
import org.phosphene.optvis.transform.Jitter;
import org.phosphene.optvis.transform.Noise;
import org.phosphene.optvis.transform.Outside;
import org.phosphene.optvis.transform.Pad;
import org.phosphene.optvis.transform.RandomCrop;
import org.phosphene.optvis.transform.RandomRotate;
import org.phosphene.optvis.transform.RandomScale;
import org.phosphene.optvis.transform.Transform;

/** Transforms as JSON objects with a {@code kind}. */
final class TransformJson {

    private TransformJson() {}

    static ObjectNode write(Transform transform) {
        ObjectNode json = PartsJson.of(transform.kind());
        if (transform instanceof Pad pad) {
            json.put("amount", pad.amount()).put("outside", pad.outside().word());
        } else if (transform instanceof Jitter jitter) {
            json.put("pixels", jitter.pixels());
        } else if (transform instanceof RandomScale scale) {
            numbers(json.putArray("factors"), scale.factors());
        } else if (transform instanceof RandomRotate rotate) {
            numbers(json.putArray("degrees"), rotate.degrees());
        } else if (transform instanceof RandomCrop crop) {
            json.put("centreSd", crop.centreSd()).put("sideFirst", crop.sideFirst());
            json.put("sideLast", crop.sideLast()).put("sideSd", crop.sideSd());
        } else if (transform instanceof CropOrPad fit) {
            json.put("height", fit.height()).put("width", fit.width());
        } else if (transform instanceof Blur blur) {
            numbers(json.putArray("sigmas"), blur.sigmas());
        } else if (transform instanceof Noise noise) {
            json.put("normal", noise.normal()).put("uniform", noise.uniform());
        }
        return json;
    }

    static Transform read(Fields json) {
        return switch (json.text("kind")) {
            case "pad" -> new Pad(json.integer("amount"), outside(json));
            case "jitter" -> new Jitter(json.integer("pixels"));
            case "randomScale" -> new RandomScale(json.numbers("factors"));
            case "randomRotate" -> new RandomRotate(json.numbers("degrees"));
            case "randomCrop" -> new RandomCrop(
                    json.number("centreSd"), json.number("sideFirst"), json.number("sideLast"), json.number("sideSd"));
            case "cropOrPad" -> new CropOrPad(json.integer("height"), json.integer("width"));
            case "blur" -> new Blur(json.numbers("sigmas"));
            case "noise" -> new Noise(json.number("normal"), json.number("uniform"));
            default -> throw json.unknownKind();
        };
    }

    /** Older recipes do not say it: grey was all there was. */
    private static Outside outside(Fields json) {
        return json.has("outside") ? json.oneOf("outside", Outside.values(), Outside::word) : Outside.GREY;
    }

    private static void numbers(ArrayNode array, List<Double> numbers) {
        numbers.forEach(array::add);
    }
}
