package org.phosphene.optvis.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.phosphene.optvis.optimiser.Schedule;
import org.phosphene.optvis.param.Alpha;
import org.phosphene.optvis.param.Basis;
import org.phosphene.optvis.param.Colours;
import org.phosphene.optvis.param.FourierImage;
import org.phosphene.optvis.param.Parameterization;
import org.phosphene.optvis.param.PixelImage;

/** The parts of a method as JSON objects with a {@code kind}; see also {@link TransformJson}, {@link OptimiserJson}. */
final class PartsJson {

    private PartsJson() {}

    static ObjectNode write(Parameterization parameterization) {
        Basis basis = parameterization.basis();
        ObjectNode json = of(basis.kind());
        if (basis instanceof FourierImage fourier) {
            json.put("sd", fourier.sd()).put("decay", fourier.decay());
        } else if (basis instanceof PixelImage pixel) {
            json.put("sd", pixel.sd());
        }
        json.set("colours", write(parameterization.colours()));
        return json.put("alpha", parameterization.alpha().word());
    }

    static Parameterization parameterization(Fields json) {
        return new Parameterization(
                basis(json), colours(json.in("colours")), json.oneOf("alpha", Alpha.values(), Alpha::word));
    }

    /** As schema version 1 had it. */
    static Parameterization parameterizationOfVersion1(Fields json) {
        Colours colours = json.flag("decorrelate") ? Colours.DECORRELATED : Colours.PLAIN;
        return new Parameterization(basis(json), colours, Alpha.NONE);
    }

    private static Basis basis(Fields json) {
        return switch (json.text("kind")) {
            case "fourier" -> new FourierImage(json.number("sd"), json.number("decay"));
            case "pixel" -> new PixelImage(json.number("sd"));
            default -> throw json.unknownKind();
        };
    }

    private static ObjectNode write(Colours colours) {
        ObjectNode json = of(colours.kind().word());
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

    static ObjectNode write(Schedule schedule) {
        ObjectNode json = of(schedule.kind().word());
        return schedule.kind() == Schedule.Kind.CONSTANT ? json : json.put("end", schedule.end());
    }

    static Schedule schedule(Fields json) {
        Schedule.Kind kind = json.oneOf("kind", Schedule.Kind.values(), Schedule.Kind::word);
        return kind == Schedule.Kind.CONSTANT ? Schedule.CONSTANT : new Schedule(kind, json.number("end"));
    }

    static ObjectNode write(StopRule stop) {
        ObjectNode json = of(stop.kind());
        if (stop instanceof StopRule.Plateau plateau) {
            json.put("window", plateau.window()).put("gain", plateau.gain());
        } else if (stop instanceof StopRule.Time time) {
            json.put("seconds", time.seconds());
        } else if (stop instanceof StopRule.Activation activation) {
            json.put("atLeast", activation.atLeast());
        }
        return json;
    }

    static StopRule stop(Fields json) {
        return switch (json.text("kind")) {
            case "steps" -> new StopRule.Steps();
            case "plateau" -> new StopRule.Plateau(json.integer("window"), json.number("gain"));
            case "time" -> new StopRule.Time(json.number("seconds"));
            case "activation" -> new StopRule.Activation(json.number("atLeast"));
            default -> throw json.unknownKind();
        };
    }

    static ObjectNode write(Penalties penalties) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("l1", penalties.l1())
                .put("totalVariation", penalties.totalVariation())
                .put("blur", penalties.blur());
    }

    static Penalties penalties(Fields json) {
        return new Penalties(json.number("l1"), json.number("totalVariation"), json.number("blur"));
    }

    static ObjectNode of(String kind) {
        return JsonNodeFactory.instance.objectNode().put("kind", kind);
    }
}
