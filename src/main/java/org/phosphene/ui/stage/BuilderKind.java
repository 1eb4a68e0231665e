package org.phosphene.ui.stage;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** The kinds of objectives that a form can write; a name in braces is what is filled in. */
enum BuilderKind {
    CHANNEL("{LAYER}:{CHANNEL}"),
    NEURON("{LAYER}:{CHANNEL}@{POSITION}"),
    DEEP_DREAM("layer({LAYER})"),
    LOGIT("logit({CLASS})"),
    PROBABILITY("probability({CLASS})"),
    DIRECTION("direction({LAYER}, [{NUMBERS}], {POWER})"),
    RANDOM("random({LAYER}, {SEED}, {POWER})"),
    TENSOR("tensor({LAYER}, {ARRAY}, {POWER})"),
    CHANNELS("channels({LAYER}, {WEIGHTS})"),
    DIFFERENCE("{LAYER}:{CHANNEL} - {OTHER_LAYER}:{OTHER_CHANNEL}"),
    SUM("{LAYER}:{CHANNEL} + {OTHER_LAYER}:{OTHER_CHANNEL}"),
    INTERPOLATION("interpolation({LAYER}:{CHANNEL}, {OTHER_LAYER}:{OTHER_CHANNEL})"),
    EACH("each({LAYER}:{MANY})"),
    CARICATURE("caricature({LAYER}, {PHOTOGRAPH}, {POWER})"),
    INVERSION("inversion({LAYER}, {PHOTOGRAPH})"),
    STYLE("style({LAYER}, {PHOTOGRAPH})"),
    GRID("grid({LAYER}, {PHOTOGRAPH}, {POWER})"),
    DIVERSE("{LAYER}:{CHANNEL} - steered(diversity({LAYER}), {SHARE})"),
    STEERED("steered(diversity({LAYER}), {SHARE})"),
    DIVERSITY("diversity({LAYER})"),
    STYLE_DIVERSITY("stylediversity({LAYER})"),
    ALIGNMENT("alignment({LAYER}, {DECAY})"),
    INPUT_DIFFERENCE("inputdifference({PHOTOGRAPH})"),
    TOTAL_VARIATION("tv()"),
    L1("l1({COLOUR})"),
    L2("l2({COLOUR})"),
    BLUR("blur()"),
    BOUNDARY("boundary({BORDER}, {COLOUR})");

    /** What is filled in, in the order of the form. */
    enum Field {
        LAYER,
        CHANNEL,
        MANY,
        POSITION,
        OTHER_LAYER,
        OTHER_CHANNEL,
        CLASS,
        NUMBERS,
        WEIGHTS,
        SEED,
        ARRAY,
        PHOTOGRAPH,
        POWER,
        SHARE,
        DECAY,
        BORDER,
        COLOUR,
        /** In front of the whole. */
        WEIGHT;

        private String placeholder() {
            return "{" + name() + "}";
        }
    }

    private final String template;

    BuilderKind(String template) {
        this.template = template;
    }

    /** Whether it is filled in here. */
    boolean has(Field field) {
        return field == Field.WEIGHT ? this != DIVERSE && this != STEERED : template.contains(field.placeholder());
    }

    /** What is filled in here. */
    List<Field> fields() {
        return Arrays.stream(Field.values()).filter(this::has).toList();
    }

    /** Whether it looks at more than one image. */
    boolean comparesImages() {
        return switch (this) {
            case INTERPOLATION, DIVERSE, STEERED, DIVERSITY, STYLE_DIVERSITY, ALIGNMENT -> true;
            default -> false;
        };
    }

    /**
     * The text of the objective.
     *
     * @param typed what was filled in; names already written as in a text
     */
    String text(Map<Field, String> typed) {
        Map<Field, String> values = new EnumMap<>(typed);
        String layer = typed.getOrDefault(Field.LAYER, "");
        values.computeIfPresent(
                Field.MANY, (field, list) -> list.strip().replaceAll("\\s*,\\s*", ", " + quoted(layer)));
        String text = template;
        for (Field field : fields()) {
            text = text.replace(
                    field.placeholder(), values.getOrDefault(field, "").strip());
        }
        String weight = values.getOrDefault(Field.WEIGHT, "").strip();
        if (!has(Field.WEIGHT) || weight.isEmpty() || weight.equals("1")) {
            return text;
        }
        return weight + " * " + (this == SUM || this == DIFFERENCE ? "(" + text + ")" : text);
    }

    private static String quoted(String layer) {
        return Matcher.quoteReplacement(layer + ":");
    }
}
