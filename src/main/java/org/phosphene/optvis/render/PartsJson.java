package org.phosphene.optvis.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.phosphene.optvis.optimiser.Schedule;

/**
 * The parts of a method as JSON objects with a {@code kind}; see also {@link ParameterizationJson},
 * {@link TransformJson} and {@link OptimiserJson}.
 */
final class PartsJson {

    private PartsJson() {}

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
