package org.phosphene.optvis.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.phosphene.optvis.optimiser.Adam;
import org.phosphene.optvis.optimiser.Optimiser;
import org.phosphene.optvis.param.FourierImage;
import org.phosphene.optvis.param.Parameterization;
import org.phosphene.optvis.param.PixelImage;
import org.phosphene.optvis.transform.CropOrPad;
import org.phosphene.optvis.transform.Jitter;
import org.phosphene.optvis.transform.Pad;
import org.phosphene.optvis.transform.RandomRotate;
import org.phosphene.optvis.transform.RandomScale;
import org.phosphene.optvis.transform.Transform;

/** Parameterizations, transforms and optimisers as JSON objects with a {@code kind}. */
final class PartsJson {

    private PartsJson() {}

    static ObjectNode write(Parameterization parameterization) {
        ObjectNode json = of(parameterization.kind());
        if (parameterization instanceof FourierImage fourier) {
            json.put("sd", fourier.sd()).put("decay", fourier.decay()).put("decorrelate", fourier.decorrelate());
        } else if (parameterization instanceof PixelImage pixel) {
            json.put("sd", pixel.sd()).put("decorrelate", pixel.decorrelate());
        }
        return json;
    }

    static Parameterization parameterization(Fields json) {
        return switch (json.text("kind")) {
            case "fourier" -> new FourierImage(json.number("sd"), json.number("decay"), json.flag("decorrelate"));
            case "pixel" -> new PixelImage(json.number("sd"), json.flag("decorrelate"));
            default -> throw json.unknownKind();
        };
    }

    static ObjectNode write(Transform transform) {
        ObjectNode json = of(transform.kind());
        if (transform instanceof Pad pad) {
            json.put("amount", pad.amount());
        } else if (transform instanceof Jitter jitter) {
            json.put("pixels", jitter.pixels());
        } else if (transform instanceof RandomScale scale) {
            numbers(json.putArray("factors"), scale.factors());
        } else if (transform instanceof RandomRotate rotate) {
            numbers(json.putArray("degrees"), rotate.degrees());
        } else if (transform instanceof CropOrPad fit) {
            json.put("height", fit.height()).put("width", fit.width());
        }
        return json;
    }

    static Transform transform(Fields json) {
        return switch (json.text("kind")) {
            case "pad" -> new Pad(json.integer("amount"));
            case "jitter" -> new Jitter(json.integer("pixels"));
            case "randomScale" -> new RandomScale(json.numbers("factors"));
            case "randomRotate" -> new RandomRotate(json.numbers("degrees"));
            case "cropOrPad" -> new CropOrPad(json.integer("height"), json.integer("width"));
            default -> throw json.unknownKind();
        };
    }

    static ObjectNode write(Optimiser optimiser) {
        ObjectNode json = of(optimiser.kind());
        if (optimiser instanceof Adam adam) {
            json.put("rate", adam.rate()).put("beta1", adam.beta1()).put("beta2", adam.beta2());
            json.put("epsilon", adam.epsilon());
        }
        return json;
    }

    static Optimiser optimiser(Fields json) {
        if (json.text("kind").equals("adam")) {
            return new Adam(json.number("rate"), json.number("beta1"), json.number("beta2"), json.number("epsilon"));
        }
        throw json.unknownKind();
    }

    private static ObjectNode of(String kind) {
        return JsonNodeFactory.instance.objectNode().put("kind", kind);
    }

    private static void numbers(ArrayNode array, List<Double> numbers) {
        numbers.forEach(array::add);
    }
}
