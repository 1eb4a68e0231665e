package org.phosphene.optvis.render;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.phosphene.optvis.optimiser.Adam;
import org.phosphene.optvis.optimiser.AdamW;
import org.phosphene.optvis.optimiser.NAdam;
import org.phosphene.optvis.optimiser.Optimiser;
import org.phosphene.optvis.optimiser.RmsProp;
import org.phosphene.optvis.optimiser.Sgd;
import org.phosphene.optvis.optimiser.SteepestDescent;

/** Optimisers as JSON objects with a {@code kind}. */
final class OptimiserJson {

    private OptimiserJson() {}

    static ObjectNode write(Optimiser optimiser) {
        ObjectNode json = PartsJson.of(optimiser.kind());
        if (optimiser instanceof Adam adam) {
            moments(json, adam.rate(), adam.beta1(), adam.beta2(), adam.epsilon());
        } else if (optimiser instanceof AdamW adam) {
            moments(json, adam.rate(), adam.beta1(), adam.beta2(), adam.epsilon());
            json.put("weightDecay", adam.weightDecay());
        } else if (optimiser instanceof NAdam adam) {
            moments(json, adam.rate(), adam.beta1(), adam.beta2(), adam.epsilon());
            json.put("momentumDecay", adam.momentumDecay());
        } else if (optimiser instanceof Sgd sgd) {
            json.put("rate", sgd.rate()).put("momentum", sgd.momentum()).put("nesterov", sgd.nesterov());
        } else if (optimiser instanceof RmsProp rms) {
            json.put("rate", rms.rate()).put("alpha", rms.alpha()).put("epsilon", rms.epsilon());
        } else if (optimiser instanceof SteepestDescent steepest) {
            json.put("rate", steepest.rate()).put("metric", steepest.metric().word());
        }
        return json;
    }

    private static void moments(ObjectNode json, double rate, double beta1, double beta2, double epsilon) {
        json.put("rate", rate).put("beta1", beta1).put("beta2", beta2).put("epsilon", epsilon);
    }

    static Optimiser read(Fields json) {
        return switch (json.text("kind")) {
            case "adam" -> new Adam(
                    json.number("rate"), json.number("beta1"), json.number("beta2"), json.number("epsilon"));
            case "adamw" -> new AdamW(
                    json.number("rate"),
                    json.number("beta1"),
                    json.number("beta2"),
                    json.number("epsilon"),
                    json.number("weightDecay"));
            case "nadam" -> new NAdam(
                    json.number("rate"),
                    json.number("beta1"),
                    json.number("beta2"),
                    json.number("epsilon"),
                    json.number("momentumDecay"));
            case "sgd" -> new Sgd(json.number("rate"), json.number("momentum"), json.flag("nesterov"));
            case "rmsProp" -> new RmsProp(json.number("rate"), json.number("alpha"), json.number("epsilon"));
            case "steepest" -> new SteepestDescent(
                    json.number("rate"),
                    json.oneOf("metric", SteepestDescent.Metric.values(), SteepestDescent.Metric::word));
            default -> throw json.unknownKind();
        };
    }
}
