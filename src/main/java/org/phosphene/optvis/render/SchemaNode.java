package org.phosphene.optvis.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the schema says of one value of a recipe. A value is a number, a word, a list of numbers, an object with fields,
 * an object of one of several kinds, or a list of such objects.
 */
record SchemaNode(JsonNode json) {

    /** The field that says which kind an object is of. */
    static final String KIND = "kind";

    private static SchemaNode of(JsonNode json) {
        JsonNode reference = json.path("$ref");
        return reference.isTextual() ? RecipeSchema.root().defined(reference.textValue()) : new SchemaNode(json);
    }

    private SchemaNode defined(String reference) {
        return new SchemaNode(json.at(reference.substring(1)));
    }

    String title() {
        return json.path("title").asText();
    }

    String help() {
        return json.path("description").asText();
    }

    /** Whether a user cannot change it. */
    boolean fixed() {
        return json.path("readOnly").asBoolean();
    }

    String type() {
        return json.path("type").asText();
    }

    boolean isListOfKinds() {
        return type().equals("array") && item().hasKinds();
    }

    boolean isListOfNumbers() {
        return type().equals("array") && item().type().equals("number");
    }

    boolean isListOfTexts() {
        return type().equals("array") && item().type().equals("string");
    }

    SchemaNode item() {
        return of(json.path("items"));
    }

    /** Whether it is an object of one of several kinds. */
    boolean hasKinds() {
        return json.path("oneOf").path(0).has("properties");
    }

    /** Whether it is one of several words. */
    boolean hasWords() {
        return json.path("oneOf").path(0).has("const");
    }

    /** The kinds or words, in their order. */
    List<SchemaNode> choices() {
        List<SchemaNode> choices = new ArrayList<>();
        json.path("oneOf").forEach(choice -> choices.add(new SchemaNode(choice)));
        return choices;
    }

    Optional<SchemaNode> choice(String word) {
        return choices().stream().filter(choice -> choice.word().equals(word)).findFirst();
    }

    /** Of a choice: what is written in the recipe. */
    String word() {
        JsonNode own = json.path("const");
        return own.isTextual()
                ? own.textValue()
                : json.path("properties").path(KIND).path("const").asText();
    }

    /** The fields of an object, but not its kind. */
    Map<String, SchemaNode> fields() {
        Map<String, SchemaNode> fields = new LinkedHashMap<>();
        json.path("properties").properties().forEach(field -> {
            if (!field.getKey().equals(KIND)) {
                fields.put(field.getKey(), of(field.getValue()));
            }
        });
        return fields;
    }

    /** The value where nothing else is said; of an object of a kind, all its fields. */
    JsonNode standard() {
        JsonNode own = json.path("default");
        if (hasKinds()) {
            String word = own.path(KIND).asText(choices().get(0).word());
            return choice(word).orElseThrow().standard();
        }
        if (!own.isMissingNode()) {
            return own.deepCopy();
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (json.path("properties").has(KIND)) {
            object.put(KIND, word());
        }
        fields().forEach((name, field) -> object.set(name, field.standard()));
        return object;
    }

    /** What may be written, to follow "Write". */
    String allowed() {
        if (hasKinds() || hasWords()) {
            return choices().stream().map(SchemaNode::word).collect(Collectors.joining(", ", "one of ", ""));
        }
        String example = ", such as " + TypedText.print(standard());
        return switch (type()) {
            case "number" -> "a number" + range() + example;
            case "integer" -> "a whole number" + range() + example;
            case "boolean" -> "true or false";
            case "array" -> listAllowed() + example;
            default -> "a text";
        };
    }

    private String listAllowed() {
        if (isListOfTexts()) {
            return "none, or names with commas between";
        }
        if (isListOfKinds()) {
            return "none, or some of " + item().allowed().replaceFirst("one of ", "") + " with commas between";
        }
        int least = json.path("minItems").asInt();
        String count = least > 1 && json.path("maxItems").asInt() == least ? least + " numbers" : "numbers";
        return count + item().range() + " with commas between, or a range";
    }

    private String range() {
        if (json.has("minimum") && json.has("maximum")) {
            return " from " + end("minimum") + " to " + end("maximum");
        }
        List<String> ends = new ArrayList<>();
        end("minimum", " of at least ", ends);
        end("exclusiveMinimum", " above ", ends);
        end("maximum", " of at most ", ends);
        end("exclusiveMaximum", " below ", ends);
        return String.join(" and", ends);
    }

    private void end(String name, String words, List<String> ends) {
        if (json.has(name)) {
            ends.add(words + end(name));
        }
    }

    private String end(String name) {
        return json.path(name).decimalValue().stripTrailingZeros().toPlainString();
    }

    /** Whether a number is in the range. */
    boolean admits(BigDecimal number) {
        return compare(number, "minimum", 0) >= 0
                && compare(number, "exclusiveMinimum", 1) > 0
                && compare(number, "maximum", 0) <= 0
                && compare(number, "exclusiveMaximum", -1) < 0;
    }

    private int compare(BigDecimal number, String end, int without) {
        return json.has(end) ? number.compareTo(json.path(end).decimalValue()) : without;
    }

    /** Whether a list may have so many items. */
    boolean admits(int items) {
        return items >= json.path("minItems").asInt()
                && items <= json.path("maxItems").asInt(Integer.MAX_VALUE);
    }
}
