package org.phosphene.optvis.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.phosphene.optvis.param.Alpha;
import org.phosphene.optvis.param.Basis;
import org.phosphene.optvis.param.Colours;
import org.phosphene.optvis.param.Cppn;
import org.phosphene.optvis.param.FourierImage;
import org.phosphene.optvis.param.LaplacianImage;
import org.phosphene.optvis.param.Maco;
import org.phosphene.optvis.param.Parameterization;
import org.phosphene.optvis.param.PixelImage;
import org.phosphene.optvis.param.SharedImage;

/** Parameterizations as JSON objects with a {@code kind}, that of their basis. */
final class ParameterizationJson {

    private ParameterizationJson() {}

    static ObjectNode write(Parameterization parameterization) {
        Basis basis = parameterization.basis();
        ObjectNode json = PartsJson.of(basis.kind());
        if (basis instanceof FourierImage fourier) {
            json.put("sd", fourier.sd()).put("decay", fourier.decay());
        } else if (basis instanceof PixelImage pixel) {
            json.put("sd", pixel.sd());
        } else if (basis instanceof LaplacianImage laplacian) {
            json.put("sd", laplacian.sd()).put("levels", laplacian.levels());
        } else if (basis instanceof SharedImage shared) {
            json.put("sd", shared.sd()).put("decay", shared.decay());
        } else if (basis instanceof Cppn cppn) {
            json.put("layers", cppn.layers()).put("width", cppn.width());
        } else if (basis instanceof Maco maco) {
            json.put("spectrum", maco.spectrum().word());
        }
        json.set("colours", write(parameterization.colours()));
        return json.put("alpha", parameterization.alpha().word());
    }

    static Parameterization read(Fields json) {
        return new Parameterization(
                basis(json), colours(json.in("colours")), json.oneOf("alpha", Alpha.values(), Alpha::word));
    }

    /** As schema version 1 had it. */
    static Parameterization ofVersion1(Fields json) {
        Colours colours = json.flag("decorrelate") ? Colours.DECORRELATED : Colours.PLAIN;
        return new Parameterization(basis(json), colours, Alpha.NONE);
    }

    private static Basis basis(Fields json) {
        return switch (json.text("kind")) {
            case "fourier" -> new FourierImage(json.number("sd"), json.number("decay"));
            case "pixel" -> new PixelImage(json.number("sd"));
            case "laplacian" -> new LaplacianImage(json.number("sd"), json.integer("levels"));
            case "shared" -> new SharedImage(json.number("sd"), json.number("decay"));
            case "cppn" -> new Cppn(json.integer("layers"), json.integer("width"));
            case "maco" -> new Maco(json.oneOf("spectrum", Maco.Spectrum.values(), Maco.Spectrum::word));
            default -> throw json.unknownKind();
        };
    }

    private static ObjectNode write(Colours colours) {
        ObjectNode json = PartsJson.of(colours.kind().word());
        if (colours.kind() == Colours.Kind.MEASURED) {
            ArrayNode matrix = json.putArray("matrix");
            for (float number : colours.matrix()) {
                matrix.add(number);
            }
        }
        return json;
    }

    private static Colours colours(Fields json) {
        return switch (json.oneOf("kind", Colours.Kind.values(), Colours.Kind::word)) {
            case PLAIN -> Colours.PLAIN;
            case DECORRELATED -> Colours.DECORRELATED;
            case GREY -> Colours.GREY;
            case MEASURED -> Colours.measured(floats(json.numbers("matrix")));
        };
    }

    private static float[] floats(List<Double> numbers) {
        float[] floats = new float[numbers.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = numbers.get(i).floatValue();
        }
        return floats;
    }
}
