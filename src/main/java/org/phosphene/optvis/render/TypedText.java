package org.phosphene.optvis.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.phosphene.core.PhospheneException;

/** Values of a recipe as text that a user types and reads. */
record TypedText(String path, SchemaNode schema, String text) {

    /** What takes something away. */
    static final String NONE = "none";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> YES = Set.of("true", "yes", "on");
    private static final Set<String> NO = Set.of("false", "no", "off");

    /** A value as text; {@link #value} reads it back. */
    static String print(JsonNode value) {
        if (value.isNumber()) {
            return NumberList.print(number(value));
        }
        if (value.isArray() && !value.isEmpty() && value.path(0).isNumber()) {
            List<BigDecimal> numbers = new ArrayList<>();
            value.forEach(item -> numbers.add(number(item)));
            return NumberList.print(numbers);
        }
        if (value.isArray() && value.path(0).isTextual()) {
            List<String> texts = new ArrayList<>();
            value.forEach(item -> texts.add(item.textValue()));
            return texts.stream().anyMatch(item -> item.contains(",")) ? value.toString() : String.join(", ", texts);
        }
        if (value.isArray() && value.isEmpty()) {
            return NONE;
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** The number that is written, not the binary one behind it. */
    private static BigDecimal number(JsonNode value) {
        return new BigDecimal(value.asText());
    }

    /**
     * The value a user means.
     *
     * @param before what was there, missing if nothing was
     * @throws PhospheneException with what may be written
     */
    JsonNode value(JsonNode before) {
        if (schema.hasKinds()) {
            return text.startsWith("{") ? whole(json(), schema) : ofKind(text, before);
        }
        if (schema.hasWords()) {
            return NODES.textNode(schema.choice(text).orElseThrow(this::wrong).word());
        }
        return switch (schema.type()) {
            case "number" -> NODES.numberNode(number().doubleValue());
            case "integer" -> NODES.numberNode(integer());
            case "boolean" -> flag();
            case "string" -> NODES.textNode(text);
            case "array" -> schema.isListOfKinds() ? kinds() : schema.isListOfTexts() ? texts() : numbers();
            default -> throw new PhospheneException(
                    "The field %s has fields of its own. Choose one of %s.",
                    path,
                    String.join(
                            ", ",
                            schema.fields().keySet().stream()
                                    .map(name -> path + "." + name)
                                    .toList()));
        };
    }

    /** An object of a kind with its defaults, and with those fields of the one before that mean the same. */
    JsonNode ofKind(String word, JsonNode before) {
        SchemaNode kind = schema.choice(word).orElseThrow(this::wrong);
        JsonNode standard = kind.standard();
        Map<String, SchemaNode> old = schema.choice(before.path(SchemaNode.KIND).asText())
                .map(SchemaNode::fields)
                .orElse(Map.of());
        if (standard instanceof ObjectNode object) {
            kind.fields().forEach((name, field) -> {
                if (field.equals(old.get(name)) && before.has(name)) {
                    object.set(name, before.path(name).deepCopy());
                }
            });
        }
        return standard;
    }

    private BigDecimal number() {
        List<BigDecimal> numbers = someNumbers();
        if (numbers.size() != 1 || !schema.admits(numbers.get(0))) {
            throw wrong();
        }
        return numbers.get(0);
    }

    private long integer() {
        try {
            BigDecimal number = new BigDecimal(text);
            if (schema.admits(number)) {
                return number.longValueExact();
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw wrong(e);
        }
        throw wrong();
    }

    private JsonNode flag() {
        String word = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw wrong();
        }
        return NODES.booleanNode(YES.contains(word));
    }

    private List<BigDecimal> someNumbers() {
        try {
            return NumberList.parse(text.replaceAll("^\\[|\\]$", ""));
        } catch (NumberFormatException e) {
            throw wrong(e);
        }
    }

    private ArrayNode numbers() {
        List<BigDecimal> numbers = someNumbers();
        if (!schema.admits(numbers.size()) || !numbers.stream().allMatch(schema.item()::admits)) {
            throw wrong();
        }
        ArrayNode array = NODES.arrayNode();
        numbers.forEach(number -> array.add(number.doubleValue()));
        return array;
    }

    private ArrayNode texts() {
        ArrayNode array = NODES.arrayNode();
        if (text.startsWith("[")) {
            json().forEach(item -> array.add(item.asText()));
        } else if (!text.equals(NONE)) {
            Stream.of(text.split("\\s*,\\s*")).filter(name -> !name.isEmpty()).forEach(array::add);
        }
        return array;
    }

    private ArrayNode kinds() {
        ArrayNode array = NODES.arrayNode();
        if (text.startsWith("[")) {
            json().forEach(item -> array.add(whole(item, schema.item())));
        } else if (!text.equals(NONE)) {
            for (String word : text.split("\\s*,\\s*")) {
                array.add(new TypedText(path, schema.item(), word).ofKind(word, NODES.missingNode()));
            }
        }
        return array;
    }

    /** An object given as JSON; the fields it leaves out have their defaults. */
    private JsonNode whole(JsonNode given, SchemaNode of) {
        String word = given.path(SchemaNode.KIND).asText();
        if (!(new TypedText(path, of, word).ofKind(word, NODES.missingNode()) instanceof ObjectNode object)) {
            throw wrong();
        }
        given.properties().forEach(field -> object.set(field.getKey(), field.getValue()));
        return object;
    }

    private JsonNode json() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new PhospheneException(
                    "The value of %s is not JSON: %s. Write %s.", path, e.getOriginalMessage(), schema.allowed(), e);
        }
    }

    private PhospheneException wrong() {
        return wrong(null);
    }

    private PhospheneException wrong(RuntimeException cause) {
        return new PhospheneException(
                "%s (%s) cannot be '%s'. Write %s.", schema.title(), path, text, schema.allowed(), cause);
    }
}
