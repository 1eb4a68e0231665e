package org.phosphene.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.phosphene.core.Sentence;

/** A JSON object whose fields are of the wanted kinds or named in a {@link DamagedFileException}. */
record Json(JsonNode node, String path) {

    Json in(String field) {
        JsonNode value = node.path(field);
        if (!value.isObject()) {
            throw wrong(field, "an object");
        }
        return new Json(value, path + "." + field);
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    String text(String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            throw wrong(field, "a text");
        }
        return value.textValue();
    }

    /** A text, or another where the field is not there. */
    String text(String field, String otherwise) {
        return has(field) ? text(field) : otherwise;
    }

    String hash(String field) {
        String value = text(field);
        if (!value.matches("[0-9a-f]{64}")) {
            throw wrong(field, "64 hexadecimal digits");
        }
        return value;
    }

    int whole(String field, int least, int most) {
        JsonNode value = node.path(field);
        if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
            throw wrong(field, "a whole number from %s to %s", least, most);
        }
        return value.intValue();
    }

    long number(String field) {
        JsonNode value = node.path(field);
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw wrong(field, "a whole number");
        }
        return value.longValue();
    }

    boolean flag(String field) {
        JsonNode value = node.path(field);
        if (!value.isBoolean()) {
            throw wrong(field, "true or false");
        }
        return value.booleanValue();
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : array(field)) {
            if (!each.isTextual()) {
                throw wrong(field, "a list of texts");
            }
            texts.add(each.textValue());
        }
        return texts;
    }

    List<Json> objects(String field) {
        List<Json> objects = new ArrayList<>();
        for (JsonNode each : array(field)) {
            if (!each.isObject()) {
                throw wrong(field, "a list of objects");
            }
            objects.add(new Json(each, path + "." + field + "[" + objects.size() + "]"));
        }
        return objects;
    }

    private JsonNode array(String field) {
        JsonNode value = node.path(field);
        if (!value.isArray()) {
            throw wrong(field, "a list");
        }
        return value;
    }

    DamagedFileException wrong(String field, String wanted, Object... arguments) {
        return new DamagedFileException(
                Sentence.of("The field %s.%s must be %s.", path, field, Sentence.of(wanted, arguments)));
    }
}
