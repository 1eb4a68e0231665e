package org.phosphene.optvis.render;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phosphene.core.PhospheneException;
import org.phosphene.core.Sentence;

/** Fields of a JSON object with their types; what is missing or wrong is named in a sentence. */
record Fields(JsonNode json, String where) {

    /** Whether there is a field of that name, such as one that older recipes lack. */
    boolean has(String name) {
        return json.has(name);
    }

    String text(String name) {
        JsonNode value = json.path(name);
        if (!value.isTextual()) {
            throw wrong(name, "a text");
        }
        return value.textValue();
    }

    long whole(String name) {
        JsonNode value = json.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(name, "a whole number");
        }
        return value.longValue();
    }

    int integer(String name) {
        long value = whole(name);
        if (value != (int) value) {
            throw wrong(name, "a smaller number");
        }
        return (int) value;
    }

    double number(String name) {
        JsonNode value = json.path(name);
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw wrong(name, "a number");
        }
        return value.doubleValue();
    }

    boolean flag(String name) {
        JsonNode value = json.path(name);
        if (!value.isBoolean()) {
            throw wrong(name, "true or false");
        }
        return value.booleanValue();
    }

    /** One of the words of an enumeration. */
    <E> E oneOf(String name, E[] values, Function<E, String> word) {
        String text = text(name);
        for (E value : values) {
            if (word.apply(value).equals(text)) {
                return value;
            }
        }
        throw new PhospheneException(
                "The field %s.%s says '%s'. It may be %s.",
                where, name, text, Stream.of(values).map(word).collect(Collectors.joining(", ")));
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : array(name)) {
            if (!item.isTextual()) {
                throw wrong(name, "a list of texts");
            }
            texts.add(item.textValue());
        }
        return texts;
    }

    List<Double> numbers(String name) {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode item : array(name)) {
            if (!item.isNumber()) {
                throw wrong(name, "a list of numbers");
            }
            numbers.add(item.doubleValue());
        }
        return numbers;
    }

    List<Fields> list(String name) {
        List<Fields> items = new ArrayList<>();
        for (JsonNode item : array(name)) {
            items.add(new Fields(item, where + "." + name + "[" + items.size() + "]"));
        }
        return items;
    }

    Fields in(String name) {
        JsonNode value = json.path(name);
        if (!value.isObject()) {
            throw wrong(name, "an object");
        }
        return new Fields(value, where + "." + name);
    }

    /** Refuses every value but one. */
    void only(String name, String value, String allowed) {
        if (!value.equals(allowed)) {
            throw new PhospheneException(
                    "The field %s.%s says '%s', which this version of Phosphene does not know. Use a newer one.",
                    where, name, value);
        }
    }

    PhospheneException unknownKind() {
        return new PhospheneException(
                "The %s is of the kind '%s', which this version of Phosphene does not know. Use a newer one.",
                where, text("kind"));
    }

    private JsonNode array(String name) {
        JsonNode value = json.path(name);
        if (!value.isArray()) {
            throw wrong(name, "a list");
        }
        return value;
    }

    private PhospheneException wrong(String name, String wanted) {
        if (!json.has(name)) {
            return new PhospheneException(
                    "The field %s.%s is missing. Save the picture again, or mend the recipe.", where, name);
        }
        return new PhospheneException(
                "The field %s.%s is not %s. Save the picture again, or mend the recipe.",
                where, name, Sentence.of(wanted));
    }
}
