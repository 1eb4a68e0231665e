package org.phosphene.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phosphene.core.PhospheneException;

/**
 * A value in a JSON file that knows where it stands, so that a mistake can be named.
 *
 * @param file name of the file, for messages
 * @param path where in it, such as {@code networks[0].input.width}; empty for the whole
 * @param value what is there; missing or null where nothing is
 */
record JsonField(String file, String path, JsonNode value) {

    /** The member of a name, which may be missing. */
    JsonField get(String name) {
        if (!value.isObject()) {
            throw wrong("an object in braces");
        }
        return new JsonField(file, path.isEmpty() ? name : path + "." + name, value.path(name));
    }

    boolean isMissing() {
        return value.isMissingNode() || value.isNull();
    }

    List<JsonField> list() {
        if (!value.isArray()) {
            throw wrong("a list in brackets");
        }
        List<JsonField> items = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            items.add(new JsonField(file, path + "[" + i + "]", value.get(i)));
        }
        return items;
    }

    String text() {
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw wrong("a text");
        }
        return value.textValue();
    }

    Optional<String> optionalText() {
        return isMissing() ? Optional.empty() : Optional.of(text());
    }

    int size() {
        if (!value.canConvertToExactIntegral() || !value.canConvertToInt() || !isSize(value.intValue())) {
            throw wrong("a whole number from 1 to 100000");
        }
        return value.intValue();
    }

    /** A number of bytes, from 1 to 2^53, the largest that every JSON reader keeps exactly. */
    long bytes() {
        if (!value.canConvertToExactIntegral() || !value.canConvertToLong() || !isLength(value.longValue())) {
            throw wrong("a whole number of bytes");
        }
        return value.longValue();
    }

    private static boolean isLength(long number) {
        return number >= 1 && number <= 1L << 53;
    }

    private static boolean isSize(int number) {
        return number >= 1 && number <= 100_000;
    }

    float[] numbers(int count) {
        List<JsonField> items = list();
        float[] out = new float[items.size()];
        for (int i = 0; i < out.length; i++) {
            if (!items.get(i).value.isNumber()
                    || !Float.isFinite(items.get(i).value.floatValue())) {
                throw items.get(i).wrong("a number");
            }
            out[i] = items.get(i).value.floatValue();
        }
        if (out.length != count) {
            throw wrong("a list of " + count + " numbers");
        }
        return out;
    }

    /** The mistake of this field, in a sentence. */
    PhospheneException wrong(String wanted) {
        String found = isMissing() ? "it is missing" : "it is " + Quoted.name(value.toString());
        return new PhospheneException("The catalogue " + Quoted.name(file) + " has a mistake: "
                + (path.isEmpty() ? "the file" : "the field " + path) + " should be " + wanted + ", but " + found
                + ". Correct the file or install Phosphene again.");
    }
}
