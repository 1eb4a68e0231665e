package org.phosphene.studio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.phosphene.core.LayerText;
import org.phosphene.core.PhospheneException;
import org.phosphene.optvis.objective.Objective;

/** Texts of objectives that are about several units at once. */
public final class InteractionTexts {

    private static final String ALIGNMENT = "0.1";
    private static final int DECIMALS = 2;

    private InteractionTexts() {}

    /**
     * The weighted sum of objectives; those of weight 0 are left out.
     *
     * @param weights as many as objectives, rounded to two decimals
     * @throws PhospheneException when all weights are 0 or a text has a mistake
     */
    public static String weighted(List<String> objectives, List<Double> weights) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < objectives.size(); i++) {
            BigDecimal weight = new BigDecimal(weights.get(i)).setScale(DECIMALS, RoundingMode.HALF_UP);
            if (weight.signum() == 0) {
                continue;
            }
            String sign = weight.signum() < 0 ? text.isEmpty() ? "-" : " - " : text.isEmpty() ? "" : " + ";
            String factor = weight.abs().stripTrailingZeros().toPlainString();
            text.append(sign)
                    .append(factor.equals("1") ? "" : factor + " * ")
                    .append('(')
                    .append(objectives.get(i))
                    .append(')');
        }
        if (text.isEmpty()) {
            throw new PhospheneException("All weights are 0, so there is nothing to make large. Move a slider.");
        }
        return Objective.parse(text.toString()).print();
    }

    /**
     * From one objective to another over the images of a run, with what is alike kept in its place.
     *
     * @throws PhospheneException when a text has a mistake or the first names no layer
     */
    public static String interpolation(String first, String second) {
        return Objective.parse("interpolation(" + first + ", " + second + ") + " + ALIGNMENT + " * alignment("
                        + LayerText.print(layer(first)) + ")")
                .print();
    }

    /**
     * A direction of random numbers at the layer of an objective.
     *
     * @throws PhospheneException when the text has a mistake or names no layer
     */
    public static String random(String objective, int seed) {
        return Objective.parse("random(" + LayerText.print(layer(objective)) + ", " + seed + ")")
                .print();
    }

    private static String layer(String objective) {
        return Objective.parse(objective).layers().stream()
                .findFirst()
                .orElseThrow(() -> new PhospheneException(
                        "The objective %s names no layer. Choose a unit of a layer, such as block5/add:15.",
                        objective));
    }
}
